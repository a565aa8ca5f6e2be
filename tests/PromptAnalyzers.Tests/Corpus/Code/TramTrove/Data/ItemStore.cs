using System.ComponentModel;
using System.Data.Common;

namespace TramTrove.Data;

public record StoredItem(int Number, DateTime FoundOn, string Line, bool FinderWants);

public class ItemStore(IServiceProvider services)
{
    private readonly List<StoredItem> _cache = [];

    [Description(/*no prompt: tool*/ "Searches the objects in the store. Give one or two nouns, not a sentence.")]
    public string FindItems([Description(/*no prompt: tool*/ "what to look for, in German")] string words)
    {
        var hits = _cache.Where(i => words.Split(' ').Any(w => i.Line.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(8);
        return string.Join("\n", hits.Select(h => $"{h.Number};{h.FoundOn:d};{h.Line}"));
    }

    [Description(/*no prompt: tool*/ "Reserves an object for a person until the end of the week")]
    public string ReserveItem(int number, string person)
    {
        using var cmd = services.GetRequiredService<DbDataSource>().CreateCommand(
            /*no prompt: sql*/ "UPDATE item SET reserved_for = @person, reserved_until = @until WHERE number = @number AND reserved_for IS NULL");
        return cmd.ExecuteNonQuery() == 1 ? "reserved" : "somebody else has reserved it already";
    }

    public string Yesterday() =>
        string.Join("\n", _cache.Where(i => i.FoundOn.Date == DateTime.Today.AddDays(-1)).Select(i => i.Line));

    public string OfficeSituation() => _cache.Count > 4000 ? "very busy, answers take four days" : "normal, answers take two days";
}
