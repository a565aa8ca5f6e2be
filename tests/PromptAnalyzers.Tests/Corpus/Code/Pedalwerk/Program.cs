using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pedalwerk.Llm;
using Pedalwerk.Services;
using Pedalwerk.Settings;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<LlmOptions>(builder.Configuration.GetSection("Llm"));
builder.Services.Configure<AzureOptions>(builder.Configuration.GetSection("Azure"));
builder.Services.Configure<OllamaOptions>(builder.Configuration.GetSection("Ollama"));

builder.Services.AddHttpClient();
builder.Services.AddHttpClient<ICompletionClient, CompletionClient>(c => c.Timeout = TimeSpan.FromSeconds(90));
builder.Services.AddHttpClient<AzureQuoteClient>();
builder.Services.AddHttpClient<ReviewService>();
builder.Services.AddHttpClient<WorkshopRoom>(c => c.BaseAddress = new Uri("https://chat.pedalwerk.example/"));
builder.Services.AddScoped<TicketIntakeService>();
builder.Services.AddScoped<PartsSearchService>();
builder.Services.AddScoped<CounterAssistant>();
builder.Services.AddSingleton<PhotoLabelWorker>();
builder.Services.AddHostedService(sp => sp.GetRequiredService<PhotoLabelWorker>());

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <!doctype html><title>Pedalwerk</title>
    <h1>Your bike, our stand</h1>
    <p>Describe in your own words what is wrong with your bike. We answer on weekdays until six.</p>
    <form action="/ticket" method="post"><textarea name="text"></textarea><button>Send</button></form>
    """, "text/html"));

app.MapPost("/ticket", async (Ticket ticket, TicketIntakeService intake, CancellationToken ct) => new
{
    category = await intake.CategoryAsync(ticket.Text),
    stop = await intake.IsUnsafeToRideAsync(ticket.Text, ct),
    brief = await intake.BriefMechanicAsync(ticket)
});

app.MapPost("/quote", (NoteDto dto, AzureQuoteClient azure, CancellationToken ct) => azure.QuoteAsync(dto.Text, ct));

app.MapPost("/frame-number", async (NoteDto dto, ICompletionClient llm) =>
{
    var frameNumber = /*examples*//*prompt: local*/ "Find the frame number in the text. Frame numbers have 6 to 17 letters and digits, remove blanks and dashes, upper case. Phone numbers and order numbers (starting with PW-) are not frame numbers. Return the number, or NONE. Example: \"hab die nr abgelesen wtu 123-K 0456x, tel 0171 5550123\" gives WTU123K0456X";
    var r = await llm.ChatAsync(frameNumber, dto.Text);
    return r == "NONE" ? Results.NotFound() : Results.Ok(r);
});

// tour tips for the tablet in the waiting corner, quick and dirty
app.MapPost("/tour", async (NoteDto dto, IHttpClientFactory factory, IConfiguration config) =>
{
    var client = factory.CreateClient();
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", config["OpenAI:Key"]);
    var response = await client.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new
    {
        model = "gpt-4o-mini",
        messages = new[]
        {
            new { role = "system", content = /*prompt: call*/ "Du gibst Leuten im Wartebereich einer Fahrradwerkstatt Tipps für Touren im Umkreis von 40 km. Zwei Vorschläge, je drei Sätze, mit Bahnhof für die Rückfahrt. Keine Links." },
            new { role = "user", content = dto.Text }
        }
    });
    if (!response.IsSuccessStatusCode) return Results.Problem("Gerade keine Tipps.");
    using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    return Results.Text(doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
});

app.MapPost("/chat", async (NoteDto dto, CounterAssistant assistant, CancellationToken ct) => await assistant.ChatAsync(new JsonArray(), dto.Text, ct));
app.MapPost("/review", async (NoteDto dto, ReviewService reviews) => new { reply = await reviews.ReplyAsync(dto.Text), scores = await reviews.SentimentAsync(dto.Text) });

app.Run();

record NoteDto(string Text);
