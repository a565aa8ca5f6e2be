namespace SquelchBot.Handlers
{
    /// <summary>Prompts of the net summaries. A Sunday net has 200 messages and more, so it is read in windows.</summary>
    public static class SummaryPrompts
    {
        public const string System = "You write the minutes of the weekly net of a radio amateur club. Call signs are always in capital letters. You report what was said, you do not comment on it.";

        public static string MapPrompt(string window, int index, int total) =>
            $"""
            This is part {index + 1} of {total} of the chat during the net.
            Note who checked in (call sign, signal report if there is one), which questions were asked and what was answered.
            Bullets only, no introduction.

            {window}
            """;

        public static string ReducePrompt(DateTime date, string notes)
        {
            return $"Here are the notes of the net of {date:d MMMM yyyy}.\n\n{notes}\n\n" +
                   "Write one text of about 200 words from them for the members who could not take part.";
        }
    }
}
