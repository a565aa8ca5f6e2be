namespace IncidentAgents.Agents;

public sealed record RunbookSettings(bool Strict)
{
    public const string StrictInstructions = "Quote runbooks word for word. Never add a step of your own.";

    public string Instructions { get; init; } = "Find the runbook that fits and walk the engineer through it, step by step.";

    public string Banner { get; init; } = /*no prompt: ui text*/ "Runbooks are reviewed every quarter.";
}
