using LlmKit;
using LlmKit.Providers;
using LlmKit.Sample;

string Env(string n) => Environment.GetEnvironmentVariable(n) ?? "";

IRequestBuilder provider = args.FirstOrDefault() switch
{
    "claude" => new AnthropicBuilder(Env("ANTHROPIC_API_KEY")),
    "gemini" => new GeminiBuilder(Env("GEMINI_API_KEY")),
    "local" => new OllamaRawBuilder("mistral:7b-text"),
    _ => new OpenAiBuilder(Env("OPENAI_API_KEY")),
};
var llm = new Llm(provider, trace: s => Console.Error.WriteLine(s));
var outbox = new Outbox();

Console.WriteLine(Texts.Banner);
while (Console.ReadLine() is { } letter && letter != "quit")
{
    var topic = await llm.PickAsync<Topic>(letter, /*prompt: wrapper*/ "Noise and smell of neighbours is Neighbours, even if somebody wants less rent because of it.");
    Console.WriteLine(/*no prompt: console text*/ $"The letter was classified as {topic}. Extracting the facts now, please be patient.");

    var facts = await llm.SendAsync<Facts>(Prompt.Ask(letter)
        .System(/*task*/ /*prompt: wrapper*/ """
            Extract the following from a tenant's letter as JSON:
            {"tenant": string or null, "flat": string or null, "defect": string, "since": "yyyy-MM-dd" or null, "urgent": true/false}
            "flat" as it is written (e.g. "2. OG links"). "defect" in max. 8 words, german. Urgent are only water, heating from
            October to April, electricity and doors which don't lock. Do not guess dates: "since last week" gives null.
            """).Cold());

    var mood = await llm.SendAsync(Prompt.Ask(letter)
        .System(/*examples*/ /*prompt: wrapper*/ "Rate how angry the writer is from 1 (friendly) to 5 (threatens with a lawyer). Only the digit.")
        .Shot(/*prompt: wrapper*/ "Guten Tag, im Keller ist eine Lampe kaputt. Wenn jemand mal Zeit hat, wäre das nett!", "1")
        .Shot(/*prompt: wrapper*/ "Zum DRITTEN Mal: die Heizung geht nicht. Ich mindere ab sofort die Miete.", "4")
        .Cold());

    var draft = await llm.SendAsync(Prompt.Ask(
            /*prompt: wrapper*/ $"Write the reply to this letter. The anger of the writer is {mood} of 5, the defect is: {facts.Defect}.\n\n---\n{letter}")
        .System(/*prompt: elsewhere*/ Texts.Caretaker));

    outbox.Send("tenant@example.org", /*no prompt: e-mail subject*/ "Your message to the property management – we take care of it", draft);
    outbox.System(/*no prompt: own log*/ "You are now responsible for this case. Check the draft, call the tenant and mark it as done.");

    if (topic == Topic.Meter)
    {
        var value = await llm.SendAsync(Prompt.Ask(letter).System(/*task*/ /*prompt: elsewhere*/ Texts.Meter("m³")).Cold());
        outbox.Sql(/*no prompt: sql*/ "insert into readings(flat, value, source) values (@flat, @value, 'extracted from letter')", facts.Flat, value);
    }
}

if (File.Exists("protocol.txt"))
{
    var task = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/minutes.txt").Trim();
    Console.WriteLine(await llm.SendAsync(Prompt.Ask(File.ReadAllText("protocol.txt")).System(task).Cold()));
}

enum Topic { Other, Repair, Neighbours, Rent, Meter }
record Facts(string? Tenant, string? Flat, string Defect, string? Since, bool Urgent);

class Outbox
{
    public void Send(string to, string subject, string text) => Console.WriteLine($"{to}: {subject}\n{text}");
    public void System(string text) => Console.WriteLine(text);
    public void Sql(string sql, params object?[] args) => Console.WriteLine(sql);
}
