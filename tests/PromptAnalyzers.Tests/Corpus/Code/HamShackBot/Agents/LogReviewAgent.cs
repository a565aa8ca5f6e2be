using HamShackBot.Services;
using Microsoft.Extensions.Logging;

namespace HamShackBot.Agents;

public record LogIssue(string Line, string Partner, int PointsLost, string Reason);

public class LogReviewAgent : BaseAgent
{
    private readonly ILogger<LogReviewAgent> _logger;

    public LogReviewAgent(IKernelService kernelService, ILogger<LogReviewAgent> logger) : base(kernelService, AgentDefinition.LogReviewer) => _logger = logger;

    public async Task<List<string>> ExplainAllAsync(IEnumerable<LogIssue> issues, CancellationToken ct = default)
    {
        var answers = new List<string>();
        foreach (var issue in issues)
        {
            try
            {
                answers.Add(await TalkAsync(CreateExplainPrompt(issue), ct));
            }
            catch (Exception e)
            {
                _logger.LogWarning(e, /*no prompt: log*/ "Could not explain deduction for {Line}, using the plain reason of the cross-check", issue.Line);
                answers.Add(issue.Reason);
            }
        }
        return answers;
    }

    /// <summary>
    /// The committee sends us e-mails, not files. Sigh.
    /// </summary>
    public async Task<List<LogIssue>> ReadCommitteeMailAsync(string mail, CancellationToken ct = default)
    {
        var prompt = /*task*//*prompt: local*/ $$"""
            Below is the e-mail of a contest committee with the result of the cross-check.

            Extract every contact for which points were deducted.

            **Mail:**
            {{mail}}

            **Output:** one line per contact with four columns separated by a semicolon:
            log line as printed in the mail; callsign of the other station; points lost (number only); reason
            where reason is exactly one of NIL, BUSTED_CALL, BUSTED_EXCHANGE, DUPE, TIME, BAND.

            Contacts without deduction are not listed. If there is nothing to list, output the word NONE. No header line, no comments.
            """;

        var text = await KernelService.InvokePromptAsStringAsync(KernelService.CreateKernel(), prompt, ct);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(';', StringSplitOptions.TrimEntries))
            .Where(c => c.Length == 4)
            .Select(c => new LogIssue(c[0], c[1], int.TryParse(c[2], out var p) ? p : 0, c[3]))
            .ToList();
    }

    private static string CreateExplainPrompt(LogIssue issue)
    {
        return /*prompt: method*/ $"""
            Explain this deduction to the operator, in a friendly way and with not more than 80 words:

            **Log line:** {issue.Line}
            **Other station:** {issue.Partner}
            **Points lost:** {issue.PointsLost}
            **Finding:** {issue.Reason}
            """;
    }
}
