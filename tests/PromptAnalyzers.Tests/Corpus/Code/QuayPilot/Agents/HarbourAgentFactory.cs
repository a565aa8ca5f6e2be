using Microsoft.Agents.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

#pragma warning disable SKEXP0001

namespace QuayPilot.Agents;

public interface IHarbourAgentFactory
{
    IHarbourAgent Create(string name);
    Task<string> WriteNoticeAsync(string facts, CancellationToken ct);
    Task<string> ExplainTideAsync(string question, CancellationToken ct);
}

/// <summary>Agent whose behaviour comes from a profile and not from a class of its own.</summary>
public sealed class ProfileAgent : HarbourAgentBase
{
    public ProfileAgent(Kernel kernel, string name, string instructions) : base(kernel)
    {
        Name = name;
        Instructions = instructions;
    }

    public override string Name { get; }
    protected override string Instructions { get; }
}

public class HarbourAgentFactory : IHarbourAgentFactory
{
    private readonly Kernel _kernel;

    public HarbourAgentFactory(Kernel kernel)
    {
        _kernel = kernel;
    }

    public IHarbourAgent Create(string name) => name.ToLowerInvariant() switch
    {
        "tug" => new TugDispatchAgent(_kernel.Clone()),
        "tariff" => new TariffAgent(_kernel),
        "complaint" => new ComplaintAgent(_kernel),
        "handover" => new ProfileAgent(_kernel, "Handover", /*prompt: elsewhere*/ Prompts.HandoverWriter),
        _ => throw new ArgumentException($"There is no agent with the name '{name}'. Known agents are tug, tariff, complaint and handover.", nameof(name))
    };

    // writer + reviewer, at most three rounds
    public async Task<string> WriteNoticeAsync(string facts, CancellationToken ct)
    {
        var writer = CreateAgent("Writer", /*prompt: wrapper*/ """
            You write notices to mariners for the port of Norrhamn. You get facts as key words and write a short notice in plain English,
            positions as degrees and decimal minutes, times in UTC. First what happens, then where, then when, then what the vessels have to do.
            When the reviewer sends remarks, write the notice again in full and do not comment on the remarks.
            """);
        var reviewer = CreateAgent("Reviewer", /*task*//*prompt: wrapper*/ """
            You review notices to mariners. Check that position, period and contact channel are given and that no sentence can be misunderstood.
            If everything is fine answer exactly APPROVED. Otherwise answer REVISE: followed by the one most important problem. Never rewrite the notice yourself.
            """);

        var draft = await writer.AskAsync(facts, ct);
        for (var round = 0; round < 3; round++)
        {
            var verdict = await reviewer.AskAsync(draft, ct);
            if (verdict.StartsWith("APPROVED")) break;
            draft = await writer.AskAsync(verdict, ct);
        }
        return draft;
    }

    // first try with the new agent framework, move the others over when it proves itself
    public async Task<string> ExplainTideAsync(string question, CancellationToken ct)
    {
        var client = _kernel.GetRequiredService<IChatCompletionService>("chat").AsChatClient();
        var agent = new ChatClientAgent(client, instructions: /*prompt: call, Microsoft Agent Framework*/ "You explain tides, currents and water levels to leisure skippers who visit our port the first time. Use simple words and one comparision from daily life. Max 5 sentences.", name: "TideTeacher");
        var run = await agent.RunAsync(question, cancellationToken: ct);
        return run.Text;
    }

    private ProfileAgent CreateAgent(string name, string instructions) => new(_kernel, name, instructions);
}
