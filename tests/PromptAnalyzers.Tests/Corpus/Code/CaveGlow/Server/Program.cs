using CaveGlow.Ai;
using CaveGlow.Server;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<ModerationService>();
builder.Services.AddHostedService<DiaryWorker>();
var app = builder.Build();

if (args.Contains("--help"))
{
    Console.WriteLine(/*no prompt: help text*/ """
        CaveGlow server
        Usage: caveglow-server [--urls http://*:5080] [--help]
          --urls   address on which you want to listen
        Set the variable CAVEGLOW_KEY before you start the server, otherwise all villagers stay silent.
        """);
    return;
}

app.MapPost("/moderate", async (TextIn body, ModerationService moderation, CancellationToken ct) =>
{
    var result = await moderation.CheckMessageAsync(body.Text, ct);
    if (!result.Allowed && result.Category == "insult")
        return Results.Ok(new { result.Category, replacement = await moderation.SoftenAsync(body.Text, ct) });
    return Results.Ok(result);
});

app.MapGet("/name/{name}", async (string name, ModerationService moderation, CancellationToken ct) =>
    await moderation.CheckPlayerNameAsync(name, ct) ? Results.Ok() : Results.Problem(/*no prompt: ui*/ "This name is not allowed. Please choose a name without insults, real persons or numbers that look like a phone number."));

app.MapPost("/hint", async (HintIn body) =>
{
    var messages = new List<Msg>
    {
        new("system", /*prompt: call*/ "You are the glow worm that gives hints in a puzzle game. Give ONE small hint for the room, never the whole solution. The more often the player has asked, the clearer the hint may be. Speak like a tiny, very proud worm. Max 25 words."),
        new("user", /*prompt: call*/ $"Room: {body.Room}\nObjects: {string.Join(", ", body.Objects)}\nThis is hint number {body.Count}.")
    };
    return Results.Ok(new { hint = await LlmClient.Instance.Chat(messages, 60) });
});

app.MapGet("/rumour/{village}", async (string village, string? hero) =>
{
    var text = await LlmClient.Instance.Ask(
        /*prompt: wrapper*/ "Du erfindest Gerüchte für das Wirtshaus in einem Höhlendorf. Ein Gerücht ist höchstens zwei Sätze lang, halb wahr und beginnt nie mit 'Man sagt'. Wenn ein Held genannt wird, kommt er darin vor, aber nicht gut weg.",
        $"{village} {hero}", 1.1f);
    return Results.Text(text);
});

app.MapPost("/diary", async (DiaryJob job) =>
{
    await DiaryWorker.Queue.Writer.WriteAsync(job);
    return Results.Accepted();
});

app.Run();

record TextIn(string Text);
record HintIn(string Room, string[] Objects, int Count);
