#pragma warning disable OPENAI001
using HomeFinder.Ai;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenAI.Responses;

namespace HomeFinder.Endpoints;

public static class ListingEndpoints
{
    public static void MapListings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/listings");

        group.MapPost("/{id}/advert", async (string id, Listing listing, AdWriter writer, PhotoInspector inspector, TeamChatClient team) =>
        {
            var draft = await writer.WriteAsync(listing);
            if (draft is null)
                return Results.Problem(/*no prompt: ui text*/ "The advert could not be written. Please try again in a minute.");

            if (!await inspector.IsFairAsync(draft.Body))
            {
                await team.CreateResponseAsync("#adverts", /*no prompt: same names*/ $"The advert of {id} needs a human eye. Please have a look today.");
                return Results.Accepted();
            }

            return Results.Ok(draft);
        });

        group.MapPost("/compare", CompareAsync);
    }

    private static async Task<IResult> CompareAsync(Listing[] listings, ResponsesClient client, CancellationToken ct)
    {
        if (listings.Length < 2)
            return Results.BadRequest(/*no prompt: ui text*/ "Choose at least two listings to compare.");

        // numbered so that the model can refer to them
        string Describe(Listing l, int i) => $"{i + 1}) {l.City}, {l.Street}: {l.Rooms} rooms, {l.SquareMetres} m², {l.Price} EUR";

        var question = /*prompt: local*/ "Compare these homes for a buyer. First a table, then one sentence with a recommendation.\n"
            + string.Join('\n', listings.Select(Describe));

        ResponseResult result = await client.CreateResponseAsync("gpt-4.1", question, cancellationToken: ct);
        return Results.Text(result.GetOutputText(), "text/markdown");
    }
}
