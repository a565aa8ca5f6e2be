using Anthropic;
using Anthropic.Models.Messages;
using CodingDesk;
using CodingDesk.Coding;

AnthropicClient client = new() { ApiKey = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? "" };

Console.WriteLine(Texts.Welcome);
string note = /*prompt: local*/ "62 y/o female, T2DM with diabetic polyneuropathy, on long term insulin. Presents w/ cough x 5 days, suspected pneumonia. CXR ordered. Please follow up in 1 week and classify the severity.";

// ---- Step 1: hello Claude -------------------------------------------------
var hello = await client.Messages.Create(new MessageCreateParams
{
    Model = "claude-sonnet-4-5",
    MaxTokens = 300,
    Messages = [new UserMessageParam { Content = /*prompt: call*/ "What is the difference between ICD-10-CM and ICD-10-PCS? Two sentences, I'm new in this job." }]
});
Console.WriteLine(ClaudeStep.TextOf(hello));

// ---- Step 2: codes --------------------------------------------------------
var step = new IcdSuggestStep(client);
foreach (var (code, evidence) in await step.RunAsync(note, inpatient: false))
    Console.WriteLine($"{code,-10} {evidence}");

// ---- Step 3: discharge letter --------------------------------------------
var letter = File.ReadAllText(args.Length > 0 ? args[0] : "letter.txt");
var extracted = await client.Messages.Create(new()
{
    Model = Model.ClaudeHaiku4_5,
    MaxTokens = 1200,
    System = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/discharge.txt"),
    Messages = [new UserMessageParam { Content = letter }]
});
Console.WriteLine(ClaudeStep.TextOf(extracted));

// ---- Step 4: CPT ----------------------------------------------------------
var cpt = await Ask(/*task*/ /*prompt: elsewhere*/ Texts.Cpt("Laparoscopic cholecystectomy with intraoperative cholangiogram. EBL 20 ml."));
Console.WriteLine("CPT " + cpt);

// ---- Step 5: german colleagues -------------------------------------------
var wish1 = /*task*/ /*prompt: local*/ "Ordne dem folgenden Eingriff den passenden OPS-Schlüssel (Version 2025) zu. Gib nur den Schlüssel aus, ohne Text. Wenn Angaben zur Seite fehlen, hänge ein Fragezeichen an.\n\nEingriff: Arthroskopische Meniskusteilresektion";
var ops = await Ask(wish1);
Console.WriteLine("OPS " + ops);

// ---- Step 6: explain to the patient, streaming ---------------------------
var explain = new MessageCreateParams
{
    Model = "claude-sonnet-4-5",
    MaxTokens = 800,
    System = /*prompt: call*/ "Explain to a patient what was written about them in the medical record. Use words a twelve year old understands, be kind, and never give advice on treatment. If something sounds serious say that the doctor will talk about it.",
    Messages = [new UserMessageParam { Content = /*prompt: call*/ $"This is my record, what do I have?\n\n{note}" }]
};
await foreach (var ev in client.Messages.CreateStreaming(explain))
    if (ev.TryPickContentBlockDelta(out var d) && d.Delta.TryPickText(out var t)) Console.Write(t.Text);

// ---- Step 7: audit --------------------------------------------------------
Console.WriteLine(await Audit.RunAsync(client, note, ["E11.42", "Z79.4", "J18.9"]));
Console.WriteLine(await Audit.LateralityAsync(client, /*prompt: wrapper*/ "Mild osteoarthritis of the right hip."));

Console.WriteLine(/*no prompt: console text*/ "Now write your own prompt: ask Claude to extract the medication list as JSON and check the result against the note.");
var db = new CommentTable();
db.Add("reviewer", /*no prompt: stored comment*/ "You should not have coded pneumonia here, it is only suspected. Please assign R05.1 instead and resubmit.");

async Task<string> Ask(string content, long max = 200)
{
    var m = await client.Messages.Create(new MessageCreateParams
    {
        Model = Model.ClaudeHaiku4_5,
        MaxTokens = max,
        Messages = [new UserMessageParam { Content = content }]
    });
    return ClaudeStep.TextOf(m).Trim();
}

class CommentTable
{
    readonly List<(string, string)> _rows = [];
    public void Add(string role, string content) => _rows.Add((role, content));
}

record Slide(string Title, string Content)
{
    public static readonly Slide[] All =
    [
        new("Exercise 1", /*no prompt: slide text*/ "You are a coder in a small clinic. Read the note twice, underline every diagnosis and write down one code per line. Do not use the internet."),
        new("Exercise 2", /*no prompt: slide text*/ "Compare your list with your neighbour's and classify the differences: missing, too unspecific, not documented.")
    ];
}
