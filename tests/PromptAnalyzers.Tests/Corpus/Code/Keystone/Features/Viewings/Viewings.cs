using Keystone.Shared;
using Microsoft.Extensions.AI;

namespace Keystone.Features.Viewings;

public static class SummariseViewing
{
    public record Command(int ViewingId, string Transcript) : IRequest<string>;

    public class Handler(IChatClient chat) : IHandler<Command, string>
    {
        public async Task<string> Handle(Command request, CancellationToken ct)
        {
            var system = /*prompt: file*/ File.ReadAllText("Prompts/viewing-summary.txt");
            var history = new List<ChatMessage> { new(ChatRole.System, system), new(ChatRole.User, request.Transcript) };
            return (await chat.GetResponseAsync(history, cancellationToken: ct)).Text;
        }
    }
}

public static class ViewingAssistant
{
    public record Query(string Question) : IRequest<string>;

    public class Handler(IChatClient chat) : IHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken ct)
        {
            var options = new ChatOptions
            {
                Instructions = /*prompt: call*/ "You help agents plan their viewing tours. Always check the free slots with the tool before you propose a time, and leave 30 minutes driving between two viewings. If there is no slot this week, say so.",
                Tools =
                [
                    AIFunctionFactory.Create(FreeSlots, "free_slots", /*no prompt: tool description*/ "Returns the free viewing slots of an agent for the given day. Use this whenever somebody asks for an appointment."),
                ],
            };
            var sb = new System.Text.StringBuilder();
            await foreach (var update in chat.GetStreamingResponseAsync(request.Question, options, ct)) sb.Append(update.Text);
            return sb.ToString();
        }

        static string[] FreeSlots(string agent, DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? [] : ["09:30", "14:00"];
    }
}
