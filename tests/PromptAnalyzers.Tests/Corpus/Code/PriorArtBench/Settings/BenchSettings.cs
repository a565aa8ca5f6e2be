namespace PriorArtBench.Settings;

public class BenchSettings
{
    public string ChatDeployment { get; set; } = "gpt-4o";
    public string Endpoint { get; set; } = "";
    public string Key { get; set; } = "";
    public string AnthropicKey { get; set; } = "";
    public string ClaudeModel { get; set; } = "claude-sonnet-4-5";
    public int MaxTokens { get; set; } = 4096;

    public string LetterStyle { get; set; } =
        "You write reporting letters of a patent firm to clients who are engineers. Say first what happened and what it costs to do nothing. " +
        "No Latin, no 'please be advised', at most one page. The deadline is in bold.";

    public string Disclaimer { get; set; } = /*no prompt: ui text*/ "Results of the bench are no opinion on patentability. Please have every chart checked by an attorney before it leaves the house.";
}

public static class SharedPrompts
{
    public const string RelevanceCategory = @"
Decide which category of a search report a citation gets for the claim.

X - takes away novelty or inventive step alone
Y - takes away inventive step together with another document
A - background only
P - published between priority and filing date

Reply with the letter. Add no explanation.";

    public const string Tidy = """
        You are a careful editor in a patent firm.
        Rewrite the following description so that each sentence has one statement only and reference signs stay in brackets. {{$input}}
        """;
}
