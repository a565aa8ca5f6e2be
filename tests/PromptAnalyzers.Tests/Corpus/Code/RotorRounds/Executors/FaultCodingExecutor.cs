using System.Text.RegularExpressions;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using RotorRounds.Models;

namespace RotorRounds.Executors;

// ---------------------------------------------------------------------------
// Executor 2: one call per finding. Slower than a batch, but a batch of forty
// findings lost three of them every second run (see the ticket of March).
// ---------------------------------------------------------------------------
internal sealed class FaultCodingExecutor : Executor<IntakeResult, CodedReport>
{
    private const string CodingInstructions = /*task*/ /*prompt: member*/ """
        # Role
        You assign the damage code of the Nordhede catalogue (issue 7) to ONE observation from a wind turbine.

        # Codes for blades
        BL-01  leading edge erosion, topcoat only
        BL-02  leading edge erosion down to the laminate
        BL-03  crack in gelcoat, no depth
        BL-04  crack through the laminate
        BL-05  lightning strike at the receptor
        BL-06  lightning strike beside the receptor
        BL-07  open bond line, trailing edge
        BL-08  open bond line, anywhere else
        BL-09  vortex generator or gurney flap missing
        BL-10  drain hole blocked
        BL-99  other damage of a blade

        # Codes for hub and nacelle
        HN-01  bolt loose or torque mark displaced
        HN-02  oil or grease outside of its place
        HN-03  corrosion, surface
        HN-04  corrosion with loss of section
        HN-05  sensor, cable or plug damaged
        HN-06  hatch or cover not tight
        HN-99  other

        # Codes for tower and transition piece
        TW-01  coating damaged
        TW-02  ladder, rail or fall arrest damaged
        TW-03  anode consumed by more than half
        TW-04  grout crack or water inside
        TW-99  other

        # Severity
        1 cosmetic, 2 watch at the next campaign, 3 repair in this season, 4 repair within a month, 5 stop the machine

        # Rules
        1. Choose the most specific code. The 99 codes are the last resort.
        2. An erosion whose depth isn't mentioned is BL-01.
        3. Radius and side (PS/SS) play no role for the code, but a damage within the outer third of the blade
           raises the severity by one (never above 5).
        4. Loose bolts are at least severity 4.
        5. If the team found nothing at all the code is NONE and the severity is 0.

        # Output
        One line, code and severity separated by a semicolon, no blanks. Nothing else.
        """;

    private readonly ChatClientAgent _coder;
    private readonly ChatClientAgent _danishCoder;

    public FaultCodingExecutor(IChatClient chatClient) : base("FaultCoding")
    {
        _coder = new ChatClientAgent(chatClient, CodingInstructions, "FaultCoder");
        _danishCoder = new ChatClientAgent(chatClient, instructions: DanishShortForm(), name: "FaultCoderDK");
    }

    // the Esbjerg teams write a shorthand the long instructions never understood
    private static string DanishShortForm()
    {
        return /*task*/ /*prompt: method*/ "Du får én observation i stikord fra et reb-hold i Esbjerg. Find skadekoden (BL-01 til BL-10, HN-01 til HN-06, TW-01 til TW-04, ellers NONE) " +
               "og alvorligheden fra 0 til 5. \"FK\" betyder forkant, \"BK\" bagkant, \"gc\" gelcoat, \"lam\" laminat. " +
               "Svar kun med kode og tal adskilt af semikolon.";
    }

    public override async ValueTask<CodedReport> HandleAsync(IntakeResult message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var report = message.Report!;
        var coder = report.Language == "da" ? _danishCoder : _coder;
        List<CodedFinding> coded = [];

        foreach (var finding in message.Findings)
        {
            var answer = (await coder.RunAsync(finding, cancellationToken: cancellationToken)).Text.Trim();
            var match = CodeLine.Match(answer);
            if (!match.Success)
            {
                Console.WriteLine(/*no prompt: log*/ $"[{this.Id}] The coder answered '{answer}' for turbine {report.TurbineId}, finding is kept as XX-00 and goes to manual review");
                coded.Add(new CodedFinding(report.TurbineId, finding, "XX-00", 3));
                continue;
            }
            coded.Add(new CodedFinding(report.TurbineId, finding, match.Groups[1].Value, int.Parse(match.Groups[2].Value)));
        }

        return new CodedReport(report, coded);
    }

    private static readonly Regex CodeLine = new(/*no prompt: regex*/ @"^([A-Z]{2}-\d{2}|NONE)\s*;\s*([0-5])$", RegexOptions.Compiled);
}
