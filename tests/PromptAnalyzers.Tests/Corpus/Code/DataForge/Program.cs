using System.ClientModel;
using Azure.AI.OpenAI;
using DataForge.Generators;
using DataForge.Model;
using OpenAI.Chat;

var endpoint = Environment.GetEnvironmentVariable("FORGE_ENDPOINT") ?? throw new ArgumentException(/*no prompt: exception*/ "You have to give the endpoint of your Azure OpenAI resource in FORGE_ENDPOINT.");
var deployment = Environment.GetEnvironmentVariable("FORGE_DEPLOYMENT") ?? "gpt-4o";
var azure = new AzureOpenAIClient(new Uri(endpoint), new ApiKeyCredential(Environment.GetEnvironmentVariable("FORGE_KEY")!));
var root = args.FirstOrDefault() ?? "out";

// does the deployment work at all?
ChatCompletion ping = azure.GetChatClient(deployment).CompleteChat(new UserChatMessage(/*prompt: call*/ "Reply with the word pong."));
Console.WriteLine(ping.Content[0].Text);

var categories = await new CategoryGenerator(azure, deployment).GenerateAsync(root);
Console.WriteLine($"{categories.Count} categories");
var products = await new ProductGenerator(categories, azure, deployment).GenerateAsync(root);
var manuals = await new ManualGenerator(products, azure, deployment).GenerateAsync(root);
var tickets = await new TicketGenerator(products, azure, deployment).GenerateAsync(root);
tickets = await new TicketSummarizer(tickets, azure, deployment).GenerateAsync(root);
var questions = await new EvalQuestionGenerator(products, manuals, azure, deployment).GenerateAsync(root);

File.WriteAllLines(Path.Combine(root, "load.sql"), products.Select(p => /*no prompt: sql*/ $"INSERT INTO Products (Id, Brand, Model, Price) VALUES ({p.ProductId}, '{p.Brand.Replace("'", "''")}', '{p.Model}', {p.Price});"));
File.WriteAllText(Path.Combine(root, "README.md"), /*no prompt: document*/ $"""
    # Generated data
    You find {products.Count} products, {tickets.Count} tickets and {questions.Count} evaluation questions in this folder.
    Answer the questions with your own chatbot and compare the result with the field `answer`. Do not edit the files by hand.
    """);

static async Task<string> Report(ChatClient chat, IEnumerable<Ticket> tickets)
{
    var lines = string.Join("\n", tickets.Take(50).Select(t => $"{t.TicketId}\t{t.Type}\t{t.ShortTitle}"));
    ChatMessage[] messages = [
        new SystemChatMessage(/*task*/ /*prompt: call*/ "You get a list of support tickets (id, type, title). Group them into 5 to 8 topics. Output as CSV: topic;count;ids separated by spaces. Each ticket belongs to exactly one topic."),
        new UserChatMessage(lines)];
    ChatCompletion c = await chat.CompleteChatAsync(messages);
    return c.Content[0].Text;
}

File.WriteAllText(Path.Combine(root, "topics.csv"), await Report(azure.GetChatClient(deployment), tickets));
Console.WriteLine(/*no prompt: log*/ "All data generated. Please review a sample of the manuals before you publish them.");
