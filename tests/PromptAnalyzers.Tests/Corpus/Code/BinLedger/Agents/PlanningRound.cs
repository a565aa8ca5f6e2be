using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace BinLedger.Agents;

public abstract class OfficeAgent
{
    private readonly Kernel _kernel;
    private readonly ChatHistory _history;

    protected OfficeAgent(Kernel kernel)
    {
        _kernel = kernel;
        _history = new ChatHistory(Instructions);
    }

    public abstract string Name { get; }
    protected abstract string Instructions { get; }

    public virtual async Task<string> SayAsync(string input)
    {
        _history.AddUserMessage(input);
        var service = _kernel.GetRequiredService<IChatCompletionService>("fast");
        var reply = await service.GetChatMessageContentAsync(_history, kernel: _kernel);
        _history.Add(reply);
        return reply.Content ?? string.Empty;
    }
}

public class TourPlanner(Kernel kernel) : OfficeAgent(kernel)
{
    public override string Name => "Planner";

    protected override string Instructions => /*prompt: method*/ """
        You plan collection tours for a depot. You get a list of streets with the bins that are due and you make tours of it.

        Constraints you must keep:
        - a vehicle takes 11 t residual, 8 t paper, 9 t organic
        - a shift is 7 h 30 with 45 min break, the first street not before 6:30 (school zones not between 7:30 and 8:15)
        - dead ends are driven in reverse only with two loaders
        - keep the streets of a district together even if it costs some minutes

        Write the plan as a list of tours, each with vehicle, order of streets and expected return.
        When the auditor rejects the plan change only what he complains about and say what you changed.
        """;
}

public class DriverVoice : OfficeAgent
{
    public DriverVoice(Kernel kernel) : base(kernel) { }

    public override string Name => "Driver";

    protected override string Instructions
    {
        get
        {
            return /*prompt: method*/ "Du bist Uwe, seit 22 Jahren Fahrer bei der Müllabfuhr. Du liest den Tourenplan für morgen und sagst, " +
                   "was in der Praxis nicht klappt: Wendehammer zugeparkt, Markttag, zu enge Zeiten. Maximal vier Sätze, direkt, " +
                   "kein Blatt vorm Mund, aber nicht beleidigend. Wenn der Plan ok ist, sag das auch.";
        }
    }
}

public class Auditor(Kernel kernel) : OfficeAgent(kernel)
{
    public override string Name => "Auditor";

    protected override string Instructions => /*task*//*prompt: method*/ @"You audit tour plans. Check only these points:
1. payload per vehicle not exceeded
2. shift length incl. break kept
3. every street of the input list appears exactly once
4. no school zone between 7:30 and 8:15

First line of your answer is exactly APPROVED or REJECTED, nothing else in that line.
If REJECTED then one line per violation in the form  <number of the point>;<tour>;<what is wrong>
Do not comment on style, do not suggest improvements.";
}

public class PlanningRound(Kernel kernel)
{
    public async Task<string> RunAsync(string depot, IEnumerable<string> streets)
    {
        OfficeAgent planner = new TourPlanner(kernel), driver = new DriverVoice(kernel), auditor = new Auditor(kernel);
        var plan = await planner.SayAsync($"{depot}: {string.Join(", ", streets)}");

        for (var i = 0; i < 3; i++)
        {
            var remark = await driver.SayAsync(plan);
            var verdict = await auditor.SayAsync(plan);
            if (verdict.StartsWith("APPROVED")) break;
            plan = await planner.SayAsync(verdict + "\n" + remark);
        }
        return plan;
    }
}
