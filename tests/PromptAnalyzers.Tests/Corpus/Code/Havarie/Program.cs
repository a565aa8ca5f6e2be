using Azure.AI.OpenAI;
using Havarie.Endpoints;
using Havarie.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<ClaimSettings>(builder.Configuration.GetSection("Claims"));
builder.Services.AddSingleton<ChatClient>(sp =>
{
    var cfg = sp.GetRequiredService<IConfiguration>();
    var azure = new AzureOpenAIClient(new Uri(cfg["AzureOpenAI:Endpoint"]!), new System.ClientModel.ApiKeyCredential(cfg["AzureOpenAI:Key"]!));
    return azure.GetChatClient(cfg["AzureOpenAI:Deployment"] ?? "gpt-4o");
});
builder.Services.AddScoped<ILanguageModelGateway, AzureGateway>();
builder.Services.AddScoped<ITriageService, TriageService>();
builder.Services.AddScoped<LetterService>();
builder.Services.AddSingleton<IMailer, ConsoleMailer>();

var app = builder.Build();
app.MapGet("/", () => Results.Text(/*no prompt: landing text*/ "Claims API. Post a claim to /claims, describe the damage in your own words, then ask for the letter with /claims/{id}/letter."));
app.MapClaims();

// smoke test so that ops sees quickly if the deployment is reachable
app.MapGet("/health/model", async (ChatClient chat) =>
{
    ChatCompletion pong = await chat.CompleteChatAsync(/*prompt: call*/ "Reply with the single word pong so that we know you are alive.");
    return pong.Content[0].Text.Contains("pong", StringComparison.OrdinalIgnoreCase) ? Results.Ok() : Results.StatusCode(503);
});

// free chat for the case handlers, used from the intranet page
app.MapPost("/desk", async (DeskQuestion q, ChatClient chat, HttpContext http) =>
{
    var lang = http.Request.Headers.AcceptLanguage.ToString();
    string system = lang switch
    {
        var l when l.StartsWith("de") => /*prompt: local*/ "Du bist ein hilfsbereiter Assistent für Sachbearbeiter in der Schadenabteilung. Antworte sachlich, nenne wenn möglich den Paragraphen der AKB und weise darauf hin, wenn ein Jurist entscheiden muss.",
        var l when l.StartsWith("es") => /*prompt: local*/ "Eres el asistente de los tramitadores de siniestros. Contesta de forma breve y profesional, cita la cláusula de la póliza y avisa cuando haga falta un perito.",
        _ => /*prompt: local*/ "You are an assistant for claims handlers at a mid-size insurer. Be brief and factual, quote the clause you rely on, and say plainly when a lawyer or surveyor has to decide. Never promise a payout."
    };
    http.Response.ContentType = "text/plain";
    await foreach (var update in chat.CompleteChatStreamingAsync(new SystemChatMessage(system), new UserChatMessage(q.Text)))
        foreach (var p in update.ContentUpdate)
            await http.Response.WriteAsync(p.Text);
});

app.Run();

public record DeskQuestion(string Text);
