using CellarKeys;

var brain = new Brain();
var tg = new Chatter();

if (args.Length > 0 && args[0] == "--help")
{
    Console.WriteLine(Mailer.Help);
    return;
}

try
{
    var models = await brain.Ollama.ListLocalModelsAsync();
    if (!models.Any(m => m.Name.StartsWith("mistral-nemo")))
        Console.WriteLine(/*no prompt: ui text*/ "mistral-nemo is missing. Run 'ollama pull mistral-nemo' first, the small model alone tells the players the code of every lock.");
}
catch (HttpRequestException)
{
    Console.WriteLine("ollama not running??");
    return;
}

await brain.WarmUp();
var gm = new GameMaster(brain, Random.Shared.Next(Lore.Rooms.Length));
gm.Said += s => File.AppendAllText("session.log", $"{DateTime.Now:T} {s}\n");
var npcs = new List<INpc> { new Butler(brain), new Guard(brain), new Zsofia(brain), new Ghost(brain) };
var forge = new PuzzleForge(brain, "riddles");

while (true)
{
    Console.Write("> ");
    var line = Console.ReadLine();
    if (string.IsNullOrWhiteSpace(line)) continue;
    var w = line.Split(' ', 3);
    switch (w[0])
    {
        case "/start":
            await gm.Begin(w[1], int.Parse(w[2]));
            await tg.SendAsync(/*no prompt: chat message*/ $"Team {w[1]} is in the cellar since {DateTime.Now:t}, please don't use the washing machine for an hour and keep the dog upstairs");
            break;
        case "/npc":
            var npc = npcs.FirstOrDefault(x => x.Name == w[1]);
            Console.WriteLine(npc == null ? "nobody here with this name" : await npc.Ask(w[2]));
            break;
        case "/forge":
            await forge.Forge(w[1], int.Parse(w[2]));
            break;
        case "/end":
            Console.WriteLine(await gm.Epilogue());
            return;
        default:
            await gm.PlayerSays(line);
            break;
    }
}
