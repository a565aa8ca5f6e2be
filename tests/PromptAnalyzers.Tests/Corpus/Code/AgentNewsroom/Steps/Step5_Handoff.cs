using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace AgentNewsroom.Steps;

public static class Newsroom
{
    public static string MinutesInstructions => "From the discussion list the decisions that were taken. Format: a Markdown table with the columns Decision, Who, Until when. Leave a cell empty if it was not said. No introduction.";

    public static AIAgent Build(IChatClient chat, string name, string instructions, params AITool[] tools) =>
        new ChatClientAgent(chat, instructions, name, tools: tools);
}

// STEP 5 - hand the reader over to the right desk
public static class Step5_Handoff
{
    public static async Task Run(IChatClient chat)
    {
        var sb = new StringBuilder(/*maybe task*/ /*prompt: builder*/ "You are the front desk of the newspaper. Find out what the reader wants and hand over to the right desk. ");
        sb.Append("Don't answer questions about adverts or subscriptions yourself. ");
        sb.Append("It is " + DateTime.Now.DayOfWeek + " today.");

        AIAgent frontDesk = new ChatClientAgent(chat, sb.ToString(), "FrontDesk");
        AIAgent translator = Newsroom.Build(chat, "Tłumacz", /*maybe task*/ /*prompt: wrapper*/ "Przetłumacz każdą wiadomość czytelnika na język angielski. Zwróć wyłącznie tłumaczenie, bez komentarzy i bez cudzysłowów.");

        var flow = AgentWorkflowBuilder.CreateHandoffBuilderWith(frontDesk)
            .WithHandoff(frontDesk, translator, /*no prompt: handoff reason*/ "The reader writes in Polish and needs a translation")
            .Build();

        await using var run = await InProcessExecution.RunStreamingAsync(flow, new List<ChatMessage> { new(ChatRole.User, /*prompt: call*/ "Dzień dobry, proszę o przetłumaczenie mojego listu do redakcji: ulica Młyńska od tygodnia tonie w śmieciach.") });
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
        await foreach (var e in run.WatchStreamAsync())
            if (e is AgentResponseUpdateEvent u) Console.Write(u.Update.Text);
    }
}
