using Azure;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace TorqueLog.Bench;

/// <summary>
/// Rozmowa przy stole warsztatowym - dla uczniów. Jedna instancja = jedna rozmowa.
/// </summary>
public class BenchTalk
{
    private readonly List<ChatMessage> _messages = new();
    private readonly ChatClient _chatClient;
    private readonly AlarmHistory _alarms = new();

    private string Zasady { get; init; } =
        /*prompt: member*/ "Jesteś starym mistrzem utrzymania ruchu, masz na imię Zenon i czterdzieści lat praktyki. " +
        "Rozmawiasz z uczniem przy stole warsztatowym. Nie podawaj od razu rozwiązania, tylko pytaj, co uczeń widzi, słyszy i czuje. " +
        "Jeśli uczeń chce zrobić coś niebezpiecznego, przerwij mu krótko i ostro. " +
        "Mów po prostu, czasem z humorem, najwyżej cztery zdania na raz.";

    // one start scene per machine type, more to come
    private static readonly Dictionary<string, string> Scenes = new()
    {
        ["pump"] = /*prompt: member*/ "Scene: a centrifugal pump of the starch kitchen runs, the pressure gauge on the outlet trembles around 1 bar and it sounds as if somebody poured gravel through it. The suction valve is half closed, but the trainee doesn't know that. Reveal only what he would notice at the place he looks at.",
        ["conveyor"] = /*prompt: member*/ "Scene: the belt of the conveyor behind the rotary cutter creeps to the left every twenty minutes. Somebody tightened the left tensioner yesterday in the night shift. The trainee stands at the drive end with a spanner in his hand. Reveal only what he asks for.",
    };

    public BenchTalk(string endpoint, string key, string deployment)
    {
        var azureClient = new AzureOpenAIClient(new Uri(endpoint), new AzureKeyCredential(key));
        _chatClient = azureClient.GetChatClient(deployment);
        _messages.Add(new SystemChatMessage(Zasady));
        _alarms.AddSystemMessage(/*no prompt: log*/ "bench session started, nobody has to acknowledge this. alarms of the training rig are not forwarded to the control room");
    }

    public async Task<string> StartAsync(string machine)
    {
        if (Scenes.TryGetValue(machine, out var scene))
            _messages.Add(new SystemChatMessage(scene));

        _messages.Add(new UserChatMessage(/*prompt: call*/ "Dzień dobry panie Zenku, przysłali mnie tu do tej maszyny. Od czego zacząć?"));
        return await CallAsync();
    }

    public async Task<string> SayAsync(string text)
    {
        _messages.Add(new UserChatMessage(text));
        return await CallAsync();
    }

    private async Task<string> CallAsync()
    {
        var response = await _chatClient.CompleteChatAsync(_messages);
        var text = response.Value.Content[0].Text;
        _messages.Add(new AssistantChatMessage(text));
        return text;
    }

    /// <summary>Ocena po rozmowie, czyta ją trener.</summary>
    public async Task<string> EvaluateAsync()
    {
        var talk = string.Join("\n", _messages.Skip(1).Where(m => m.Content.Count > 0).Select(m => (m is UserChatMessage ? "T: " : "Z: ") + m.Content[0].Text));

        var system = /*prompt: file*/ $@"
{File.ReadAllText(Path.Combine("Prompts", "trainer_feedback.txt"))}

House rules of the workshop:
{File.ReadAllText(Path.Combine("Prompts", "house_rules.txt"))}
";
        ChatCompletion completion = await _chatClient.CompleteChatAsync(
        [
            new SystemChatMessage(system),
            new UserChatMessage(talk)
        ]);
        return completion.Content[0].Text;
    }
}

public class AlarmHistory
{
    private readonly Queue<string> _entries = new();
    public void AddSystemMessage(string text)
    {
        _entries.Enqueue(DateTime.Now.ToString("s") + " SYS " + text);
        while (_entries.Count > 500) _entries.Dequeue();
    }
}
