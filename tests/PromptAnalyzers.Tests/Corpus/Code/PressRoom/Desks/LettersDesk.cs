using System.Text;
using PressRoom.Providers;

namespace PressRoom.Desks;

public record TagResult(string[] Tags, string Section, string[] Places);

public class TagDesk(LlmClient llm)
{
    private static readonly string[] Sections = ["Voorpagina", "Regio", "Sport", "Cultuur", "Economie", "Familieberichten"];

    public const string ArchiveSql = /*no prompt: sql*/ """
        SELECT s.id, s.head, GROUP_CONCAT(t.name, ', ') AS tags
        FROM story s LEFT JOIN story_tag st ON st.story = s.id LEFT JOIN tag t ON t.id = st.tag
        WHERE s.printed BETWEEN @from AND @to
        GROUP BY s.id ORDER BY s.printed
        """;

    public async Task<TagResult> RunAsync(string story)
    {
        var tags = await llm.CompleteAsync(/*examples*//*prompt: elsewhere*/ HousePrompts.Tags, /*prompt: wrapper*/ $"Story: {story}\nTags:", 0);
        var section = await llm.CompleteAsync(/*task*//*prompt: elsewhere*/ HousePrompts.Section(Sections), story, 0);
        var places = await llm.CompleteJsonAsync<string[]>(/*task*//*prompt: wrapper*/ "Extract the place names (villages, streets, waters, buildings) of the story as a JSON array of strings. In the basic form, each only once, in the order of the text. [] if there are none.", story);
        return new TagResult(tags.Split(',', StringSplitOptions.TrimEntries), section, places);
    }
}

public class LettersDesk
{
    private readonly LlmClient _llm;
    private readonly SubscriberForms _forms = new();

    public LettersDesk(LlmClient llm) => _llm = llm;

    public async Task<string> HandleAsync(string letter, string reader)
    {
        var verdict = await _llm.CompleteAsync(BuildJudgePrompt(300), letter, 0);
        var parts = verdict.Split('|', StringSplitOptions.TrimEntries);
        var outcome = parts[0].ToLowerInvariant();
        var reason = parts.Length > 1 ? parts[1] : "";

        var answer = await _llm.CompleteAsync(string.Format(/*prompt: elsewhere*/ HousePrompts.ReaderAnswer, reader, outcome, reason), letter, 0.5);

        if (outcome == "shorten")
        {
            var shorter = await _llm.CompleteAsync(
                /*prompt: wrapper*/ "Shorten the letter to the editor to 180 words at most. It has to stay the letter of the reader: keep the tone, the dialect and also the exaggerations. Only remove repetitions and side topics. Do not improve the arguments.",
                letter, 0.3);
            answer += "\n\n--- voorstel ---\n" + shorter;
        }

        await _forms.CompleteAsync("letter-received", /*no prompt: mail*/ $"Beste {reader}, wij hebben uw brief ontvangen. De redactie leest alle brieven, u hoort binnen vijf werkdagen van ons.");
        return answer;
    }

    private static string BuildJudgePrompt(int maxWords)
    {
        var p = new StringBuilder();
        p.AppendLine(/*task*//*prompt: builder*/ "You check letters to the editor of a local newspaper.");
        p.AppendLine("Decide: print, shorten, reject or human.");
        p.AppendLine($"- shorten: fine, but more than {maxWords} words");
        p.AppendLine("- reject: insults, advertising, open letters to third parties, poems, anonymous, anything against groups of people");
        p.AppendLine("- human: accusations against a named person or a company, also if they could be true");
        p.AppendLine("- everything else: print. An opinion you don't like is no reason to reject.");
        p.Append("Answer in one line: decision | reason in at most 12 words");
        return p.ToString();
    }
}

/// <summary>Automatic mails of the subscriber system, has nothing to do with the models.</summary>
public class SubscriberForms
{
    public Task<bool> CompleteAsync(string form, string body)
    {
        Directory.CreateDirectory("outbox");
        File.WriteAllText(Path.Combine("outbox", $"{form}-{DateTime.Now:yyyyMMddHHmmss}.txt"), body);
        return Task.FromResult(true);
    }
}
