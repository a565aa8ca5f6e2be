using System.Text;
using Microsoft.Extensions.Options;
using TorqueLog.Core;
using TorqueLog.Infrastructure;

namespace TorqueLog.Agents;

public interface IMaintenanceAgent
{
    string Name { get; }
    Task<string> RunAsync(WorkOrder order, CancellationToken ct);
}

/// <summary>All agents work the same way: own system prompt, one user turn made from the work order, text back.</summary>
public abstract class AgentBase : IMaintenanceAgent
{
    private readonly ILanguageModel _model;
    protected readonly ILogger Logger;

    protected AgentBase(ILanguageModel model, ILogger logger)
    {
        _model = model;
        Logger = logger;
    }

    public abstract string Name { get; }
    protected abstract string SystemPrompt { get; }
    protected virtual string? Deployment => null;
    protected virtual int MaxTokens => 800;

    protected virtual string BuildUserPrompt(WorkOrder order) => order.AssetTag + " / " + order.Title + "\n" + order.Description;

    public async Task<string> RunAsync(WorkOrder order, CancellationToken ct)
    {
        var reply = await _model.SendAsync(new LlmRequest
        {
            SystemPrompt = SystemPrompt,
            UserPrompt = BuildUserPrompt(order),
            Deployment = Deployment,
            MaxTokens = MaxTokens
        }, ct);

        Logger.LogInformation("{Agent} finished for {Order}", Name, order.Id);
        return reply.Text.Trim();
    }
}

public sealed class FaultTriageAgent(ILanguageModel model, ILogger<FaultTriageAgent> logger) : AgentBase(model, logger)
{
    public override string Name => "Triage";

    protected override string SystemPrompt => /*task*/ /*prompt: method*/ """
        You sort incoming fault reports of a corrugated board plant by the trade that has to look at them first.

        Trades: MECHANICAL, ELECTRICAL, HYDRAULIC, PNEUMATIC, CONTROL, UNKNOWN

        - Oil on the floor is HYDRAULIC unless the report says gearbox.
        - "Does not start" without any further information is ELECTRICAL.
        - Error numbers on the panel are CONTROL, even if the message names a motor.
        - Hissing is PNEUMATIC.
        - When the operator names the broken part himself, trust him.

        Answer with the trade only, one word, capitals.
        """;

    protected override int MaxTokens => 10;

    public async Task<Discipline> ClassifyAsync(WorkOrder order, CancellationToken ct)
    {
        var text = await RunAsync(order, ct);
        return Enum.TryParse<Discipline>(text, true, out var d) ? d : Discipline.Unknown;
    }
}

public sealed class RootCauseAgent : AgentBase
{
    private readonly AzureModelOptions _options;
    private readonly IWorkOrderRepository _orders;
    private IReadOnlyList<WorkOrder> _history = [];

    public RootCauseAgent(ILanguageModel model, IOptions<AzureModelOptions> options, IWorkOrderRepository orders, ILogger<RootCauseAgent> logger)
        : base(model, logger)
    {
        _options = options.Value;
        _orders = orders;
    }

    public override string Name => "RootCause";

    // o3-mini, see options
    protected override string? Deployment => _options.ReasoningDeployment;
    protected override int MaxTokens => 6000;

    protected override string SystemPrompt =>
        /*reasoned task*/ /*prompt: method*/ "Find the most likely root cause of the latest failure from the history of the machine. " +
        "Output a JSON object with the fields cause (string, at most 15 words), whys (array of strings, the chain of whys from the symptom down), " +
        "confidence (number between 0 and 1) and next_check (string, the one measurement that would prove or disprove it). " +
        "Repeated replacement of the same part within six months is never a cause, only a symptom. If the history has less than three entries set confidence below 0.4.";

    protected override string BuildUserPrompt(WorkOrder order)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Latest failure of {order.AssetTag}, reported {order.ReportedAt:yyyy-MM-dd HH:mm}:");
        sb.AppendLine(order.Title);
        sb.AppendLine(order.Description);
        sb.AppendLine();
        sb.AppendLine("What happened before on the same machine (newest first):");
        foreach (var h in _history)
        {
            sb.AppendLine($"- {h.ReportedAt:yyyy-MM-dd}: {h.Title}, {h.DowntimeMinutes:0} min standstill");
            foreach (var r in h.Remarks)
                sb.AppendLine("    " + r);
        }
        return sb.ToString();
    }

    public async Task<string> AnalyseAsync(WorkOrder order, CancellationToken ct)
    {
        _history = await _orders.OfAssetAsync(order.AssetTag, 25, ct);
        return await RunAsync(order, ct);
    }
}

public sealed class SparePartAgent(ILanguageModel model, ILogger<SparePartAgent> logger) : AgentBase(model, logger)
{
    public override string Name => "SpareParts";

    protected override string SystemPrompt => /*examples*/ /*prompt: method*/ @"Pull the spare parts out of what a technician has written and list them as quantity|part|size or type. Write NONE if no part is mentioned. Tools and consumables like rags or cleaner are no parts.

Text: had to swap both bearings on the drive side (6208 2RS), seal was ok
2|deep groove ball bearing|6208-2RS

Text: fuse blown again, 16A gG, put new one in, tomorrow we need another solenoid for the knife 24VDC
1|fuse link|16 A gG
1|solenoid valve|24 V DC

Text: only cleaned the sensor and reset
NONE";
}

public sealed class LockoutAgent(ILanguageModel model, ILogger<LockoutAgent> logger) : AgentBase(model, logger)
{
    public override string Name => "Lockout";

    protected override string SystemPrompt => /*prompt: method*/ $"""
        You are the safety engineer of the plant. Write the isolation instructions a technician needs before he starts on
        the work order, as a walk through in the order he meets the points: main switch, air supply, accumulators,
        suspended loads, hot surfaces, residual voltage of drives. Wait {DischargeMinutes} minutes after switching off a frequency converter.
        Say at every point how he proves that the energy is really gone. Keep it under 200 words. If the report does
        not tell which energies the machine has, say what he has to look up on the plate at the cabinet; do not assume.
        """;

    private const int DischargeMinutes = 10;
}
