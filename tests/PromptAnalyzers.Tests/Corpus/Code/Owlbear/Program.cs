using Owlbear;
using Owlbear.Notes;
using OllamaSharp;

var model = args.FirstOrDefault() ?? "mistral-nemo";
var ollama = new OllamaApiClient(new Uri("http://localhost:11434")) { SelectedModel = model };
var room = new ConsoleRoom();
var gm = new GameMaster(ollama, room, "fairy");
var sorter = new NoteSorter(ollama, model);
gm.TurnTold += (_, t) => File.AppendAllText("session.log", t + "\n");

// warm up, the first call loads the model
var hello = /*prompt: local*/ "Say one short sentence a game master would say when the round starts.";
Console.WriteLine((await ollama.GenerateAsync(hello).StreamToEndAsync())?.Response);

Console.Write(/*no prompt: console question*/ "Who plays today? Give me the names, seperated by comma, and don't forget the dog: ");
await gm.StartAsync((Console.ReadLine() ?? "").Split(','));

string? line;
while ((line = Console.ReadLine()) is not null and not "!quit")
{
    switch (line.Split(' ')[0])
    {
        case "!help": await room.SendAsync(Texts.Help); break;
        case "!tavern": await room.SendAsync(await gm.TavernAsync("Player", line[7..])); break;
        case "!monster": await room.SendAsync(await gm.MonsterAsync(line[8..])); break;
        case "!map":
            await room.DrawAsync(/*no prompt: image prompt*/ "hand drawn parchment map of a foggy harbour town with a lighthouse and an old chapel, ink, sepia, no text, " + line[4..]);
            break;
        case "!sort":
            foreach (var f in Directory.GetFiles("notes", "*.md"))
            {
                var note = File.ReadAllText(f);
                var drawer = await sorter.DrawerOf(note);
                room.Store(/*no prompt: sql*/ "insert into notes(file, drawer, tags, comment) values (@f, @d, @t, 'sorted by the bot, please check the drawer and correct it')", f, drawer, await sorter.Tags(note));
            }
            break;
        case "!ask":
            await foreach (var (q, a) in sorter.InterviewAsync(string.Join("\n\n", Directory.GetFiles("notes").Select(File.ReadAllText))))
                await room.SendAsync($"**{q}**\n{a}");
            break;
        default: await gm.TurnAsync("Player", line); break;
    }
}

namespace Owlbear
{
    public interface IRoom { Task SendAsync(string message); }

    // was Discord once, now only a console
    class ConsoleRoom : IRoom
    {
        public Task SendAsync(string message) { Console.WriteLine(message); return Task.CompletedTask; }
        public Task DrawAsync(string imagePrompt) => SendAsync(/*no prompt: status text*/ "Drawing your map, describe the next scene in the meantime (" + imagePrompt.Length + ")");
        public void Store(string sql, params object[] p) { }
    }
}
