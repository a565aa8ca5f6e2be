using System.Text;

namespace PeakLog;

/// <summary>One question to the model about a whole log. Subclasses only bring the text.</summary>
public abstract class LogAnalyzer(ILlm llm)
{
    public abstract string Name { get; }
    protected abstract string Instruction { get; }
    protected virtual bool Json => false;

    public virtual async Task<string> RunAsync(IReadOnlyList<LogEntry> log)
    {
        var text = string.Join("\n", log);
        if (text.Length > 40_000) text = text[..40_000];
        return (await llm.AskAsync(Instruction, text, Json)).Trim();
    }
}

public class SeverityAnalyzer(ILlm llm) : LogAnalyzer(llm)
{
    public override string Name => "NACA";

    protected override string Instruction => /*task*//*prompt: method*/ """
        You read the radio log of a mountain rescue mission and estimate the NACA score of the patient.
        0 no injury, 1 minor, 2 outpatient, 3 hospital but no danger to life, 4 danger to life not excluded,
        5 acute danger to life, 6 resuscitation, 7 dead.
        With several patients take the worst. Answer with the digit only. If there is no patient in the log answer 0.
        """;
}

public class WeatherAnalyzer(ILlm llm) : LogAnalyzer(llm)
{
    public override string Name => "weather";
    protected override bool Json => true;

    protected override string Instruction =>
        /*task*//*prompt: method*/ "Find everything the teams said about the weather and return a JSON array with one object per statement. " +
        "Keys: time (HH:mm), place (or null), wind (calm, moderate, strong, storm or null), visibility in metres (number or null), " +
        "precipitation (none, rain, snow, hail, null). No statements about the weather means an empty array.";
}

public class LessonsAnalyzer(ILlm llm) : LogAnalyzer(llm)
{
    public override string Name => "lessons";

    protected override string Instruction => /*prompt: method*/ @"
Du bist ein erfahrener Ausbildungsleiter der Bergrettung. Lies das Funkprotokoll und schreibe auf, was die Mannschaft
beim nächsten Übungsabend besprechen sollte.
Höchstens vier Punkte. Kein Lob, keine Schuldzuweisung, keine Namen, nur Rufzeichen.
Wenn die Kommunikation gut war, dann sag das in einem Satz und hör auf.";
}

public class DelayAnalyzer(ILlm llm) : LogAnalyzer(llm)
{
    private readonly ILlm _llm = llm;

    public override string Name => "delays";
    protected override string Instruction => /*prompt: method*/ "You are a dispatcher with 20 years of experience, you explain delays to the press. Calm, no jargon.";

    // needs more than the log, so not the default way
    public override async Task<string> RunAsync(IReadOnlyList<LogEntry> log)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "These are the longest pauses of a rescue mission. Explain for each one in one sentence why it may have taken so long, judging from the radio messages before and after.");
        sb.AppendLine("If the messages don't tell the reason, write 'reason unknown' and nothing more.");
        for (var i = 1; i < log.Count; i++)
        {
            var gap = log[i].Time - log[i - 1].Time;
            if (gap.TotalMinutes < 20) continue;
            sb.AppendLine($"- {gap.TotalMinutes:0} min between");
            sb.AppendLine("    " + log[i - 1]);
            sb.AppendLine("    " + log[i]);
        }
        return await _llm.AskAsync(Instruction, sb.ToString());
    }
}
