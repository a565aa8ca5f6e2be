using LockerDesk.Ai;
using LockerDesk.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace LockerDesk.Endpoints;

public static class TextEndpoints
{
    public static void MapTextEndpoints(this IEndpointRouteBuilder routes)
    {
        var g = routes.MapGroup("/text");

        g.MapPost("/category", async (TextIn body, [FromKeyedServices("fast")] IChatClient chat) =>
        {
            if (string.IsNullOrWhiteSpace(body.Text))
                return Results.BadRequest(/*no prompt: validation*/ "Text must not be empty. Describe your problem in one or two sentences.");

            var question = /*task*/ /*prompt: local*/ $"""
                Which category fits this message of a customer best?
                Possible categories: pickup, damaged, lost, wrong_locker, app_problem, other.
                Answer with the category only, in lower case.

                Message: {body.Text}
                """;
            var r = await chat.GetResponseAsync(question);
            return Results.Ok(new { category = r.Text.Trim() });
        });

        g.MapPost("/sentiment", async (TextIn body, [FromKeyedServices("fast")] IChatClient chat) =>
        {
            var messages = new List<ChatMessage>
            {
                new(ChatRole.System, /*examples*/ /*prompt: call*/ "You label customer messages about parcel lockers as POSITIVE, NEUTRAL or NEGATIVE. Output the label and nothing else."),
                new(ChatRole.User, /*prompt: call*/ "Locker opened on the first try, super fast!!"),
                new(ChatRole.Assistant, /*prompt: call*/ "POSITIVE"),
                new(ChatRole.User, /*prompt: call*/ "third time this week the screen is dead. thanks for nothing"),
                new(ChatRole.Assistant, /*prompt: call*/ "NEGATIVE"),
                new(ChatRole.User, body.Text)
            };
            return (await chat.GetResponseAsync(messages)).Text;
        });

        g.MapPost("/summary", async (TextIn body, [FromKeyedServices("fast")] IChatClient chat, CancellationToken ct) =>
        {
            var prompt = /*prompt: local*/ "Fasse die folgende Unterhaltung zwischen Kunde und Support in höchstens drei Sätzen zusammen. "
                + "Schreibe sachlich und lass Grußformeln weg.\n\n"
                + body.Text;
            var r = await chat.GetResponseAsync(prompt, cancellationToken: ct);
            return r.Text;
        });

        g.MapPost("/urgency", async (TextIn body, [FromKeyedServices("fast")] IChatClient chat) =>
            int.TryParse(await chat.OneShotAsync(/*task*/ /*prompt: elsewhere*/ DeskPrompts.Urgency, body.Text), out var n) ? n : -1);

        g.MapPost("/subject", (TextIn body, [FromKeyedServices("fast")] IChatClient chat) =>
            chat.OneShotAsync(/*maybe task*/ /*prompt: wrapper*/ "Write a subject line for the mail below, max. 8 words, no quotes, no emoji, same langauge as the mail.", body.Text, 0.4f));

        g.MapPost("/filter", async (TextIn body, [FromKeyedServices("fast")] IChatClient chat) =>
        {
            string json = (await chat.GetResponseAsync(FilterPrompt(body.Text, DateOnly.FromDateTime(DateTime.Today)))).Text;
            return Results.Content(json.Replace("```json", "").Replace("```", ""), "application/json");
        });
    }

    private static string FilterPrompt(string question, DateOnly today)
    {
        return /*examples*/ /*prompt: method*/ $$"""
            Turn the question of a support agent into a filter for our parcel search.
            The filter is a JSON object with these optional fields:
              "city"    : three letters, e.g. WAW, POZ, KRK
              "status"  : one of WAITING, PICKED_UP, EXPIRED, RETURNED
              "from"    : first day, yyyy-MM-dd
              "to"      : last day, yyyy-MM-dd
              "size"    : A, B or C
            Today is {{today:yyyy-MM-dd}}. Leave out what is not asked for. No explanations, no code fence.

            Question: all expired big ones in Poznan since the first of march 2025
            Filter: {"city":"POZ","status":"EXPIRED","size":"C","from":"2025-03-01"}

            Question: what is still waiting in warsaw
            Filter: {"city":"WAW","status":"WAITING"}

            Question: {{question}}
            Filter:
            """;
    }
}
