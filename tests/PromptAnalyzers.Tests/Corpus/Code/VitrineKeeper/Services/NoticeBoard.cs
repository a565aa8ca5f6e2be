namespace VitrineKeeper.Services;

/// <summary>Rows on the LED board above the cash desk. Has nothing to do with the guide.</summary>
public class NoticeBoard
{
    private readonly Queue<(string Kind, string Text)> _rows = new();

    public void AddSystemMessage(string text) => Push("system", text);
    public void AddUserMessage(string text) => Push("user", text);

    private void Push(string kind, string text)
    {
        _rows.Enqueue((kind, text));
        while (_rows.Count > 6)
            _rows.Dequeue();
    }

    public void OpenDay()
    {
        AddSystemMessage(/*no prompt: ui*/ "Heute geöffnet bis 17 Uhr. Bitte keine Rucksäcke mit in die Räume nehmen, Schließfächer gibt es links neben der Treppe.");
        AddUserMessage("Nächste Führung um 14 Uhr");
    }

    public override string ToString() => string.Join(Environment.NewLine, _rows.Select(r => r.Text));
}
