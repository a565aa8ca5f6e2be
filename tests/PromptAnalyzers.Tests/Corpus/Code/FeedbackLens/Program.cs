using FeedbackLens;
using FeedbackLens.Llm;
using FeedbackLens.Reporting;
using FeedbackLens.Stages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

var services = new ServiceCollection();
services.AddLogging(b => b.AddConsole());
services.AddOptions<FeedbackOptions>()
    .Configure(o => o.BatchSize = args.Length > 1 ? int.Parse(args[1]) : 20)
    .Validate(o => o.BatchSize is > 0 and <= 50, /*no prompt: validation message*/ "BatchSize must be between 1 and 50. With longer lists the model starts to skip comments, so please split the export instead.");
services.AddSingleton(sp => new ChatClient(sp.GetRequiredService<IOptions<FeedbackOptions>>().Value.Model, Environment.GetEnvironmentVariable("OPENAI_API_KEY")!));
services.AddSingleton<ICompletionGateway, CompletionGateway>();
services.AddSingleton<ClassifyStage>().AddSingleton<ThemeStage>().AddSingleton<ReplyDraftStage>().AddSingleton<WeeklyReport>();
await using var sp = services.BuildServiceProvider();

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: usage*/ "Give the path of a feedback export as first argument. The file must be tab separated: id, channel, comment, and optionally the order number.");
    return;
}

var items = File.ReadLines(args[0]).Select(l => l.Split('\t')).Where(c => c.Length >= 3)
    .Select(c => new Feedback(int.Parse(c[0]), c[1], c[2], c.ElementAtOrDefault(3))).ToList();

var rows = new List<(Feedback Item, Scored Score, string Team)>();
var classify = sp.GetRequiredService<ClassifyStage>();
await foreach (var r in classify.RunAsync(items)) rows.Add(r);

var themes = await sp.GetRequiredService<ThemeStage>().TagAsync(items);
foreach (var bad in rows.Where(r => r.Score.Sentiment == "very_negative" && r.Score.Confidence > 0.6))
{
    var lang = await classify.DetectLanguageAsync(bad.Item.Text);
    Console.WriteLine(ReplyDraftStage.Hints.GetValueOrDefault(lang, ReplyDraftStage.Hints["en"]));
    Console.WriteLine(await sp.GetRequiredService<ReplyDraftStage>().DraftAsync(bad.Item, lang));
    Console.WriteLine(await classify.ExtractOrderFactsAsync(bad.Item));
}
var page = await sp.GetRequiredService<WeeklyReport>().ComposeAsync(rows, themes);
File.WriteAllText("weekly.html", page + sp.GetRequiredService<IOptions<FeedbackOptions>>().Value.DigestFooter);
