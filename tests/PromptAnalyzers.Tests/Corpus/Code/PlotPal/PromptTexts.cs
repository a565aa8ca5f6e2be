namespace PlotPal;

public static class PromptTexts
{
    public const string SummarizeChat = @"Summarize the conversation between a club member and the gate assistant for the volunteer who takes over the shift.
Mention open questions first, then what was already answered. Not more than 6 sentences, plain text.

{{$chat}}";

    public const string LabelTurn = @"Label this turn of a conversation with topic (water, rules, growing, plot, neighbours, other), mood (calm, annoyed, angry) and whether the assistant really answered the question.

{{$turn}}";

}
