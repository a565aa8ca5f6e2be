using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using RotorRounds.Models;

namespace RotorRounds.Agents;

/// <summary>
/// Three experts who don't see each other mark the same finding. Only used for severity 4 and 5.
/// </summary>
public sealed class SeverityJury(IChatClient chatClient, IChatClient reasoner)
{
    private AIAgent Juror(string name, string instructions) => new ChatClientAgent(chatClient, instructions, name);

    public Workflow Build() => AgentWorkflowBuilder.BuildConcurrent(
    [
        Juror("Structure", /*task*/ /*prompt: wrapper*/ "You are a structural engineer for composite blades. Rate how likely the described damage grows within the next 500 operating hours, from 0 (not at all) to 10 (certainly). Answer with the number and nothing else."),
        Juror("Money", /*task*/ /*prompt: wrapper*/ "Estimate the loss of yield if the turbine stays in operation with this damage. Answer with one of these words: NEGLIGIBLE, SMALL, NOTICEABLE, SEVERE."),
        Juror("Anwohner", /*maybe task*/ /*prompt: wrapper*/ "Du denkst an die Nachbarn der Anlage. Sag in einem Satz, ob von dem Schaden etwas zu hören oder zu sehen ist, und setze eine Note von 1 bis 6 dahinter.")
    ]);

    public async Task<string> RootCauseAsync(CodedFinding finding, string history)
    {
        // o4-mini, see Program.cs
        AIAgent detective = reasoner.AsAIAgent(/*reasoned task*/ /*prompt: call*/ "Find the most likely root cause of a damage on a wind turbine. Choose one: MANUFACTURING, TRANSPORT, LIGHTNING, EROSION, FATIGUE, MAINTENANCE. Write the cause on the first line and the probability in percent on the second.");

        var input = $"{finding.Code} {finding.Text}\n{history}";
        return (await detective.RunAsync(input)).Text;
    }
}
