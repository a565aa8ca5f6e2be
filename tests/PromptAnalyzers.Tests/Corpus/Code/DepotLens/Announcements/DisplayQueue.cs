namespace DepotLens.Announcements;

/// <summary>Texts for the stop displays. They stay until they are completed.</summary>
public class DisplayQueue
{
    private readonly Dictionary<string, string> _current = new();

    public void Show(string stop, string text) => _current[stop] = text;

    public Task CompleteAsync(string stop, string lastText)
    {
        _current[stop] = lastText;
        return File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "displays.log"), $"{DateTime.Now:O};{stop};{lastText}{Environment.NewLine}");
    }

    public async Task EndOfServiceAsync(IEnumerable<string> stops)
    {
        foreach (var stop in stops)
            await CompleteAsync(stop, /*no prompt: ui text*/ "Betriebsschluss. Die nächste Abfahrt ist morgen um 5.12 Uhr. Bitte beachten Sie den Nachtbus am Bahnhof.");
    }
}
