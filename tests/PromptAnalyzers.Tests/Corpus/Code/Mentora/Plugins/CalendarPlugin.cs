using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Mentora.Plugins;

public record Entry(DateTime Start, int Minutes, string Title);

public class CalendarPlugin
{
    private readonly List<Entry> _entries = [new(DateTime.Today.AddHours(9), 30, "Dentist"), new(DateTime.Today.AddHours(14), 60, "Budget review")];

    [KernelFunction("list_entries")]
    [Description(/*no prompt: tool description*/ "Returns the calendar entries of a day. Always call this before you answer a question about free time or appointments; do not guess.")]
    public string List([Description(/*no prompt: parameter description*/ "The day in the form yyyy-MM-dd. Use the date of today if the user does not say one.")] string day)
        => string.Join("\n", _entries.Where(e => e.Start.ToString("yyyy-MM-dd") == day).Select(e => $"{e.Start:HH:mm} {e.Title} ({e.Minutes})"));

    [KernelFunction("add_entry")]
    public void Add(DateTime start, int minutes, string title) => _entries.Add(new Entry(start, minutes, title));

    /// <summary>Turns "dinner with Ola on friday at 7" into an entry.</summary>
    [KernelFunction("quick_add")]
    public async Task<string> QuickAddAsync(Kernel kernel, string sentence)
    {
        var args = new KernelArguments { ["today"] = DateTime.Today.ToString("dddd, yyyy-MM-dd"), ["input"] = sentence };
        var line = await kernel.InvokePromptAsync<string>(
            /*task*/ /*prompt: call*/ """
            Today is {{$today}}. Extract the appointment from the sentence and write it in one line as
            yyyy-MM-ddTHH:mm|minutes|title
            If there is no duration take 60 minutes, for meals 90, for calls 30. "friday" is the next friday, never today. Times
            between 1 and 7 without am or pm are in the afternoon. The title is at most five words and keeps the names of persons.
            If the sentence has no date at all, write NONE.

            Sentence: {{$input}}
            """, args);
        var p = (line ?? "").Trim().Split('|');
        if (p.Length == 3 && DateTime.TryParse(p[0], out var t)) Add(t, int.Parse(p[1]), p[2]);
        return line ?? "";
    }
}
