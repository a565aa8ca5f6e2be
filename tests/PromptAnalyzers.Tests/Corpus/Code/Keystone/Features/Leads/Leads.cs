using System.ComponentModel;
using Keystone.Shared;
using Microsoft.Extensions.AI;

namespace Keystone.Features.Leads;

public record LeadScore([property: Description(/*no prompt: schema description*/ "Score from 0 (cold) to 100 (will sign this week)")] int Score, string Reason, string NextStep);

public static class QualifyLead
{
    public record Query(int LeadId, string History) : IRequest<LeadScore>;

    public class Handler(IChatClient chat) : IHandler<Query, LeadScore>
    {
        private const string ScoringRules = /*typed task*/ /*prompt: member*/ @"You score leads for a real-estate brokerage. Look at the contact history and judge how likely the person is to buy within 90 days.
+30 financing is confirmed or cash buyer
+20 has visited at least one property
+15 answers within a day
-25 only wants a free valuation
-40 asked to not be contacted
Start at 30. The reason must be one sentence that an agent can read out on the phone, the next step must be a concrete action with a date.";

        public async Task<LeadScore> Handle(Query request, CancellationToken ct)
        {
            var messages = new List<ChatMessage> { new(ChatRole.System, ScoringRules), new(ChatRole.User, request.History) };
            for (var attempt = 0; ; attempt++)
            {
                var response = await chat.GetResponseAsync<LeadScore>(messages, cancellationToken: ct);
                if (response.TryGetResult(out var score) && score.Score is >= 0 and <= 100) return score;
                if (attempt == 2) return new LeadScore(0, "unscored", "call the lead");
                messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ "That score was outside of 0 to 100. Please do the scoring again and stick to the points in the rules."));
            }
        }
    }
}

public static class TriageReply
{
    public record Command(int LeadId, string Mail) : IRequest<string>;

    public class Handler(IChatClient chat, IMailer mailer, Timeline timeline) : IHandler<Command, string>
    {
        static readonly string[] Labels = ["interested", "wants_viewing", "price_question", "not_interested", "unsubscribe", "other"];

        public async Task<string> Handle(Command request, CancellationToken ct)
        {
            var prompt = /*task*/ /*prompt: local*/ "Classify the reply of a lead to our newsletter. " +
                         "Possible labels: " + string.Join(", ", Labels) + ". " +
                         "Answer with the label only, lower case, no punctuation. If two fit take the first in the list.\n\n" +
                         "Reply:\n" + request.Mail;
            var label = (await chat.GetResponseAsync(prompt, cancellationToken: ct)).Text.Trim();

            if (label == "unsubscribe")
                await mailer.GetResponseAsync("lead-" + request.LeadId, /*no prompt: mail*/ "You have been removed from our list. If this was a mistake, reply to this message with the word SUBSCRIBE and tell us which areas you are interested in.", ct);
            timeline.AddMessage(request.LeadId, "assistant", label);
            return label;
        }
    }
}

public static class ExtractWishes
{
    public record Command(string Mail) : IRequest<string>;

    public class Handler(IChatClient chat) : IHandler<Command, string>
    {
        public async Task<string> Handle(Command request, CancellationToken ct) =>
            (await chat.GetResponseAsync(
                new[] { new ChatMessage(ChatRole.System, /*task*/ /*prompt: elsewhere*/ Catalog.Wishlist), new ChatMessage(ChatRole.User, request.Mail) },
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, ct)).Text;
    }
}
