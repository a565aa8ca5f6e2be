namespace RotorRounds.Services;

public static class DeskTexts
{
    public const string Greeting = /*no prompt: ui text*/ "Inspection desk ready. Type 'run <file>' to process a report, 'ask <question>' to talk to the desk or 'exit' to leave.";

    public const string NormaliseWindow = @"Convert the free text of a marine forecast into weather windows for rope work.
A window needs wind below 10 m/s at hub height and no thunderstorm.
Write one window per line: yyyy-MM-dd HH:mm - HH:mm | max wind in m/s
Sort by time. If there is no window at all write NO WINDOW.";

    public static readonly string FindingsExpert =
        "You know the inspection campaigns of the last three years. Answer from the context you are given, name turbine and date of what you quote, and say 'not in my files' if it isn't there.";
}
