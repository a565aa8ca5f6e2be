using System.Net.Http.Json;
using UnityishNpc.Ai;
using UnityishNpc.Game;

// narrator first
var area = args.Length > 0 ? args[0] : "Ashford";
var weather = new[] { "fog", "rain", "frost" }[Random.Shared.Next(3)];
Console.WriteLine(await AiManager.Instance.PostRaw(/*prompt: file, raw HTTP*/ File.ReadAllText("Prompts/narrator.txt"), /*prompt: wrapper, raw HTTP*/ $"The player enters {area} for the first time. It is early morning and there is {weather}."));

var npcs = new Dictionary<string, Npc> { ["smith"] = new(NpcSettings.Blacksmith), ["inn"] = new(NpcSettings.Innkeeper) };
var quest = await QuestGenerator.Instance.Generate(NpcSettings.Blacksmith.name, area, 3);
Console.WriteLine(quest is null ? /*no prompt: ui*/ "The notice board is empty today. Ask the villagers if they need any help." : $"{quest.Title}: {quest.Description}");

var npc = npcs["smith"];
npc.MoodChanged += m => Console.WriteLine($"[{m}]");
npc.Start();
while (Console.ReadLine() is { Length: > 0 } text)
{
    // local model filters the input before it goes on
    using var http = new HttpClient { BaseAddress = new Uri("http://localhost:11434") };
    var filter = await http.PostAsJsonAsync("/api/generate", new
    {
        model = "llama3.2",
        stream = false,
        prompt = /*task*/ /*prompt: call, raw HTTP*/ "Does the following message of a player contain hate speech, sexual content or private data such as phone numbers? Answer only with YES or NO.\n\nMessage: " + text,
    });
    if ((await filter.Content.ReadAsStringAsync()).Contains("YES"))
    {
        Console.WriteLine("The wind carries your words away.");
        continue;
    }
    npc.Hear(text);
    for (var i = 0; i < 200; i++) { npc.Tick(); await Task.Delay(20); }
}
Console.WriteLine(await npc.Gossip(npcs["inn"]));
