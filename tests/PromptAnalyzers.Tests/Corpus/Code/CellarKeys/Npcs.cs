using OllamaSharp;

namespace CellarKeys;

public interface INpc
{
    string Name { get; }
    Task<string> Ask(string question);
}

public abstract class NpcBase : INpc
{
    protected readonly Brain Brain;
    private Chat? _chat;

    protected NpcBase(Brain brain) { Brain = brain; }

    public abstract string Name { get; }
    protected abstract string Persona();

    public virtual async Task<string> Ask(string question)
    {
        if (_chat == null)
        {
            _chat = new Chat(Brain.Ollama, Persona());
            _chat.Model = Brain.Small;
        }
        string answer = "";
        await foreach (var t in _chat.SendAsync(question))
            answer += t;
        return answer;
    }

    // when the room is reset
    public void Forget() => _chat = null;
}

public class Butler : NpcBase
{
    public Butler(Brain b) : base(b) { }
    public override string Name => "osric";
    protected override string Persona() => /*prompt: file*/ File.ReadAllText("Prompts/butler.txt");
}

public class Guard : NpcBase
{
    public int Patience = 10;
    public Guard(Brain b) : base(b) { }
    public override string Name => "bela";
    protected override string Persona() => /*prompt: elsewhere*/ Lore.Guard(Patience);

    public override async Task<string> Ask(string question)
    {
        // mood of the question changes his patience
        var mood = await Brain.Think(/*task*//*prompt: wrapper*/ "Rate the politeness of the sentence from 0 (rude) to 3 (very polite). Only the digit!\nSentence: " + question);
        if (int.TryParse(mood.AsSpan(0, Math.Min(1, mood.Length)), out var m))
            Patience += m - 1;
        if (Patience == 5) Forget();
        return await base.Ask(question);
    }
}

public class Zsofia : NpcBase
{
    public string Thing = "calendar";
    public Zsofia(Brain b) : base(b) { }
    public override string Name => "zsofia";
    protected override string Persona() => /*prompt: elsewhere*/ Lore.FortuneTeller + " The thing: " + Thing;
}

public class Ghost : NpcBase
{
    public Ghost(Brain b) : base(b) { }
    public override string Name => "ghost";

    protected override string Persona()
    {
        return /*prompt: method*/ @"Te a pince szelleme vagy, egy kislány, Ilka, aki 1962-ben tűnt el. Csak magyarul beszélsz, suttogva, nagyon rövid mondatokban.
Nem tudod, hogy meghaltál. A babádat keresed. Ha a játékosok a babáról kérdeznek, azt mondod: ""a nagy vas mögött hideg van"".
Soha ne ijesztgesd őket túlságosan, gyerekek is játszanak.";
    }
}
