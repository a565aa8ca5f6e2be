using LinguaProof.Llm;

namespace LinguaProof.Checks;

public sealed record Segment(int No, string SourceLang, string TargetLang, string Source, string Target);

public sealed record CheckFinding(string Check, int SegmentNo, string Message);

/// <summary>Base of all checks which need the model. The regex checks live in the CAT tool.</summary>
public abstract class SegmentCheck(ILlmClient llm)
{
    public abstract string Name { get; }
    protected abstract string SystemPrompt { get; }

    protected virtual string BuildUser(Segment s) => /*prompt: method*/ $"""
        Source ({s.SourceLang}): {s.Source}
        Target ({s.TargetLang}): {s.Target}
        """;

    public async Task<CheckFinding?> RunAsync(Segment segment, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(segment.Target))
            return new CheckFinding(Name, segment.No, /*no prompt: ui text*/ "The target segment is empty. Please translate it or lock the segment before you deliver the file.");

        var answer = await llm.CompleteAsync(new LlmPrompt(SystemPrompt, BuildUser(segment), 300), ct);
        return answer.StartsWith("OK", StringComparison.OrdinalIgnoreCase) ? null : new CheckFinding(Name, segment.No, answer);
    }
}

public sealed class OmissionCheck(ILlmClient llm) : SegmentCheck(llm)
{
    public override string Name => "omission";

    protected override string SystemPrompt => /*task*//*prompt: method*/ """
        You compare a source segment with its translation and look for content that is missing or was added.

        Not an error:
        - articles, pronouns and particles which the target language does not need
        - units that were converted in addition to the original
        - sentence splitting or merging

        If nothing is missing or added, answer: OK
        Otherwise one line per finding in the form TYPE: words
        where TYPE is OMISSION or ADDITION and words is the passage quoted from the segment it stands in.
        """;
}

public sealed class RegisterCheck(ILlmClient llm) : SegmentCheck(llm)
{
    public override string Name => "register";

    protected override string SystemPrompt =>
        /*examples*//*prompt: method*/ "Check whether the German translation addresses the reader consistently with Sie. Answer OK or MIXED followed by the word.\n" +
        "\n" +
        "Target: Bitte starten Sie Ihr Gerät neu.\n" +
        "OK\n" +
        "Target: Starten Sie die App und wähle dein Konto.\n" +
        "MIXED wähle, dein\n" +
        "Target: Neustart erforderlich\n" +
        "OK\n";

    protected override string BuildUser(Segment s) => /*prompt: method*/ "Target: " + s.Target;
}

public sealed class NumberCheck : SegmentCheck
{
    private readonly string _client;

    public NumberCheck(ILlmClient llm, string client) : base(llm) => _client = client;

    public override string Name => "numbers";

    protected override string SystemPrompt
    {
        get
        {
            if (_client == "Medivex")
            {
                return /*task*//*prompt: method*/ "Compare all doses, units and intervals in source and target of a package leaflet. mg and mcg must never be converted. Decimal comma and point according to the target language. Reply OK if everything matches, otherwise ERROR and the two values separated by a slash.";
            }
            return /*task*//*prompt: method*/ "Compare all numbers, dates and amounts in source and target. Different separators are fine if they follow the target language. Reply OK if everything matches, otherwise ERROR and the two values separated by a slash.";
        }
    }
}
