namespace PromptAnalyzers.Tests.Decisions;

/// <summary>A text in which <c>[|</c> and <c>|]</c> mark one place.</summary>
internal sealed record MarkedText(string Text, int Start, int End)
{
    public static MarkedText Of(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "A place must be marked.");
        return new MarkedText(marked.Remove(end, 2).Remove(start, 2), start, end - 2);
    }
}
