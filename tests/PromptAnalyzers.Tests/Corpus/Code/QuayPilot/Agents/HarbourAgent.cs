using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace QuayPilot.Agents;

public interface IHarbourAgent
{
    string Name { get; }
    Task<string> AskAsync(string message, CancellationToken ct = default);
}

public abstract class HarbourAgentBase : IHarbourAgent
{
    private readonly Kernel _kernel;
    private readonly ChatHistory _history = new();

    protected HarbourAgentBase(Kernel kernel) => _kernel = kernel;

    public abstract string Name { get; }
    protected abstract string Instructions { get; }
    protected virtual bool UseTools => false;

    public async Task<string> AskAsync(string message, CancellationToken ct = default)
    {
        if (_history.Count == 0)
            _history.AddSystemMessage(Instructions);

        _history.AddUserMessage(message);
        var settings = new OpenAIPromptExecutionSettings
        {
            FunctionChoiceBehavior = UseTools ? FunctionChoiceBehavior.Auto() : null
        };
        var chat = _kernel.GetRequiredService<IChatCompletionService>("chat");
        var reply = await chat.GetChatMessageContentAsync(_history, settings, _kernel, ct);
        _history.Add(reply);
        return reply.Content ?? string.Empty;
    }
}

public sealed class TugDispatchAgent(Kernel kernel) : HarbourAgentBase(kernel)
{
    public override string Name => "TugDispatch";
    protected override bool UseTools => true;

    protected override string Instructions => /*prompt: method*/ """
        You are the tug dispatcher of the port.

        RESPONSIBILITIES
        - Assign tugs to arriving and departing vessels
        - Keep the rest times of the tug crews in mind
        - React to changes of wind and tide

        HOW YOU WORK
        1. Call GetWeather first, above 14 m/s every vessel over 150 m needs an additional tug.
        2. Call GetBerthStatus for the berth of the order.
        3. Propose the tugs by name with the time they have to be alongside.
        4. Ask the planner for a confirmation before you call any function that changes data.

        If there are not enough tugs tell it clearly and propose a later slot. Do not promise anything.
        """;
}

public sealed class TariffAgent(Kernel kernel) : HarbourAgentBase(kernel)
{
    public override string Name => "Tariff";

    protected override string Instructions =>
        /*prompt: method*/ "You explain the port tariff to ship agents. You know gross tonnage dues, quay rent, waste fee and the rebate for clean ships. " +
        "Calculate step by step and show the formula, because the agents forward your answer to their owners. " +
        "All amounts are in SEK without VAT. If something is missing for the calculation ask for it. " +
        "Never grant a discount that is not in the tariff.";
}

public sealed class ComplaintAgent(Kernel kernel) : HarbourAgentBase(kernel)
{
    public override string Name => "Complaint";

    protected override string Instructions => /*examples*//*prompt: method*/ @"You sort complaints which come in via the portal of the port.
For each complaint return JSON with department, urgency and customer_angry (true/false).
Departments are: terminal, pilotage, billing, environment. Urgency is low, normal or high.

Complaint: The invoice for MV Halden lists the waste fee twice, please correct.
{""department"":""billing"",""urgency"":""normal"",""customer_angry"":false}

Complaint: THIRD time this month your crane stands still and our truck drivers wait 4 hours!!
{""department"":""terminal"",""urgency"":""high"",""customer_angry"":true}

Only JSON, no markdown fences.";
}
