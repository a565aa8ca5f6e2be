// usage: dotnet run -- <mode> in.csv out.csv
using System.ClientModel;
using OpenAI.Chat;
using OpenAI.Embeddings;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")!;
var labeler = new ChatClient("gpt-4o-mini", key);
var judge = new Judge(new ChatClient("gpt-4o", key));
var deterministic = new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 200 };

if (args.Length < 3)
{
    Console.Error.WriteLine(/*no prompt: usage*/ """
        modes: zero     label every row zero-shot (stance)
               few      label every row with 3 examples (intent)
               es       label Spanish reviews, answer is POS/NEG/NEU
               para     generate paraphrases
        Give the input file with one text per line and a column called text.
        """);
    return 1;
}

var rows = Csv.Read(args[1]);
var output = new List<string[]> { new[] { "text", "label", "rationale", "grade" } };
var errors = new List<(string, string, string)>();

foreach (var row in rows)
{
    var text = row["text"];
    var label = args[0] switch
    {
        "zero" => await ZeroShot(text),
        "few" => await FewShot(text),
        "es" => await Spanish(text),
        "kw" => await Keywords(text),
        "pii" => await FindPii(text),
        _ => await Paraphrase(text, row.GetValueOrDefault("register", "colloquial")),
    };
    var why = await Rationale(text, label);
    var grade = await judge.Grade(text, label, why);
    if (row.TryGetValue("label", out var gold) && gold != label) errors.Add((text, gold, label));
    output.Add(new[] { text, label, why, grade.ToString() });
    if (grade < 2) Console.WriteLine(/*no prompt: log*/ $"low grade ({grade}), check the rationale by hand: {text}");
}
Csv.Write(args[2], output);
File.WriteAllText(args[2] + ".errors.md", await judge.Explain(errors));
File.WriteAllText(args[2] + ".README", /*no prompt: readme*/ "Labels in this file were produced by a language model. Read the tweet first, then compare the label with the rationale. Do not use the grades for training.");

// near duplicates, not used in the paper
var emb = new EmbeddingClient("text-embedding-3-small", key);
var anchor = emb.GenerateEmbedding(/*no prompt: embedding*/ "A tweet that argues against a planned wind farm in the neighbourhood");
Console.WriteLine(anchor.Value.ToFloats().Length);
return 0;

// ---------------------------------------------------------------- labelling

async Task<string> ZeroShot(string text) => await Ask(/*task*/ /*prompt: elsewhere*/ Templates.Stance.Fill(text));

async Task<string> FewShot(string text)
{
    (string Utterance, string Slots)[] shots =
    {
        (/*prompt: local*/ "book a table for 4 at luigis tomorrow at 8", /*prompt: local*/ "intent=BookRestaurant; party=4; place=luigis; time=tomorrow 20:00"),
        (/*prompt: local*/ "wake me up at six thirty on weekdays", /*prompt: local*/ "intent=SetAlarm; time=06:30; repeat=mon-fri"),
    };
    var messages = new List<ChatMessage>
    {
        new SystemChatMessage(/*examples*/ /*prompt: call*/ "Annotate the utterance with its intent and slots. Possible intents: BookRestaurant, SetAlarm, PlayMusic, GetWeather, Other. Separate the slots by semicolons."),
    };
    foreach (var (u, s) in shots) { messages.Add(new UserChatMessage(u)); messages.Add(new AssistantChatMessage(s)); }
    messages.Add(new UserChatMessage(text));
    ClientResult<ChatCompletion> r = await labeler.CompleteChatAsync(messages, deterministic);
    return r.Value.Content[0].Text;
}

async Task<string> Spanish(string text)
{
    var r = await labeler.CompleteChatAsync(
        [
            new SystemChatMessage(/*task*/ /*prompt: call*/ "Eres un anotador de reseñas de hoteles. Lee la reseña y asigna una sola etiqueta: POS si el huésped volvería, NEG si no volvería, NEU si no se puede saber. No escribas nada más que la etiqueta."),
            new UserChatMessage(/*prompt: call*/ $"Reseña: «{text}»"),
        ], deterministic);
    return r.Value.Content[0].Text;
}

Task<string> Keywords(string abstractText) =>
    Ask(/*task*/ /*prompt: wrapper*/ string.Concat("List the five most specific technical terms of the abstract, most specific first, one per line, without numbering or bullets.\n\nAbstract: ", abstractText));

// NER like labelling, json because of nested spans
async Task<string> FindPii(string text)
{
    var instruction = /*task*/ /*prompt: local*/ """
        Mark all personal data in the text. Return a JSON array; each element has "span" (verbatim substring), "type" (NAME, MAIL, PHONE, ADDRESS, ID, DATE_OF_BIRTH)
        and "start" (zero based character offset). Job titles, company names and cities without a street are not personal data.
        Overlapping spans are allowed. Return [] when nothing was found. No markdown fences.
        """;
    var o = new ChatCompletionOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.CreateTextFormat() };
    var r = await labeler.CompleteChatAsync([new SystemChatMessage(instruction), new UserChatMessage(text)], o);
    return r.Value.Content[0].Text;
}

// ---------------------------------------------------------------- generation

async Task<string> Paraphrase(string text, string register)
{
    var p = /*prompt: local*/ $"Paraphrase the sentence in a {register} register. The meaning and all named entities have to stay the same, the syntax should differ as much as possible.\n\nSentence: {text}";
    var res = "";
    await foreach (var u in labeler.CompleteChatStreamingAsync(new UserChatMessage(p)))
        foreach (var part in u.ContentUpdate) res += part.Text;
    return res;
}

async Task<string> Rationale(string text, string label) =>
    await Ask(/*prompt: wrapper*/ $"A human annotator labelled the text below as {label}. Explain in one or two sentences which words of the text speak for this label.\n\nText: {text}");

async Task<string> Ask(string prompt, int retries = 3)
{
    for (var i = 0; ; i++)
    {
        try { return (await labeler.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(prompt) }, deterministic)).Value.Content[0].Text.Trim(); }
        catch (ClientResultException e) when (e.Status == 429 && i < retries)
        {
            Console.Error.WriteLine(/*no prompt: log*/ $"rate limited, please wait {2 << i} seconds and answer no calls until then");
            await Task.Delay(TimeSpan.FromSeconds(2 << i));
        }
    }
}
