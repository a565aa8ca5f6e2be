using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace ClassLoupe.Evaluators;

public sealed class MaterialContext(string material) : EvaluationContext("Material", new TextContent(material))
{
    public string Material { get; } = material;
}

public sealed class GroundedEvaluator : IEvaluator
{
    public const string MetricName = "Grounded";

    public IReadOnlyCollection<string> EvaluationMetricNames => [MetricName];

    public async ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages,
        ChatResponse modelResponse,
        ChatConfiguration? chatConfiguration = null,
        IEnumerable<EvaluationContext>? additionalContext = null,
        CancellationToken cancellationToken = default)
    {
        var material = additionalContext?.OfType<MaterialContext>().FirstOrDefault()?.Material;
        var metric = new BooleanMetric(MetricName);
        if (string.IsNullOrWhiteSpace(material) || chatConfiguration is null)
        {
            metric.AddDiagnostics(EvaluationDiagnostic.Warning("no material given"));
            return new EvaluationResult(metric);
        }

        var prompt = /*typed task*/ /*prompt: local*/ $"""
            Check the answer of a tutoring program against the teaching material of the teacher.
            Split the answer into single claims. A claim is supported if it stands in the material or follows from it directly;
            general knowledge that is not in the material counts as unsupported. Encouragement and questions to the pupil are no claims.

            MATERIAL
            {material}

            ANSWER
            {modelResponse.Text}
            """;

        var verdict = await chatConfiguration.ChatClient.GetResponseAsync<GroundedVerdict>(
            [new ChatMessage(ChatRole.User, prompt)],
            new ChatOptions { Temperature = 0 },
            cancellationToken: cancellationToken);

        if (!verdict.TryGetResult(out var v))
        {
            metric.AddDiagnostics(EvaluationDiagnostic.Error("no verdict"));
            return new EvaluationResult(metric);
        }
        metric.Value = v.Unsupported.Count == 0;
        metric.Reason = string.Join(" | ", v.Unsupported);
        return new EvaluationResult(metric);
    }

    private sealed class GroundedVerdict
    {
        public List<string> Supported { get; set; } = [];
        public List<string> Unsupported { get; set; } = [];
    }
}
