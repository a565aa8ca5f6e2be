namespace QuizMaker;

public static class QuizPrompts
{
    public const string Teacher = "You are an experienced teacher of {subject}. Your questions are fair and clear.";

    public static readonly IReadOnlyDictionary<string, string> ByLevel = new Dictionary<string, string>
    {
        ["easy"] = "Ask for facts that stand in the text.",
        ["hard"] = "Ask questions that need two steps of thought.",
    };
}
