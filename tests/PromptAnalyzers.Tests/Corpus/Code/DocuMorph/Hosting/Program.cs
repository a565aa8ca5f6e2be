using System.ComponentModel;
using DocuMorph.Hosting;
using DocuMorph.Inference;
using DocuMorph.Processing;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

var builder = Kernel.CreateBuilder();
builder.AddAzureOpenAIChatCompletion("gpt-4o", Env("AOAI_ENDPOINT"), Env("AOAI_KEY"));
var kernel = builder.Build();
var gateway = new InferenceGateway(new Uri(Env("INFERENCE_ENDPOINT")), Env("INFERENCE_KEY"));

var registry = new ProcessorRegistry()
    .Add(new TableProcessor(kernel), /*no prompt: help*/ "Extract all tables of a page as JSON with title, columns and rows")
    .Add(new RedactProcessor(kernel), "Replace personal data in a text by placeholders")
    .Add(new AddressProcessor(kernel), "Split an address into street, number, postal code, city and country")
    .Add(new InvoiceProcessor(kernel), "Read supplier, number and total")
    .Add(new DigestProcessor(kernel), "Summarise all pages")
    .Add(new PageClassifier(gateway), "Decide what kind of page it is")
    .Add(new LanguageDetector(gateway), "ISO code of the language")
    .Add(new PlainLanguageProcessor(gateway), "Plain language")
    .Add(new OcrRepair(gateway), "Correct typical mistakes of the OCR");

var pages = File.ReadAllText(args.FirstOrDefault() ?? "sample.txt").Split('\f').Select((t, i) => new Page(i + 1, t)).ToList();
kernel.Plugins.AddFromObject(new DocPlugin(pages), "doc");

var chat = kernel.GetRequiredService<IChatCompletionService>();
var history = new ChatHistory();
history.AddSystemMessage(/*prompt: call*/ "You are the archive clerk of DocuMorph. You help the user to find things in the document that was loaded: you may call the functions of the plugin 'doc' to read single pages or to normalise an address. Quote the page number with every statement, like (p. 3). If the user asks for legal advice, tell him that you can only say what is in the document. Answer in the language of the question and keep it under 150 words.");
Console.WriteLine(/*no prompt: help*/ AssistantTexts.ShellHelp);

while (Console.ReadLine() is { } line && line != ":quit")
{
    if (line == ":list") { foreach (var (n, h) in registry.Help) Console.WriteLine($"{n,-10} {h}"); continue; }
    if (line.StartsWith(":run "))
    {
        foreach (var p in pages)
            Console.WriteLine(await registry.RunAsync<object>(line[5..], p));
        Audit.Write(/*no prompt: audit*/ $"User ran the processor {line[5..]} on all pages; the text was sent to the model.");
        continue;
    }
    if (history.Count > 12) history.RemoveRange(1, 4);
    history.AddUserMessage(line);
    var answer = "";
    await foreach (var chunk in chat.GetStreamingChatMessageContentsAsync(history, new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel))
    {
        Console.Write(chunk.Content);
        answer += chunk.Content;
    }
    history.AddAssistantMessage(answer);
    Console.WriteLine();

    // two ideas for the next question
    string[] ideas = [FollowUp(line, answer)];
    foreach (var i in ideas) Console.WriteLine(await kernel.InvokePromptAsync<string>(i));
}

static string FollowUp(string q, string a)
{
    return /*maybe task*/ /*prompt: method*/ $"A user asked: {q}\nThe answer was: {a}\nPropose two short follow-up questions about the same document, each on a line of its own and without numbering.";
}

static string Env(string n) => Environment.GetEnvironmentVariable(n) ?? throw new InvalidOperationException($"{n} is missing");

class DocPlugin(List<Page> pages)
{
    [KernelFunction, Description(/*no prompt: tool description*/ "Returns the text of one page. Call it before you answer any question about the content of that page.")]
    public string ReadPage([Description("Number of the page, starting with 1")] int number)
        => number >= 1 && number <= pages.Count ? pages[number - 1].Text : "";
}

static class Audit
{
    public static void Write(string text) => File.AppendAllText("audit.log", $"{DateTime.UtcNow:O} {text}{Environment.NewLine}");
}
