using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using RotorRounds.Models;

namespace RotorRounds.Executors;

/// <summary>
/// Generate - critique - refine, all inside of one executor. Works on the chat clients directly as
/// two agents with sessions were slower and harder to debug.
/// </summary>
internal sealed class ToolboxTalkExecutor : Executor<CodedReport, ChatMessage>
{
    private const string WriterPrompt = /*prompt: member, Microsoft.Extensions.AI*/ """
        You are a safety coach for rope access teams. You write the toolbox talk that the team lead reads out
        in the van before a repair: three minutes, spoken language, concrete dangers of this very job, what we do
        if the wind picks up, who calls whom. No slides, no slogans.

        If you get remarks of the safety officer, work them in and keep the tone.
        """;

    private const string OfficerPrompt = /*maybe task*/ /*prompt: member, Microsoft.Extensions.AI*/ """
        You are the safety officer of an offshore contractor and you have read too many bad toolbox talks.
        Check the talk on:
        - rescue plan and meeting point
        - tools on lanyards, exclusion zone below
        - wind limit as a number
        - the damage itself: can something fall down on the team?

        Give at most four remarks, one per line.

        IMPORTANT: the last line is your verdict and consists of one word only:
        RELEASED - the talk may be held
        REWORK - it may not
        """;

    private readonly IChatClient _writerClient;
    private readonly IChatClient _officerClient;
    private readonly int _maxRounds;
    private readonly List<ChatMessage> _writerHistory = [];

    public ToolboxTalkExecutor(IChatClient writerClient, IChatClient officerClient, int maxRounds = 3)
        : base("ToolboxTalk")
    {
        _writerClient = writerClient;
        _officerClient = officerClient;
        _maxRounds = maxRounds;
    }

    public int RoundsUsed { get; private set; }

    public override async ValueTask<ChatMessage> HandleAsync(CodedReport input, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var job = string.Join(", ", input.Findings.Where(f => f.Severity >= 3).Select(f => $"{f.Code} ({f.Text})"));

        _writerHistory.Clear();
        _writerHistory.Add(new ChatMessage(ChatRole.System, WriterPrompt));
        _writerHistory.Add(new ChatMessage(ChatRole.User, /*prompt: call, Microsoft.Extensions.AI*/ $"Write the toolbox talk for tomorrow's repair at {input.Report.TurbineId}: {job}"));

        Console.WriteLine($"[{this.Id}] round 1");
        var talk = (await _writerClient.GetResponseAsync(_writerHistory, cancellationToken: cancellationToken)).Text ?? string.Empty;
        _writerHistory.Add(new ChatMessage(ChatRole.Assistant, talk));

        for (int i = 0; i < _maxRounds; i++)
        {
            var officerMessages = new List<ChatMessage>
            {
                new(ChatRole.System, OfficerPrompt),
                new(ChatRole.User, /*maybe task*/ /*prompt: call, Microsoft.Extensions.AI*/ $"Please check this toolbox talk:\n\n{talk}")
            };
            var remarks = (await _officerClient.GetResponseAsync(officerMessages, cancellationToken: cancellationToken)).Text ?? string.Empty;

            RoundsUsed = i + 1;
            if (remarks.Contains("RELEASED", StringComparison.OrdinalIgnoreCase) && !remarks.Contains("NOT RELEASED", StringComparison.OrdinalIgnoreCase))
            {
                Console.WriteLine($"[RELEASED after {RoundsUsed} round(s)]");
                break;
            }

            if (i == _maxRounds - 1)
            {
                break;
            }

            _writerHistory.Add(new ChatMessage(ChatRole.User,
                /*prompt: call, Microsoft.Extensions.AI*/ $"The safety officer had these remarks on your talk:\n\n{remarks}\n\nPlease revise it. It must not get longer than three minutes."));
            talk = (await _writerClient.GetResponseAsync(_writerHistory, cancellationToken: cancellationToken)).Text ?? string.Empty;
            _writerHistory.Add(new ChatMessage(ChatRole.Assistant, talk));
        }

        return new ChatMessage(ChatRole.Assistant, talk) { AuthorName = "SafetyCoach" };
    }
}
