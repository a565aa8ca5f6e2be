using PeakLog;

if (args.Length < 2)
{
    Console.WriteLine(/*no prompt: help text*/ "peaklog <report|tags|ask|callsigns> <logfile> [options]\n  report     writes report.html with header, narrative and lessons\n  tags       prints every line with its tag\n  ask        ask something about the log, end with an empty line\n  callsigns  explains the call signs");
    return 1;
}

var geminiKey = Environment.GetEnvironmentVariable("GEMINI_API_KEY") ?? "";
var groqKey = Environment.GetEnvironmentVariable("GROQ_API_KEY") ?? "";
var gemini = new GeminiClient(geminiKey);
ILlm small = new OpenAiLikeClient("https://api.groq.com/openai/", groqKey, "llama-3.1-8b-instant");

var log = LogParser.Parse(args[1], DateOnly.FromDateTime(DateTime.Today), Console.Error);
var text = string.Join("\n", log);

switch (args[0])
{
    case "tags":
        var tagger = new EntryTagger(small);
        foreach (var e in log)
            Console.WriteLine($"{await tagger.TagAsync(e),-9} {e}");
        break;

    case "report":
        var writer = new ReportWriter(gemini, gemini);
        var narrative = await writer.NarrativeAsync(text);
        foreach (var a in new LogAnalyzer[] { new SeverityAnalyzer(gemini), new WeatherAnalyzer(gemini), new LessonsAnalyzer(gemini), new DelayAnalyzer(gemini) })
            Console.WriteLine($"{a.Name}: {await a.RunAsync(log)}");
        await File.WriteAllTextAsync("report.html", writer.Html(await writer.HeaderAsync(log), narrative));
        break;

    case "callsigns":
        // gemini 2.5 because the flash 2.0 mixed up the teams all the time
        var thinking = new GeminiClient(geminiKey, "gemini-2.5-pro");
        Console.WriteLine(await thinking.AskAsync(null, /*reasoned task*//*prompt: wrapper*/ $"""
            Which real units stand behind the call signs in this radio log? Make a table with the columns
            callsign;unit;certainty where unit is one of dispatch, helicopter, ground team, dog team, doctor, police, patient,
            and certainty is a number between 0 and 1. Semicolon separated, first line is the heading, no other text.

            {text}
            """));
        break;

    case "ask":
        var ask = new AskTheLog("https://api.groq.com/openai/v1/chat/completions", groqKey);
        while (Console.ReadLine() is { Length: > 0 } q)
            Console.WriteLine(await ask.AskAsync(q, [text]));
        break;
}
return 0;
