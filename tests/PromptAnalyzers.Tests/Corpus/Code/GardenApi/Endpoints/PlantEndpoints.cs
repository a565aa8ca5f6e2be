using System.ComponentModel;
using GardenApi.Notifications;
using GardenApi.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.AI;

namespace GardenApi.Endpoints;

public record DiagnoseRequest(string Plant, string Symptoms, string? Soil);

public record PlantCard(string LatinName, int WaterPerWeek, string Light, string[] Enemies);

public static class PlantEndpoints
{
    public static IEndpointRouteBuilder MapPlantEndpoints(this IEndpointRouteBuilder app)
    {
        var plants = app.MapGroup("/plants").WithTags("Plants");

        plants.MapGet("/{name}/companions", async (string name, int? beds, IChatClient chat) =>
        {
            var answer = await chat.GetResponseAsync(/*prompt: method*/ GardenPrompts.Companion(name, beds ?? 4));
            return Results.Ok(answer.Text.Split(',', StringSplitOptions.TrimEntries));
        });

        plants.MapPost("/diagnose", async ([FromBody] DiagnoseRequest req, PlantDoctor doctor, ClubChannel channel) =>
        {
            if (string.IsNullOrWhiteSpace(req.Symptoms))
                return Results.BadRequest(/*no prompt: ui text*/ "Please describe what is wrong with your plant.");

            var diagnosis = await doctor.DiagnoseAsync(req);
            await channel.SendAsync(/*no prompt: http*/ $"New diagnosis for {req.Plant}: {diagnosis}");
            return Results.Ok(new { diagnosis });
        });

        plants.MapGet("/{name}/card", async Task<IResult> (string name, IChatClient chat, CancellationToken ct) =>
        {
            var card = await chat.GetResponseAsync<PlantCard>(
                new List<ChatMessage>
                {
                    new(ChatRole.System, /*prompt: call*/ "You are a botanist. Fill in the plant card. WaterPerWeek is in litres per square metre, Light is one of sun, half, shade."),
                    new(ChatRole.User, name),
                },
                cancellationToken: ct);
            return card.TryGetResult(out var result) ? Results.Ok(result) : Results.NotFound();
        });

        plants.MapPost("/photo", async (IFormFile photo, IChatClient chat) =>
        {
            using var memory = new MemoryStream();
            await photo.CopyToAsync(memory);
            var message = new ChatMessage(ChatRole.User,
            [
                new TextContent(/*prompt: call*/ "What plant is this? If you're not at least 80% sure say UNKNOWN."),
                new DataContent(memory.ToArray(), photo.ContentType),
            ]);
            return (await chat.GetResponseAsync(message)).Text;
        }).DisableAntiforgery();

        plants.MapGet("/watering", async (string bed, IChatClient chat) =>
        {
            [Description("Gets the soil moisture of a bed in percent")]
            int Moisture([Description("the number of the bed")] string bedNumber) => Random.Shared.Next(10, 90);

            var options = new ChatOptions
            {
                Instructions = /*prompt: call*/ "Check the moisture before you answer. Below 30% = water now, 30-60% = tomorrow, otherwise leave it.",
                Tools = [AIFunctionFactory.Create(Moisture, "moisture", /*no prompt: tool*/ "Reads the sensor of the bed. Use it for every question about water.")],
            };
            var response = await chat.GetResponseAsync(/*prompt: call*/ $"Should I water bed {bed} today?", options);
            return response.Text;
        });

        return app;
    }
}
