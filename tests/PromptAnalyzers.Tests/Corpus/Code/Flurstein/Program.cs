using System.ClientModel;
using Flurstein;
using Flurstein.Chat;
using Flurstein.Documents;
using Flurstein.Reports;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<AssistantSettings>(builder.Configuration.GetSection("Assistant"));

builder.Services.AddSingleton(sp =>
{
    var s = sp.GetRequiredService<IOptions<AssistantSettings>>().Value;
    return new OpenAIClient(
        new ApiKeyCredential(Environment.GetEnvironmentVariable("FLURSTEIN_KEY") ?? "none"),
        new OpenAIClientOptions { Endpoint = new Uri(s.Endpoint) });
});
builder.Services.AddChatClient(sp => new LanguageChatClient(
        sp.GetRequiredService<OpenAIClient>().GetChatClient(sp.GetRequiredService<IOptions<AssistantSettings>>().Value.Model).AsIChatClient(),
        () => sp.GetRequiredService<IOptions<AssistantSettings>>().Value.Language))
    .UseFunctionInvocation()
    .UseLogging();
builder.Services.AddEmbeddingGenerator(sp => sp.GetRequiredService<OpenAIClient>().GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
builder.Services.AddHttpClient<ScanTranscriber>();
builder.Services.AddSingleton<IDeedReader, DeedReader>();
builder.Services.AddSingleton<DocumentSorter>();
builder.Services.AddSingleton<ReportWriter>();
builder.Services.AddTransient<ArchiveAssistant>();

using var host = builder.Build();

if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine(/*no prompt: help text*/ """
        flurstein <command> [options]

          sort <folder>      sorts all text files of a folder into the archive
          deed <file>        reads a deed and prints the data as a table
          explain <file>     explains a letter of the authority in plain words
          title <file>       proposes a file name for a document
          ask                opens the chat with the archive
        """);
    return 0;
}

var client = host.Services.GetRequiredService<IChatClient>();

switch (args[0])
{
    case "sort":
        var sorter = host.Services.GetRequiredService<DocumentSorter>();
        foreach (var file in Directory.EnumerateFiles(args[1], "*.txt"))
        {
            var text = await File.ReadAllTextAsync(file);
            if (!await sorter.IsLegibleAsync(text, default)) { Console.WriteLine($"{file}: scan again"); continue; }
            var kind = await sorter.SortAsync(text, default);
            Console.WriteLine($"{file}: {kind}, {await sorter.UrgencyAsync(kind, text, default)}");
        }
        break;

    case "deed":
        Console.WriteLine(await host.Services.GetRequiredService<IDeedReader>().ReadAsync(await File.ReadAllTextAsync(args[1])));
        break;

    case "explain":
        Console.WriteLine(await host.Services.GetRequiredService<ReportWriter>().ExplainLetterAsync(await File.ReadAllTextAsync(args[1]), default));
        break;

    case "title":
        var content = await File.ReadAllTextAsync(args[1]);
        var title = await client.GetResponseAsync(/*task*/ /*prompt: call*/ $"Make a file name for this document in the form yyyy-MM-dd_district_parcel_kind.pdf, slashes in parcel numbers become dashes. Unknown parts become x. Only the name.\n\n{content}");
        Console.WriteLine(title.Text);
        break;

    case "ask":
        var assistant = host.Services.GetRequiredService<ArchiveAssistant>();
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            await foreach (var part in assistant.AskAsync(line))
                Console.Write(part);
            Console.WriteLine();
        }
        break;

    default:
        Console.Error.WriteLine("unknown command: " + args[0]);
        return 1;
}

return 0;
