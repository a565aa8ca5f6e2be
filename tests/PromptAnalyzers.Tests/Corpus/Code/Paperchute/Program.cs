using Azure;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Paperchute.Functions;
using Paperchute.Options;
using Paperchute.Services;

var host = Host.CreateDefaultBuilder(args).ConfigureServices((ctx, s) =>
{
    s.AddOptions<AzureOpenAiOptions>().Bind(ctx.Configuration.GetSection(AzureOpenAiOptions.Section)).ValidateDataAnnotations();
    s.Configure<InvoiceOptions>(ctx.Configuration.GetSection(InvoiceOptions.Section));
    s.AddSingleton(sp => new AzureOpenAIClient(new Uri(sp.GetRequiredService<IOptions<AzureOpenAiOptions>>().Value.Endpoint), new AzureKeyCredential(ctx.Configuration["AzureOpenAI:Key"] ?? "")));
    s.AddSingleton<ILlmGateway, LlmGateway>();
    s.AddSingleton<IDocumentStore, FolderStore>().AddSingleton<IMailer, ConsoleMailer>();
    s.AddTransient<IntakeFunction>().AddTransient<NightFunctions>();
}).Build();

// local smoke run without the functions runtime
if (args.Length > 0)
    await host.Services.GetRequiredService<IntakeFunction>().RunAsync(new ScanMessage(args[0], File.ReadAllText(args[0])), default);
else
    Console.WriteLine(/*no prompt: usage*/ "Give me the path of a text file and I will classify the document and extract its fields.");
