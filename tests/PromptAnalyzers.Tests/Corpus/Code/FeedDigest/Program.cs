using System.Text;
using System.Xml.Linq;

if (args.Contains("--help"))
{
    Console.WriteLine(/*no prompt: help text*/ "Give me a file with feed urls, one per line. I read the posts, sort them, write a summary for each and send the digest to all channels. Use --weekly on sundays.");
    return;
}

var posts = new List<Post>();
using (var http = new HttpClient())
    foreach (var url in File.ReadLines(args.FirstOrDefault() ?? "feeds.txt"))
        try
        {
            var x = XDocument.Parse(await http.GetStringAsync(url));
            posts.AddRange(x.Descendants("item").Take(10).Select(i => new Post((string?)i.Element("title") ?? "", (string?)i.Element("link") ?? "", (string?)i.Element("description") ?? "", url)));
        }
        catch { await Channels.Issue(url); }

foreach (var p in posts.ToList())
{
    var lang = await Gemini.Lang(p.Title);
    var q = lang == "en" ? p : p with { Text = await Gemini.Translate(p.Text, lang) };
    q.Tag = await OpenAi.Tag(q);
    q.Sum = await OpenAi.Summary(q, q.Tag == "dotnet" ? 90 : 50);
    if (q.Tag == "ai") q.Sum += "\n> " + await Ollama.Comment(q);
    if (q.Tag == "dotnet") q.Sum += "\n" + await Claude.Releases(q);
    posts[posts.IndexOf(p)] = q;
}

for (int i = 0; i < posts.Count; i++)
    for (int j = posts.Count - 1; j > i; j--)
        if (await Ollama.Same(posts[i], posts[j])) posts.RemoveAt(j);

var digest = string.Join("\n\n", posts.Select(p => $"[{p.Tag}] {p.Title}\n{p.Sum}\n{p.Link}"));

// claude does the editing, keeps the digest in its history
var claude = new Claude();
await claude.Ask(/*prompt: wrapper*/ "Here is todays digest, I will ask you some things about it. Just say ok for now.\n\n" + digest, max: 10);
var questions = new[]
{
    /*prompt: local*/ "Which one of these stories will people still talk about in a year, and why? Two sentences.",
    /*task*/ /*prompt: local*/ "Rank all stories by relevance for a backend dev. Only the titles, best one first, numbered.",
    /*prompt: local*/ "Write a subject line for the mail, less than 50 characters, no clickbait please.",
};
var answers = new List<string>();
foreach (var q in questions) answers.Add(await claude.Ask(q, system: /*prompt: elsewhere*/ Channels.EditorVoice));

var sb = new StringBuilder(/*prompt: builder, missed: written by a Utf8JsonWriter*/ "Schreib ein kurzes Vorwort (3 Sätze) für den heutigen Newsletter. Erwähne höchstens zwei Themen.\n");
foreach (var t in posts.GroupBy(p => p.Tag)) sb.Append("- ").Append(t.Key).Append(": ").AppendLine(t.First().Title);
var intro = await Ollama.Generate(sb.ToString());

if (args.Contains("--weekly"))
{
    var all = Directory.GetFiles("out", "*.txt").OrderBy(f => f).TakeLast(7).Select(File.ReadAllText);
    var letter = await new Claude("claude-3-5-sonnet-latest").Ask(/*maybe task*/ /*prompt: file*/ File.ReadAllText("Prompts/weekly.txt") + "\n\n" + string.Join("\n=====\n", all), max: 3000);
    File.WriteAllText("out/weekly.md", letter);
}

var mood = await Ollama.Generate(digest, /*task*/ /*prompt: wrapper, missed: written by a Utf8JsonWriter*/ "Oceń nastrój wiadomości: pozytywny, neutralny albo negatywny. Odpowiedz jednym słowem.");
Console.WriteLine(/*no prompt: console*/ $"Mood of the day: {mood}. Check the digest below before it goes out, then press enter.");
Console.ReadLine();
await Channels.Slack(intro + "\n" + digest);
await Channels.Discord(digest);
await Channels.Telegram(answers[1]);
