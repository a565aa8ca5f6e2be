using Havarie.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Havarie.Endpoints;

public record NewClaim(string PolicyNo, string Description, string? Email);
public record Claim(Guid Id, string PolicyNo, string Description, string Line, int Urgency, List<string> Notes);

public static class ClaimEndpoints
{
    private static readonly Dictionary<Guid, Claim> Store = new();

    public static IEndpointRouteBuilder MapClaims(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/claims");

        group.MapPost("/", async (NewClaim dto, ITriageService triage, IMailer mail, ILoggerFactory lf) =>
        {
            if (dto.Description.Length < 30)
                return Results.BadRequest(/*no prompt: validation message*/ "Please describe what happened, when and where it happened, and who else was involved. Use at least two sentences.");

            var line = await triage.ClassifyAsync(dto.Description);
            var urgency = await triage.UrgencyAsync(dto.Description);
            var claim = new Claim(Guid.NewGuid(), dto.PolicyNo, dto.Description, line, urgency, new());
            claim.Notes.Add(/*no prompt: db note*/ $"Classified as {line} by the model. Handler: check the category and extract the missing data by phone.");
            Store[claim.Id] = claim;

            lf.CreateLogger("claims").LogInformation(/*no prompt: log*/ "Claim {Id}: asked model for category and urgency, answer {Line}/{Urgency}", claim.Id, line, urgency);
            if (dto.Email is not null)
                await mail.SendAsync(dto.Email, "Your claim", /*no prompt: e-mail*/ $"Dear customer,\nwe received your claim {claim.Id}. Please answer the questions of our handler and keep all damaged items until we tell you otherwise. Do not reply to this message.");
            return Results.Created($"/claims/{claim.Id}", claim);
        })
        .WithSummary(/*no prompt: api doc*/ "Register a claim. The text is classified into one of the lines of business and given an urgency from 1 to 5.");

        group.MapGet("/{id:guid}/facts", async (Guid id, ITriageService triage) =>
            Store.TryGetValue(id, out var c) ? Results.Ok(await triage.FactsAsync(c.Description)) : Results.NotFound());

        group.MapPost("/{id:guid}/letter", async (Guid id, string? tone, LetterService letters) =>
            Store.TryGetValue(id, out var c) ? Results.Text(await letters.WriteAsync(c, tone ?? "neutral")) : Results.NotFound());

        // quick and dirty, asked for by the Warsaw office
        group.MapGet("/{id:guid}/pl", async (Guid id, ILanguageModelGateway llm) =>
        {
            if (!Store.TryGetValue(id, out var c)) return Results.NotFound();
            var text = await llm.AskAsync(/*maybe task*/ /*prompt: wrapper*/ "Przetłumacz opis szkody na język polski. Zachowaj nazwy własne, numery polis i kwoty bez zmian. Nie dodawaj komentarzy.", c.Description);
            return Results.Text(text);
        });
        return routes;
    }
}
