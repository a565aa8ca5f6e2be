namespace FitnessCoach.Community;

/// <summary>The chat of the members among themselves; no model is involved.</summary>
public class ChatRoom
{
    public class ChatHistory
    {
        public List<string> Lines { get; } = new();

        public void AddSystemMessage(string text) => Lines.Add("* " + text);

        public void AddUserMessage(string text) => Lines.Add("> " + text);
    }

    private readonly ChatHistory _lines = new();

    public void Join(string member)
    {
        _lines.AddSystemMessage(/*no prompt: same names*/ $"{member} joined the room. Be nice to each other and do not post adverts.");
    }

    public string Save() => /*no prompt: sql*/ "INSERT INTO room_lines (line) VALUES " + string.Join(", ", _lines.Lines.Select(l => $"('{l.Replace("'", "''")}')"));
}
