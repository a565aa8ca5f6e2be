using System.Text;
using HivePanel.Services;
using Microsoft.Extensions.AI;

namespace HivePanel.ViewModels;

public class ColonyDetailViewModel(IChatClient chat, AdviceCache cache, HiveDatabase db) : ObservableBase
{
    private ColonyRow? _colony;
    private string _tip = "";
    private string _traffic = "GREEN";
    private string _forage = "";
    private string _report = "";
    private bool _loading;

    public ColonyRow? Colony { get => _colony; set => Set(ref _colony, value); }
    public string Tip { get => _tip; set => Set(ref _tip, value); }
    public string TrafficLight { get => _traffic; set => Set(ref _traffic, value); }
    public string Forage { get => _forage; set => Set(ref _forage, value); }
    public string Report { get => _report; set => Set(ref _report, value); }
    public bool Loading { get => _loading; set => Set(ref _loading, value); }

    public async Task InitializeAsync(string name)
    {
        Colony = db.Find(name);
        if (Colony is null) return;
        Loading = true;
        try
        {
            await Task.WhenAll(LoadTipAsync(), LoadTrafficLightAsync(), LoadForageAsync());
        }
        finally
        {
            Loading = false;
        }
    }

    private async Task LoadTipAsync()
    {
        var c = Colony!;
        var prompt = c.BroodFrames < 3
            ? /*prompt: local*/ $"Colony {c.Name} is weak, {c.BroodFrames} frames of brood and {c.FoodKg:0.0} kg food. Encourage the beekeeper and propose one thing to do this week. Two sentences."
            : /*prompt: local*/ $"Colony {c.Name} is doing well with {c.BroodFrames} frames of brood. Give the beekeeper one tip on how to use that strength (split, honey, drone frame), two sentences.";

        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*prompt: call*/ "You are a beekeeper with a lot of experience and little time. Short, plain words."),
            new(ChatRole.User, prompt),
        };
        var r = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0.8f });
        Tip = r.Text;
    }

    private async Task LoadTrafficLightAsync()
    {
        var c = Colony!;
        string prompt = /*task*//*prompt: local*/ "Assess the varroa load of a honey bee colony. Answer with exactly one of the words GREEN, AMBER, RED.\n";
        prompt += "GREEN: no action, AMBER: count again within two weeks, RED: treat now.\n";
        prompt += "Natural mite fall per day: July above 10 is RED, August above 10, September above 5, December above 0.5. Half of the value is AMBER.\n";
        if (c.BroodFrames == 0) prompt += "There is no brood at the moment, so all mites are on the bees.\n";
        prompt += $"Month: {DateTime.Today:MMMM}, mites per day: {c.MitesPerDay}";

        var r = await chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0, ModelId = "gpt-4o-mini" });
        TrafficLight = AiText.FirstWord(r.Text);
    }

    private async Task LoadForageAsync()
        => Forage = await cache.GetOrAskAsync(Colony!.Forage,
            /*prompt: wrapper*/ $"Describe in about 60 words what bees find within three kilometres of a site with this landscape at the moment: {Colony.Forage}. Mention one gap in the flow if there is one.");

    public async Task WinterPlanAsync()
    {
        var system = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "winter-plan.txt"));
        var sb = new StringBuilder();
        foreach (var c in db.Rows)
            sb.AppendLine($"{c.Name};{c.BroodFrames};{c.QueenYear};{c.MitesPerDay};{c.FoodKg}");
        Report = await chat.AskAsync(system, sb.ToString(), 0.3f);
    }

    // "Send to the inspector" button
    public string InspectorMail() => /*no prompt: mail*/ $"""
        Dear inspector,

        I have noticed unusual brood in colony {Colony?.Name}. Please tell me whether you want to have a look at it
        and which samples I should take. Attached you find the records of the last three inspections.

        Kind regards
        """;

    public async Task<string> LetterAsync(string neighbour, string complaint)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "A neighbour has complained about my bees and I want to answer in writing.");
        sb.AppendLine($"Neighbour: {neighbour}");
        sb.AppendLine("What they said: " + complaint);
        sb.AppendLine();
        sb.AppendLine("Write the letter for me. I want to stay on good terms, so take the complaint seriously and offer something concrete:");
        sb.AppendLine(" * a water trough far away from their pool");
        sb.AppendLine(" * turning the entrances to the other side");
        if (db.Rows.Count > 6) sb.AppendLine(" * moving half of the hives to another place");
        sb.AppendLine("Admit nothing about stings being our fault, and dont quote any laws. One page. End with an invitation for a jar of honey.");
        return await chat.AskAsync(sb.ToString());
    }
}
