using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OllamaSharp;
using Postel;
using Postel.Mail;

var ollama = new OllamaApiClient(new Uri("http://localhost:11434"), "qwen2.5:7b");

if (args.Contains("--talk"))
{
    // talk to the diary
    var chat = new Chat(ollama, /*prompt: call*/ "You have read my diary and I want to talk with you about it. Be a curious friend, not a therapist. Ask back at most one question per answer. If you dont find something in the entries say you don't remember.");
    var entries = string.Join("\n\n", Directory.GetFiles("diary", "*.md").OrderBy(f => f).TakeLast(30).Select(File.ReadAllText));
    await foreach (var _ in chat.SendAsync(/*prompt: call*/ "These are my last entries, read them and just say OK:\n\n" + entries)) { }
    Console.WriteLine(/*no prompt: greeting*/ "I have read your diary. What would you like to talk about? (empty line = quit)");
    for (var line = Console.ReadLine(); !string.IsNullOrEmpty(line); line = Console.ReadLine())
    {
        await foreach (var token in chat.SendAsync(line)) Console.Write(token);
        Console.WriteLine();
    }
    return;
}

if (args.Contains("--week"))
{
    var diary = new Diary(new Brain(ollama));
    Notifier.Send(/*no prompt: notification*/ "Summary of the week is ready. Read it, correct what is wrong and add one sentence of your own.", await diary.WeekAsync());
    return;
}

var host = Host.CreateDefaultBuilder(args).ConfigureServices(s =>
{
    s.AddSingleton<IOllamaApiClient>(ollama);
    s.AddSingleton<Brain>();
    s.AddSingleton<Diary>();
    s.AddSingleton<Mailbox>();
    s.AddHostedService<MailSorter>();
}).Build();
await host.RunAsync();
