using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Turntable.Workflows;

/// <summary>
/// Panel of two opinions about a vehicle in bad condition, then one paper for the board.
/// Done by hand instead of BuildConcurrent because we want to keep the single opinions.
/// </summary>
internal sealed class RestorationReview(IChatClient client, ILogger<RestorationReview> logger)
{
    private readonly Dictionary<string, string> _panel = new()
    {
        ["Conservator"] = /*prompt: member*/ "You are a conservator of technical heritage. Original substance counts more than a shiny look. You are against operation if it means that original parts wear out, and you always ask what can be undone later.",
        ["WorkshopChief"] = /*prompt: member*/ "You are the chief of the museum workshop, pragmatic, short of people and money. You think in working hours, boiler inspections, spare parts and who of the volunteers can still rivet."
    };

    public async Task<string> ReviewAsync(string vehicle, string conditionReport, CancellationToken ct = default)
    {
        var questionTemplate = /*maybe task*//*prompt: local*/ "The board wants to know what should happen with the following vehicle: {0}. Condition report: {1}. Give your opinion in at most 150 words, name your biggest doubt and finish with a line VOTE: followed by operate, exhibit, conserve or give away.";
        var question = string.Format(questionTemplate, vehicle, conditionReport);

        var tasks = _panel.Select(async p =>
        {
            AIAgent agent = new ChatClientAgent(client, p.Value, p.Key);
            var answer = await agent.RunAsync(question, cancellationToken: ct);
            return (p.Key, answer.Text);
        });
        var opinions = await Task.WhenAll(tasks);
        logger.LogInformation(/*no prompt: log*/ "Panel for {Vehicle} answered with {Count} opinions, you can find the full text in the review folder of the board", vehicle, opinions.Length);

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Write a one page decision paper for the board about {vehicle}.");
        sb.AppendLine("Start with the options (operate, exhibit restored, conserve as found, give away), then what the two experts agree on and where they do not.");
        sb.AppendLine("Do not decide. The board is sensitive about that.");
        sb.AppendLine();
        foreach (var (name, text) in opinions)
        {
            sb.AppendLine($"## {name}");
            sb.AppendLine(text);
        }

        var secretary = client.AsAIAgent(name: "Secretary");
        return (await secretary.RunAsync(sb.ToString(), cancellationToken: ct)).Text;
    }
}
