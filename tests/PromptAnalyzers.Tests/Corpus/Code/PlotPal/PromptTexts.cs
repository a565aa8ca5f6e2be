namespace PlotPal;

public static class PromptTexts
{
    public const string SummarizeChat = @"Summarize the conversation between a club member and the gate assistant for the volunteer who takes over the shift.
Mention open questions first, then what was already answered. Not more than 6 sentences, plain text.

{{$chat}}";

    public const string LabelTurn = @"Label this turn of a conversation with topic (water, rules, growing, plot, neighbours, other), mood (calm, annoyed, angry) and whether the assistant really answered the question.

{{$turn}}";

    public static readonly string Newsletter = """
        Write the editorial of the monthly newsletter of our allotment club for {month}.

        What happened: {events}

        Tone: warm, a bit of humour, no exclamation marks. About 200 words. Start with the weather, because everybody in the club starts with the weather.
        Do not mention names of members unless they are in the list above, last time we had trouble because of this. End with a reminder of the next work day ({workday}).
        """;
}
