using LunchLadle.Services;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace LunchLadle.Endpoints;

public static class MenuEndpoints
{
    public static void MapMenuEndpoints(this WebApplication app)
    {
        var group = app.MapGroup("/menu").WithTags("Menu");

        group.MapPost("/plan", PostPlan);
        group.MapPost("/swap", PostSwap);
        group.MapPost("/leftovers", PostLeftovers);
        group.MapGet("/label/{id:int}", GetLabel);

        group.MapGet("/allergens/{id:int}", async (int id, DishStore store, AllergenService allergens, CancellationToken ct) =>
        {
            var dish = store.Get(id);
            return dish is null ? Results.NotFound() : Results.Ok(await allergens.CheckAsync(dish, ct));
        });
    }

    private static async Task<Ok<string>> PostPlan([FromBody] PlanRequest request, [FromServices] MenuPlanner planner, CancellationToken ct)
        => TypedResults.Ok(await planner.PlanWeekAsync(request, ct));

    private static async Task<IResult> PostSwap([FromBody] SwapRequest req, [FromServices] IChatClient client, [FromServices] ILoggerFactory lf)
    {
        var log = lf.CreateLogger("swap");
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*prompt: call*/ """
                You are an experienced canteen cook who helps out when a dish of the plan can't be cooked
                (delivery failed, oven broken, cook ill).

                - Offer two replacements, the simpler one first.
                - Only use what a normal school kitchen has in store: pasta, rice, potatoes, tinned tomatoes,
                  frozen peas and spinach, eggs, milk, cheese, oats, apples, carrots, onions.
                - Say how long it takes with two people.
                - No nuts. Never, not even as an option.
                - Talk like to a colleague, short.
                """),
            new(ChatRole.User, /*prompt: call*/ $"Dish to replace: {req.Dish}\nReason: {req.Reason}\nPortions: {req.Pupils}\n\nWhat can we cook instead tomorrow?"),
        };

        try
        {
            var answer = await client.GetResponseAsync(messages);
            return Results.Ok(answer.Text);
        }
        catch (Exception ex)
        {
            log.LogError(ex, /*no prompt: log*/ "Swap suggestion failed for {Dish}, the head cook has to look into the paper folder with the replacement dishes", req.Dish);
            return Results.Problem("AI not reachable");
        }
    }

    private static async Task<IResult> PostLeftovers([FromBody] LeftoverRequest req, IChatClient client)
    {
        var items = string.Join(", ", req.Items);
        var prompt = req.ForNoticeBoard
            ? /*prompt: local*/ $"Write a note for the notice board of the staff room: these leftovers can be taken home today after 14:30: {items}. Max 40 words, nice tone, remind people to bring their own box."
            : /*prompt: local*/ $"We have these leftovers in the cold room: {items}. Suggest 3 things the kitchen can make from them tomorrow. Only things which are allowed after one night at 4 degrees. For each one line with the name and one line how.";

        var response = await client.GetResponseAsync(prompt);
        return Results.Ok(response.Text);
    }

    // label for the counter, e.g. "A,C,G"
    private static async Task<IResult> GetLabel(int id, DishStore store, IChatClient client, CancellationToken ct)
    {
        var dish = store.Get(id);
        if (dish is null) return Results.NotFound();
        var prompt = /*examples*//*prompt: elsewhere*/ Prompts.LetterCodes.Replace("{recipe}", dish.Recipe);
        var response = await client.GetResponseAsync(prompt, new ChatOptions { Temperature = 0 }, ct);
        return Results.Ok(new { dish.Name, codes = response.Text.Trim().Split(',') });
    }
}
