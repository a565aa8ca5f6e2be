using HavarieDesk.Ai;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace HavarieDesk.Endpoints;

public static class ClaimEndpoints
{
    public static IEndpointRouteBuilder MapClaims(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/claims").WithTags("Claims");

        group.MapPost("/{id:int}/summary", async (int id, IClaimStore store, IChatClient chat, CancellationToken ct) =>
        {
            var claim = await store.FindAsync(id, ct);
            if (claim is null) return Results.NotFound();

            var prompt = /*maybe task*/ /*prompt: local*/ $"""
                Fasse die folgende Schadenakte für den Sachbearbeiter zusammen. Fünf bis sieben Sätze, sachlich, keine Anrede,
                keine Empfehlung. Die Reihenfolge ist immer: Ware und Weg, was passiert ist, wer es gemeldet hat, was noch fehlt.

                Police: {claim.PolicyNo}
                Versicherungsnehmer: {claim.Insured}
                Ware: {claim.Cargo}
                Transportweg: {claim.Route}
                Schadentag: {claim.LossDate:dd.MM.yyyy}
                Gefordert: {claim.Claimed:N2} EUR

                Schilderung:
                {claim.Narrative}

                Notizen:
                {string.Join("\n", claim.Notes.Select(n => "- " + n))}

                Beträge und Daten genau so übernehmen wie sie oben stehen.
                """;

            var response = await chat.GetResponseAsync(prompt, cancellationToken: ct);
            return Results.Ok(new { id, summary = response.Text });
        });

        group.MapPost("/{id:int}/reply", async (int id, [FromBody] ReplyRequest req, IClaimStore store, IChatClient chat, CancellationToken ct) =>
        {
            var claim = await store.FindAsync(id, ct);
            if (claim is null) return Results.NotFound();

            var system = req.Formal
                ? /*prompt: local*/ "You write letters for the claims department of a cargo insurer. Formal, complete sentences, no exclamation marks, the insured is addressed as company. Give the reason for the decision first, then what happens next, then the time limit for objections (four weeks). No legal citations which are not in the remarks."
                : /*prompt: local*/ "Write a friendly mail to a customer whose cargo claim has been decided. Warm but not chatty. Say clearly what was decided and whats next, and offer a phone call. Max 120 words.";

            var messages = new List<ChatMessage>
            {
                new(ChatRole.System, system),
                new(ChatRole.User, /*prompt: call*/ $"Customer: {claim.Insured}\nGoods: {claim.Cargo}\nDecision: {req.Decision}\nRemarks of the handler: {req.Remarks ?? "none"}\n\nWrite it in the language with the code {claim.Language}."),
            };
            var res = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0.6f }, ct);
            return Results.Text(res.Text);
        });

        group.MapPost("/{id:int}/ask", async (int id, [FromBody] AskRequest req, IClaimStore store, LlmGateway gateway, CancellationToken ct) =>
        {
            var claim = await store.FindAsync(id, ct);
            if (claim is null) return Results.NotFound();
            var wording = await store.PolicyWordingAsync(claim.PolicyNo, ct);
            var answer = await gateway.AskAsync(/*prompt: elsewhere*/ Prompts.PolicyAnswer, /*prompt: wrapper*/ $"POLICY WORDING\n{wording}\n\nQUESTION\n{req.Question}", ct: ct);
            return Results.Ok(new { answer });
        });

        group.MapPost("/{id:int}/reserve", async (int id, IClaimStore store, IChatClient chat, CancellationToken ct) =>
        {
            var claim = await store.FindAsync(id, ct);
            if (claim is null) return Results.NotFound();
            var res = await chat.GetResponseAsync(
                [new(ChatRole.System, /*reasoned task*/ /*prompt: elsewhere*/ Prompts.Reserve), new(ChatRole.User, claim.ToString())],
                new ChatOptions { ModelId = "o3" }, ct);
            return Results.Ok(new { id, reserve = res.Text.Trim() });
        });

        group.MapGet("/{id:int}/severity", async (int id, IClaimStore store, [FromKeyedServices("small")] IChatClient small, CancellationToken ct) =>
        {
            var claim = await store.FindAsync(id, ct);
            if (claim is null) return Results.NotFound();
            var request = /*task*/ /*prompt: local*/ $"How severe is this transport damage? Answer with one word: cosmetic, partial or total.\n\n{claim.Narrative}";
            var res = await small.GetResponseAsync(request, cancellationToken: ct);
            var word = res.Text.Trim().TrimEnd('.').ToLowerInvariant();
            return Results.Ok(word is "cosmetic" or "partial" or "total" ? word : "unknown");
        });

        group.MapPost("/translate", async ([FromBody] TranslateRequest req, [FromKeyedServices("small")] IChatClient small, CancellationToken ct) =>
            Results.Text(await small.RunAsync(/*maybe task*/ /*prompt: wrapper*/ $"Translate the text into {req.Target}. It is correspondence about transport insurance, keep terms like general average, b/l, FCL and all numbers. Output the translation only.", req.Text, ct: ct)));

        group.MapGet("/help", () => Results.Text(/*no prompt: help text*/ """
            POST /claims/{id}/summary    short summary of the file for the handler
            POST /claims/{id}/reply      drafts a letter, body: decision, formal, remarks
            POST /claims/{id}/ask        answers a question from the policy wording
            GET  /claims/{id}/severity   one of cosmetic, partial, total
            You must be a member of the group claims-handlers to use any of these.
            """));

        return app;
    }
}
