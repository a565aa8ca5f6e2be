using LlmGate;
using LlmGate.Features;
using LlmGate.Providers;
using System.Net.Http.Json;

var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
string Env(string n) => Environment.GetEnvironmentVariable(n) ?? "";

var ollama = new OllamaClient(http);
var clients = new ILlmClient[] { new OpenAiClient(http, Env("OPENAI_API_KEY")), new AnthropicClient(http, Env("ANTHROPIC_API_KEY")), new GeminiClient(http, Env("GEMINI_API_KEY")), ollama }
    .ToDictionary(c => c.Name);

if (args is ["selftest"])
{
    await ollama.PreloadAsync();
    var probe = /*maybe task*/ /*prompt: local*/ "Wieviel ist 17 + 25? Antworte nur mit der Zahl.";
    foreach (var c in clients.Values)
    {
        var answer = await c.SendAsync(LlmRequest.New().User(probe).Hot(0));
        Console.WriteLine($"{c.Name,-10} {(answer.Contains("42") ? "ok" : "FAILED: " + answer)}");
    }
    return;
}

var failover = new Failover(clients.Values, Console.Error.WriteLine);
var guard = new Guard(clients["ollama"]);
var router = new Router(clients["ollama"], clients);

if (args is ["compare", var question])
{
    var answers = await Task.WhenAll(clients.Values.Take(2).Select(c => c.SendAsync(LlmRequest.New().User(question))));
    var judge = await /*task*/ /*prompt: file*/ File.ReadAllTextAsync("prompts/judge.txt");
    var winner = await failover.SendAsync(LlmRequest.New().System(judge).User(/*prompt: wrapper*/ $"Question: {question}\n\nAnswer A:\n{answers[0]}\n\nAnswer B:\n{answers[1]}").Limit(2));
    Console.WriteLine($"winner: {winner}");
    await http.PostAsJsonAsync(Env("SLACK_HOOK"), new { text = /*no prompt: chat message*/ $"Compared two models for \"{question}\". The judge says: {winner}. Please vote with a thumb if you agree.", role = "user" });
    return;
}

var personas = new Dictionary<string, string>
{
    ["default"] = /*prompt: local*/ "You are a helpful assistant of the company network. Say so if you don't know something.",
    ["pirat"] = /*prompt: local*/ "Du bist ein alter Pirat und hilfst den Kollegen aus der Buchhaltung. Bleib in der Rolle, aber rechne richtig.",
};
var persona = personas.GetValueOrDefault(args.FirstOrDefault() ?? "default", personas["default"]);
var history = new List<Turn>();

Console.WriteLine(/*no prompt: greeting*/ "You are connected to the gateway. Write your question, the best model will be chosen for you.");
while (Console.ReadLine() is { Length: > 0 } line)
{
    if (await guard.LooksLikeInjectionAsync(line)) { Console.WriteLine(/*no prompt: ui text*/ "Please do not try to change the instructions of the assistant. This input has been reported."); continue; }
    history = await guard.CompactAsync(history);
    history.Add(new(Role.User, await guard.MaskSecretsAsync(line)));

    var request = LlmRequest.New();
    request.Turns.AddRange(history);
    request.System(persona);
    var client = await router.PickAsync(line);
    string text;
    try { text = await client.SendAsync(request); }
    catch (LlmException) { text = await failover.SendAsync(request); }
    history.Add(new(Role.Assistant, text));
    Console.WriteLine($"[{client.Name}] {text}");
}

var title = await failover.SendAsync(Title(history));
await File.WriteAllTextAsync($"chats/{title}.txt", string.Join("\n", history.Select(h => $"{h.Role}: {h.Text}")));
Console.WriteLine(/*no prompt: ui text*/ $"The conversation was saved as '{title}'. Give it another title by renaming the file.");

static LlmRequest Title(IEnumerable<Turn> turns) => LlmRequest.New().Limit(20)
    .User(/*maybe task*/ /*prompt: wrapper*/ "Find a file name for this chat: 2 to 5 lower case words joined with hyphens, no extension.\n\n" + string.Join("\n", turns.Take(4).Select(t => t.Text)));
