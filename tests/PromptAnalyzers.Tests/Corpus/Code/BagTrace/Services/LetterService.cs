#pragma warning disable OPENAI001
using System.Text;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace BagTrace.Services;

public class LetterService
{
    private readonly ResponsesClient _client;
    private readonly DeskSettings _settings;
    private readonly IBagStore _store;

    public LetterService(ResponsesClient client, IOptions<DeskSettings> settings, IBagStore store)
    {
        _client = client;
        _settings = settings.Value;
        _store = store;
    }

    public async Task<string> ApologyAsync(BagReport report, IEnumerable<string> events, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Letter to {report.Passenger}, file reference {report.FileReference}, flight {report.Flight}.");
        sb.AppendLine("What happened:");
        foreach (var e in events) sb.AppendLine("* " + e);
        if (report.Details?.Medical == true)
            sb.AppendLine("There was medicine in the bag, mention that we know how unpleasant this was.");

        var letter = await SendAsync(/*prompt: elsewhere*/ PromptRequest.CreateApologyRequest(_settings.Airport).Content, sb.ToString(), ct);

        return report.Language == "en" ? letter : await TranslateAsync(letter, report.Language, ct);
    }

    public async Task<string> DamageAsync(BagReport report, string damage, CancellationToken ct)
    {
        var rules = await /*task*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "damage_rules.md"), ct);
        var words1 = /*prompt: local*/ $"Bag: {report.Details?.Type} {report.Details?.Brand}\nDamage as the passenger describes it: {damage}";
        return await SendAsync(rules, words1, ct);
    }

    public async Task<string> ShiftReportAsync(CancellationToken ct)
    {
        var open = await _store.OpenAsync();
        var lines = open.Select(o => $"{o.FileReference} {o.Flight} {(o.Details?.Medical == true ? "MED " : "")}{o.FreeText}");
        return await SendAsync(/*prompt: elsewhere*/ _settings.ShiftReportPrompt, string.Join("\n", lines), ct);
    }

    public Task<string> SmsAsync(BagReport report, bool found, CancellationToken ct)
    {
        var instructions = found
            ? /*prompt: local*/ "Write a text message (max 160 characters): the bag was found and the driver will call. Language as given. No link."
            : /*prompt: local*/ "Write a text message (max 160 characters): we are still looking, next news tomorrow at noon. Honest and short, language as given.";
        return SendAsync(instructions, $"{report.Passenger}, {report.FileReference}, {report.Language}", ct);
    }

    private async Task<string> TranslateAsync(string letter, string language, CancellationToken ct)
    {
        var options = new CreateResponseOptions
        {
            Model = _settings.Model,
            Instructions = /*maybe task*//*prompt: call*/ $"Translate the letter into the language with the ISO code '{language}'. Formal address. File references, flight numbers and amounts stay as they are. Return only the letter.",
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(letter));
        var response = await _client.CreateResponseAsync(options, ct);
        return response.Value.GetOutputText();
    }

    private async Task<string> SendAsync(string instructions, string input, CancellationToken ct)
    {
        var options = new CreateResponseOptions { Model = _settings.Model, Instructions = instructions };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(input));
        var response = await _client.CreateResponseAsync(options, ct);
        return response.Value.GetOutputText().Trim();
    }

    public static string Envelope(BagReport report, string text) =>
        /*no prompt: mail*/ $"<!doctype html><html><body><h2>Lost luggage desk</h2><p>{text.ReplaceLineEndings("<br>")}</p><p>Your file reference is <b>{report.FileReference}</b>. Please do not answer to this mail, nobody reads this mailbox.</p></body></html>";
}
