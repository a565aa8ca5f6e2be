using Microsoft.Extensions.Logging;

namespace Firnline.SlopeClaim.Services;

public record LiftInspection(string? LiftName, string? InspectedOn, string? Inspector, bool Passed, List<string> Defects);

public class LiftInspectionAnalyzer(IOpenAIService openAI, ILogger<LiftInspectionAnalyzer> logger)
    : DocumentAnalyzerBase<LiftInspection>(openAI, logger)
{
    public override string DocumentType => "lift-inspection";

    protected override string SystemPrompt => /*task*//*prompt: method*/ """
        You read inspection protocols of ropeways and surface lifts (yearly inspection, daily start-up check, rope test).
        Give back JSON with exactly these properties:
          LiftName    - text or null
          InspectedOn - yyyy-MM-dd or null
          Inspector   - company or person who signed
          Passed      - true if the lift was released for operation, also when released with conditions
          Defects     - array of strings, one defect each, in the wording of the protocol

        Handwritten remarks count as defects only when they are signed. Do not add a markdown fence.
        """;
}

public record SnowCondition(string Surface, int? NewSnowCm, int? DangerLevel);

public class SnowReportAnalyzer(IOpenAIService openAI, ILogger<SnowReportAnalyzer> logger)
    : DocumentAnalyzerBase<SnowCondition>(openAI, logger)
{
    public override string DocumentType => "snow-report";

    protected override string SystemPrompt =>
        /*examples*//*prompt: method*/ "Convert the snow and avalanche bulletin into JSON. Surface is one of powder, packed, icy, wet, crust, mixed.\n" +
        "Example input: \"Pisten am Morgen hart, tagsüber Sulz. Neuschnee keiner. Lawinenstufe 2 (mässig)\"\n" +
        "Example output: {\"Surface\":\"mixed\",\"NewSnowCm\":0,\"DangerLevel\":2}\n" +
        "Example input: \"28 cm fresh overnight, still snowing, considerable danger above 2200 m\"\n" +
        "Example output: {\"Surface\":\"powder\",\"NewSnowCm\":28,\"DangerLevel\":3}\n" +
        "Unknown numbers are null. Output the JSON object, nothing else.";
}

public class WitnessStatementAnalyzer(IOpenAIService openAI, ILogger<WitnessStatementAnalyzer> logger)
    : DocumentAnalyzerBase<string>(openAI, logger)
{
    public override string DocumentType => "witness-statement";
    protected override float Temperature => 0.3f;

    protected override string SystemPrompt => /*prompt: method*/ @"You are helping an adjuster prepare the interview of a witness. Read the written statement and
describe in plain words what the witness really saw with own eyes, what she or he was told by others and what is only assumption.
Point out gaps in time and anything that does not fit with speed, distance or visibility given in the statement. End with the questions you
would ask in the interview. Be respectful, the witness can be in shock and memory after an accident is unreliable.";
}
