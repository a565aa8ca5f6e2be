using System.Threading.Channels;
using Dragoman.Ai;
using Dragoman.Drafting;
using Dragoman.Intake;
using Dragoman.Matching;
using Dragoman.Worker;
using Microsoft.Extensions.AI;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);
var openAi = new OpenAIClient(builder.Configuration["OpenAI:Key"]!);

builder.Services.AddChatClient(openAi.GetChatClient("gpt-4o").AsIChatClient())
    .UseCourtLanguage(builder.Configuration["Court:Language"] ?? "English")
    .UseFunctionInvocation();
builder.Services.AddEmbeddingGenerator(openAi.GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
builder.Services.AddSingleton(Channel.CreateUnbounded<IncomingMail>());
builder.Services.AddSingleton<IAiRunner, AiRunner>();
builder.Services.AddHttpClient<RegisterClient>(c => c.BaseAddress = new Uri("https://register.example.org/api/"));
builder.Services.AddScoped<SummonsReader>();
builder.Services.AddScoped<InterpreterMatcher>();
builder.Services.AddScoped<LetterService>();
builder.Services.AddSingleton<BookingStore>();
builder.Services.AddHostedService<MailWorker>();

var app = builder.Build();

app.MapPost("/summons", async (HttpRequest req, SummonsReader reader, CancellationToken ct) =>
{
    using var sr = new StreamReader(req.Body);
    var text = await sr.ReadToEndAsync(ct);
    if (text.Length < 50)
        return Results.Problem(/*no prompt: UI text*/ "The text of the summons is too short. Please paste the complete letter including the file number and the list of the summoned persons.");
    return Results.Ok(await reader.ReadAsync(text, ct));
});

app.MapPost("/match", async (BookingDraft draft, InterpreterMatcher matcher, CancellationToken ct) =>
{
    var candidates = await matcher.MatchAsync(draft, ct);
    return new { candidates, why = await matcher.ExplainAsync(draft, candidates, ct) };
});

app.MapPost("/chat", async (List<ChatLine> lines, IChatClient client, BookingStore store, CancellationToken ct) =>
{
    var options = new ChatOptions
    {
        Tools =
        [
            AIFunctionFactory.Create(store.FreeSlots, "free_slots", /*no prompt: tool description*/ "Gives the free half days of an interpreter in the next 30 days. The id is the number in the national register, not the name."),
            AIFunctionFactory.Create(store.BookingsOf, "bookings_of_case", "All bookings of a case by file number, including cancelled ones.")
        ]
    };
    var messages = new List<ChatMessage> { new(ChatRole.System, /*prompt: call*/ """
        You assist the clerks of a court registry with booking interpreters.

        The clerks know the procedure, so don't explain law. You have tools for the calendar of interpreters and for bookings.

        - Before you propose a name check the calendar with the tool, always.
        - Propose at most three names, sorted by distance.
        - Never book. You prepare, the clerk confirms in the form.
        - Rare languages: if nobody is available within 14 days propose video interpretation and mention the room with the equipment (2.14 and 3.03).
        - Asylum and family cases are confidential: no names of parties in your answer, only the file number.
        - If the clerk asks for the quality of an interpreter, answer with facts from the register, no opinion.

        Language of the answer: the language of the clerk. Short.
        """) };
    messages.AddRange(lines.Select(l => new ChatMessage(l.Mine ? ChatRole.User : ChatRole.Assistant, l.Text)));
    var response = await client.GetResponseAsync(messages, options, ct);
    return response.Text;
});

app.MapGet("/cases/{file}/digest", async (string file, IChatClient client, BookingStore store) =>
{
    var rows = store.BookingsOf(file);
    var words7 = /*prompt: local*/ $"Summarise the history of the interpreter bookings of a case for the judge, chronological, in running text. Mention cancellations and who cancelled. Rows:\n{rows}";
    var response = await client.GetResponseAsync(words7);
    return Results.Text(response.Text);
});

app.MapPost("/invoices/check", (InvoiceCheck c, LetterService letters, CancellationToken ct) => letters.CheckInvoiceAsync(c.Booking, c.Invoice, ct));

app.Run();

public sealed record ChatLine(bool Mine, string Text);

public sealed record InvoiceCheck(string Booking, string Invoice);

public sealed class BookingStore
{
    public string FreeSlots(string id) => Run(/*no prompt: sql*/ $"SELECT day, half FROM calendar WHERE interpreter_id = '{id}' AND booked = 0 AND day < CURRENT_DATE + 30 ORDER BY day, half");

    public string BookingsOf(string file) => Run("SELECT * FROM booking WHERE file_number = '" + file + "' ORDER BY created_at");

    private static string Run(string sql) => sql.Length == 0 ? "" : "(no rows)";
}
