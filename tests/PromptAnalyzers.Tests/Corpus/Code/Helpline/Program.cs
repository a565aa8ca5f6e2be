using System.Net.Http.Json;
using Helpline.Application;
using Helpline.Domain;
using Helpline.Infrastructure;

string Env(string n) => Environment.GetEnvironmentVariable(n) ?? "";

var openAiHttp = new HttpClient();
openAiHttp.DefaultRequestHeaders.Authorization = new("Bearer", Env("OPENAI_API_KEY"));
var openAi = new OpenAiModel(openAiHttp);
var claude = new AnthropicModel(new HttpClient(), Env("ANTHROPIC_API_KEY"));
var gemini = new GeminiModel(new HttpClient(), Env("GEMINI_API_KEY"));
await openAi.PingAsync();

var factory = new Factory(p => p switch { "triage" => openAi, "check" => gemini, _ => claude });
var store = new MemoryStore();
var ticket = new Ticket { Subject = "Zelt", Body = args.FirstOrDefault() ?? "", Customer = "demo" };
await store.SaveAsync(ticket);

var queue = await new TriageHandler(store, factory).HandleAsync(new TriageTicket(ticket.Id));
Console.WriteLine($"{queue} / {await gemini.LanguageOfAsync(ticket.Body)} / {await claude.OrderNumbersAsync(ticket.Body)}");
var answer = queue switch
{
    "spam" => "",
    "repair" or "orders" => await claude.AskAsync(ticket.Body, /*prompt: elsewhere*/ SystemTexts.ForQueue(queue)),
    "press" => await openAi.AskAsync(/*prompt: wrapper*/ "Summarise what this journalist wants to know and until when, so that I can read it in the lift:\n" + ticket.Body),
    _ => await new DraftHandler(store, factory, new WebMailer()).HandleAsync(new DraftReply(ticket.Id, null)),
};
Console.WriteLine(answer);
if (ticket.Priority >= Priority.High) Console.WriteLine(await new EscalateHandler(store, factory).HandleAsync(new Escalate(ticket.Id)));
if (answer.Length == 0)
    await new WebMailer().SendAsync(ticket.Customer, "Your ticket", /*no prompt: e-mail*/ "We got your message. Please describe your problem in one or two sentences and tell us your order number, then we can help you faster.");

sealed class Factory(Func<string, ILanguageModel> pick) : ILanguageModelFactory { public ILanguageModel Create(string purpose) => pick(purpose); }

sealed class WebMailer : IMailer
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://mail.nordlicht.example/") };
    public Task SendAsync(string to, string subject, string content) => _http.PostAsJsonAsync("v1/messages", new { to, subject, content, system = "helpline" });
}

sealed class MemoryStore : ITicketStore
{
    private readonly Dictionary<Guid, Ticket> _d = [];
    public Task<Ticket?> FindAsync(Guid id) => Task.FromResult(_d.GetValueOrDefault(id));
    public Task SaveAsync(Ticket t) { _d[t.Id] = t; return Task.CompletedTask; }
    public Task<IReadOnlyList<string>> QueryAsync(string sql, object args) => Task.FromResult<IReadOnlyList<string>>([]);
}
