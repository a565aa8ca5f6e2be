using Clausio.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Clausio.Api;

public record ReviewRequest(string Text, string Country, string? Party);
public record QuestionRequest(string ContractId, string Question);

public static class ContractEndpoints
{
    public static void MapContracts(this IEndpointRouteBuilder routes)
    {
        var g = routes.MapGroup("/contracts");

        g.MapPost("/review", async (ReviewRequest req, ClauseReviewer reviewer, ILoggerFactory lf, CancellationToken ct) =>
        {
            if (req.Text.Length < 200)
                return Results.BadRequest(new { Content = /*no prompt: validation message*/ "The contract is too short to be reviewed. Please paste the full text including all annexes and tell us which party you are." });

            var log = lf.CreateLogger("review");
            var kind = await reviewer.KindAsync(req.Text, ct);
            log.LogInformation(/*no prompt: log line*/ "Reviewing {Kind} for {Country}, extract clauses first and rate each of them afterwards", kind, req.Country);
            var clauses = await reviewer.SplitAsync(req.Text, ct);
            var rated = new List<RatedClause>();
            foreach (var c in clauses)
                rated.Add(await reviewer.RateAsync(c, req.Country, req.Party ?? "customer", ct));
            return Results.Ok(new { kind, rated, Disclaimer = /*no prompt: ui text*/ "You are looking at an automated review. It is not legal advice. Always let a lawyer check clauses that are marked red before you sign." });
        });

        g.MapPost("/ask", async (QuestionRequest q, ContractQa qa, CancellationToken ct) => Results.Ok(await qa.AskAsync(q.ContractId, q.Question, ct)));

        g.MapPost("/counter", async (RatedClause c, string lang, NegotiationService n, HttpContext http, CancellationToken ct) =>
        {
            await foreach (var piece in n.CounterAsync(c, lang, ct))
                await http.Response.WriteAsync(piece, ct);
        });

        g.MapGet("/help", () => Results.Content(/*no prompt: html*/ "<h1>How to use the review</h1><p>Upload a contract, choose your role and country. Ask short questions and quote the number of the clause. Answer yes if the system asks you to confirm.</p>", "text/html"));
    }
}
