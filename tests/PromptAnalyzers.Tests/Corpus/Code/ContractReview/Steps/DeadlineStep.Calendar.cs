using OpenAI.Chat;

namespace ContractReview.Steps;

internal sealed partial class DeadlineStep
{
    private static readonly string[] CalendarRules =
    [
        "Turn the deadlines into calendar entries.",
        "Use the iCalendar format, one VEVENT for each deadline.",
        "Leave out deadlines that have passed.",
    ];

    public async Task<string> ToCalendarAsync(string deadlines)
    {
        var instructions = /*prompt: local*/ string.Join(Environment.NewLine, CalendarRules);
        ChatCompletion completion = await chat.CompleteChatAsync(new SystemChatMessage(instructions), new UserChatMessage(deadlines));
        return completion.Content[0].Text;
    }

    public static string EmptyCalendar() => /*no prompt: file format*/ "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Contoso//ContractReview//EN\r\nEND:VCALENDAR\r\n";
}
