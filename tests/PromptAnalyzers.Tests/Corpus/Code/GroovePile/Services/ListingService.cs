using System.Text;
using System.Text.Json;
using GroovePile.Data;
using GroovePile.Models;
using GroovePile.Services.Llm;

namespace GroovePile.Services;

/// <summary>Everything around selling: texts, tags, translations, price idea.</summary>
public class ListingService
{
    private readonly ILlmProvider _llm;
    private readonly CollectionStore _store;
    private readonly AppSettings _settings;
    private readonly HttpClient _http;

    public ListingService(ILlmProvider llm, CollectionStore store, AppSettings settings, HttpClient http)
    {
        _llm = llm;
        _store = store;
        _settings = settings;
        _http = http;
    }

    public Task<string> ShortTextAsync(Record r) =>
        ProcessAsync("short", r, /*prompt: wrapper*/ "Write a honest two sentence sale text for this record, no superlatives, no exclamation marks: {0}");

    public Task<string> TagsAsync(Record r) =>
        ProcessAsync("tags", r, /*maybe task*//*prompt: wrapper*/ "Schlage genau fünf Such-Tags für diese Schallplatte vor. Nur Kleinbuchstaben, mit Komma getrennt, keine Leerzeichen nach dem Komma, kein weiterer Text. Künstlername und Titel sind keine Tags. Platte: {0}");

    public Task<string> TranslateAsync(string listing, string language) 
    {
        var askedText = /*maybe task*//*prompt: local*/ $"Translate the sale text into {language}. Keep gradings like VG+ and catalog numbers untouched. Return the translation only.\n\n{{0}}";
        return ProcessRawAsync("translate", askedText, listing);
    }

    private Task<string> ProcessAsync(string kind, Record r, string template) => ProcessRawAsync(kind, template, r.ToString());

    private async Task<string> ProcessRawAsync(string kind, string template, string input)
    {
        if (string.IsNullOrWhiteSpace(input))
            return "";

        var prompt = string.Format(template, input.Trim());
        var id = _store.LogRequest(kind, prompt, _llm.Name);
        try
        {
            var answer = await _llm.GenerateAsync(prompt);
            _store.FinishRequest(id, "ok");
            return answer.Trim();
        }
        catch (Exception)
        {
            _store.FinishRequest(id, "failed");
            throw;
        }
    }

    public async Task<string> LongTextAsync(Record r, IReadOnlyList<string> defects, bool shipsWorldwide)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write a listing for a record marketplace.");
        sb.AppendLine();
        sb.AppendLine("# Record");
        sb.AppendLine($"Artist: {r.Artist}");
        sb.AppendLine($"Title: {r.Title}");
        if (!string.IsNullOrEmpty(r.CatNo))
            sb.AppendLine($"Catalog number: {r.CatNo}");
        sb.AppendLine($"Media / sleeve: {r.MediaGrade ?? "ungraded"} / {r.SleeveGrade ?? "ungraded"}");
        if (defects.Count > 0)
        {
            sb.AppendLine("Defects which MUST be mentioned:");
            foreach (var d in defects)
                sb.AppendLine("- " + d);
        }
        else
        {
            sb.AppendLine("There are no known defects. Do not claim that it is perfect though, only say that none are known.");
        }
        sb.AppendLine();
        sb.AppendLine("# Style");
        sb.AppendLine("- first paragraph: what it is and why somebody wants it (3 sentences at most)");
        sb.AppendLine("- second paragraph: condition, plain and dry");
        sb.AppendLine("- no words like 'rare', 'holy grail', 'must have'");
        sb.AppendLine(shipsWorldwide ? "- last line: we ship worldwide" : "- last line: shipping inside the EU only");
        return await _llm.GenerateAsync(sb.ToString(), new LlmOptions(_settings.Temperature, 600));
    }

    public async Task<(decimal Low, decimal High)?> EstimatePriceAsync(Record r, IEnumerable<decimal> lastSales)
    {
        var reasoner = new OpenAiProvider(_http, _settings.OpenRouterKey, "deepseek/deepseek-r1", OpenAiProvider.OpenRouterUrl);

        StringBuilder p = new();
        p.Append(/*reasoned task*//*prompt: builder*/ "Estimate a fair price range in ").Append(_settings.Currency).Append(" for one used record. ");
        p.Append("Weigh the condition against the last sales: the sales below are for VG+ copies. A copy in VG usually brings half of it, G+ a quarter. ");
        p.Append("Throw out sales that are obviously signed copies or test pressings (more than 4 times the median). ");
        p.AppendLine("Reply with JSON only with the number fields low and high, both rounded to full units.");
        p.AppendLine("Record: " + r + ", " + r.Country + ", cat " + r.CatNo);
        p.AppendLine("Condition: " + r.MediaGrade + "/" + r.SleeveGrade);
        p.AppendLine("Last sales: " + string.Join("; ", lastSales));

        var raw = await reasoner.GenerateAsync(p.ToString(), new LlmOptions(0, 4000));
        var start = raw.IndexOf('{');
        var end = raw.LastIndexOf('}');
        if (start < 0 || end < start) return null;
        using var doc = JsonDocument.Parse(raw[start..(end + 1)]);
        return (doc.RootElement.GetProperty("low").GetDecimal(), doc.RootElement.GetProperty("high").GetDecimal());
    }

    public string BuildOfferMail(Record r, decimal price, string buyer) =>
        /*no prompt: mail*/ $"""
        Hello {buyer},

        thank you for your interest in {r.Artist} - {r.Title}. The record is still here and I would sell it for {price} {_settings.Currency} plus postage.
        Please answer within three days and write me your address, then I pack it with stiffeners on both sides.

        Greetings
        """;

    public async Task<string> WeeklyDigestAsync(IEnumerable<string> events, IEnumerable<string> dusty)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", "weekly_digest.txt");
        var system = await /*prompt: file*/ File.ReadAllTextAsync(path);
        var week = /*prompt: local*/ string.Join("\n", events) + "\n\ndusty:\n" + string.Join("\n", dusty);
        return await _llm.ChatAsync(system, new List<ChatTurn> { new("user", week) });
    }
}
