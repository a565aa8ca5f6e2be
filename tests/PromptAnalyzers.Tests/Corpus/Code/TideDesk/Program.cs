using OpenAI.Chat;
using TideDesk.Llm;
using TideDesk.Reports;
using TideDesk.Tasks;
using TideDesk.Workers;

var apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "";
var model = Environment.GetEnvironmentVariable("TIDELEDGER_MODEL") ?? "gpt-4o-mini";

if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine(/*no prompt: help*/ """
        tideledger <command> [options]

          run                 start the inbox worker and keep running
          triage <file>       classify VHF transcripts, one per line
          damage <text>       score a remark of the night watch
          chat                talk with the harbour assistant
          csv <file>          convert a crane log, use --no-header for continuations

        Set OPENAI_API_KEY before you start. You are responsible for the costs of the calls.
        """);
    return;
}

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<ILlm>(sp => new OpenAiLlm(apiKey, model, sp.GetRequiredService<ILogger<OpenAiLlm>>()));
builder.Services.AddSingleton(new ChatClient(model, apiKey));
builder.Services.AddSingleton<RadioCallTriage>();
builder.Services.AddSingleton<BerthRequestReader>();
builder.Services.AddSingleton<DuplicateInvoiceCheck>();
builder.Services.AddSingleton<QuayDamageScore>();
builder.Services.AddSingleton<TariffDesk>();
builder.Services.AddSingleton<LogbookReport>();

if (args[0] == "run")
    builder.Services.AddHostedService<InboxWorker>();

using var host = builder.Build();

switch (args[0])
{
    case "run":
        await host.RunAsync();
        break;

    case "triage":
        var triage = host.Services.GetRequiredService<RadioCallTriage>();
        foreach (var line in await File.ReadAllLinesAsync(args[1]))
            Console.WriteLine($"{await triage.RunAsync(line)}\t{line}");
        break;

    case "damage":
        Console.WriteLine(await host.Services.GetRequiredService<QuayDamageScore>().RunAsync(string.Join(' ', args[1..])));
        break;

    case "csv":
        var log = await File.ReadAllTextAsync(args[1]);
        Console.WriteLine(await host.Services.GetRequiredService<LogbookReport>().CraneLogToCsvAsync(log, !args.Contains("--no-header"), default));
        break;

    case "chat":
        await ChatAsync(host.Services.GetRequiredService<ChatClient>());
        break;

    default:
        Console.Error.WriteLine($"Unknown command '{args[0]}', see tideledger --help for the list of commands.");
        break;
}

static async Task ChatAsync(ChatClient chat)
{
    var tideTool = ChatTool.CreateFunctionTool(
        functionName: "get_tide",
        functionDescription: /*no prompt: tool description*/ "Returns the next high and low water for one of our three harbours. Times are local time, heights in centimetres above chart datum.",
        functionParameters: BinaryData.FromString("""{"type":"object","properties":{"harbour":{"type":"string"}},"required":["harbour"]}"""));

    var persona = /*prompt: local*/ """
        You are Torbjørn, the old harbour assistant of TideDesk. You talk with guests and with the
        watch. You have seen everything and you like short sentences. Dry humour is fine, sarcasm is not.

        You know the three harbours Vestvik, Hollane and Sund. For the water level always call get_tide,
        never answer from memory. For emergencies tell people to use channel 16 or 112 and stop talking
        about anything else. You do not book berths yourself, you explain where to click.
        """;

    var options = new ChatCompletionOptions { Tools = { tideTool } };
    var messages = new List<ChatMessage>
    {
        new SystemChatMessage(persona),
        new AssistantChatMessage(/*prompt: call*/ "Morning. Coffee is in the blue can. What do you want to know?"),
    };

    while (Console.ReadLine() is { Length: > 0 } line)
    {
        messages.Add(new UserChatMessage(line));
        ChatCompletion completion = await chat.CompleteChatAsync(messages, options);

        while (completion.FinishReason == ChatFinishReason.ToolCalls)
        {
            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
                messages.Add(new ToolChatMessage(call.Id, TideTable.Next(call.FunctionArguments.ToString())));
            completion = await chat.CompleteChatAsync(messages, options);
        }

        var text = completion.Content[0].Text;
        messages.Add(new AssistantChatMessage(text));
        Console.WriteLine(text);
    }
}

internal static class TideTable
{
    public static string Next(string argsJson) => $$"""{"request":{{argsJson}},"high":"14:20","low":"20:41","unit":"cm"}""";
}
