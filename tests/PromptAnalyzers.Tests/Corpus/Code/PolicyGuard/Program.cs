#pragma warning disable OPENAI001
using OpenAI.Moderations;
using OpenAI.Responses;
using PolicyGuard;
using PolicyGuard.Core;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none";
var client = new ResponsesClient(key);
Ask ask = client.With();
var doc = new Document("Spring flyer", args.Length > 0 ? File.ReadAllText(args[0]) : /*prompt: wrapper*/ "The best insurance of the world! Ask us today and we will answer every question in 5 minutes, guaranteed.", "fr");

Console.WriteLine(await Guard.WarmUpAsync(new ModerationClient("omni-moderation-latest", key)));

var readability = new Check<int>("readability",
    d => /*task*/ /*prompt: wrapper*/ $"Rate how easy the text \"{d.Title}\" is to understand for a reader without legal knowledge, from 0 (impossible) to 100 (very easy). Reply with the number only.",
    Parsers.Score);
var hate = new Check<string>("hate",
    _ => /*task*/ /*prompt: wrapper*/ "صنِّف النص التالي من حيث خطاب الكراهية. أجب بسطر واحد يبدأ بإحدى الكلمات ALLOW أو REVIEW أو BLOCK ثم نقطتين ثم سبب قصير بالعربية.",
    Parsers.Verdict);
var claims = new Check<Claim[]>("claims", ClaimText, Parsers.Json<Claim[]>);

Console.WriteLine((await ask.RunAsync(readability, doc)).Map(n => n >= 60).Explain());
Console.WriteLine((await ask.RunAsync(hate, doc)).Or("REVIEW"));
foreach (var c in (await ask.RunAsync(claims, doc)).Or([])) Console.WriteLine(c);

// privacy + legal run side by side
var both = await Task.WhenAll(
    ask(/*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "privacy.txt")), doc.Body),
    ask(/*task*/ /*prompt: elsewhere*/ PolicyTexts.Legal(doc.Culture), doc.Body));
both.Select(r => r.Or(/*no prompt: placeholder*/ "No answer from the model, the document has to be checked by hand.")).ToList().ForEach(Console.WriteLine);

var findings = (await client.FindingsAsync(doc)).Or([]);
await foreach (var piece in client.RewriteAsync(doc, findings)) Console.Write(piece);

foreach (var comment in File.Exists("comments.txt") ? File.ReadLines("comments.txt") : [])
{
    var verdict = await client.CommentAsync(comment);
    Console.WriteLine($"{verdict.Or("REVIEW"),-7} {await client.ToneAsync(comment)}");
    if (verdict is Result<string>.Ok { Value: "BLOCK" })
    {
        ResponseResult letter = await client.CreateResponseAsync("gpt-4.1-mini", /*prompt: call*/ "Write a short, friendly note to a reader whose comment we did not publish. Do not quote the comment and dont lecture him, invite him to rephrase it. The comment was: " + comment);
        Notify(letter.GetOutputText(), /*no prompt: mail subject*/ "Your comment was not published: please read our rules and try again");
    }
}

Console.WriteLine(PolicyTexts.ForPeople);
var why = (await ask(/*prompt: wrapper*/ "You explain compliance decisions to marketing people. Be concrete, no legalese, and always say what they could do instead.", /*prompt: wrapper*/ $"Why is this a problem? {findings.FirstOrDefault()?.Quote ?? doc.Body}")).Or("-");
Console.WriteLine(why);

static string ClaimText(Document d) => /*maybe task*/ /*prompt: method*/ $$"""
    Which statements in the text can be checked against facts? Give them as JSON like [{"text": "...", "checkable": true}] and
    keep the wording of the {{d.Culture}} original.
    """;

static void Notify(string body, string subject) => Console.WriteLine($"--- {subject}\n{body}");

public record Claim(string Text, bool Checkable);
