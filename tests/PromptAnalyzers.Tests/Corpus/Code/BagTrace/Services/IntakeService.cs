#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace BagTrace.Services;

/// <summary>Turns what passengers write into something one can search for.</summary>
public class IntakeService
{
    private const string Instructions = /*typed task*//*prompt: member*/ @"You read reports of passengers whose bag did not arrive and fill in the form of the world tracer.

- type: trolley, suitcase, backpack, sports bag, stroller, instrument, ski, box or other
- colour: the main colour as ONE of: black, grey, white, blue, red, brown, green, yellow, purple, pattern. 'Dark' without more is black.
- brand only if it is named. 'looks like a Samsonite' is no brand.
- marks: what makes the bag different: stickers, ribbons, broken wheels, initials, name tags.
- contents: only things that are named. No guesses like 'clothes' unless they say so.
- medical: true if there is medicine, a medical device or baby food in it.

Passengers are tired and angry when they write this. Ignore everything that is not about the bag. Values in English, no matter in which language they write.";

    private static readonly BinaryData Schema = BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "type": { "type": "string" },
            "colour": { "type": "string" },
            "brand": { "type": ["string", "null"] },
            "marks": { "type": "array", "items": { "type": "string" } },
            "contents": { "type": "array", "items": { "type": "string" } },
            "medical": { "type": "boolean" }
          },
          "required": ["type", "colour", "brand", "marks", "contents", "medical"],
          "additionalProperties": false
        }
        """);

    private readonly ResponsesClient _client;
    private readonly DeskSettings _settings;
    private readonly IBagStore _store;
    private readonly ILogger<IntakeService> _logger;

    public IntakeService(ResponsesClient client, IOptions<DeskSettings> settings, IBagStore store, ILogger<IntakeService> logger)
    {
        _client = client;
        _settings = settings.Value;
        _store = store;
        _logger = logger;
    }

    public async Task<BagReport> TakeAsync(BagReport report, CancellationToken ct)
    {
        report.Language = await AskAsync(/*task*//*prompt: wrapper*/ "In which language is this text written? Answer with the two letter ISO code only.\n\n" + report.FreeText, ct);

        var options = new CreateResponseOptions
        {
            Model = _settings.Model,
            Instructions = Instructions,
            StoredOutputEnabled = false,
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("bag_details", Schema, jsonSchemaIsStrict: true),
            },
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(/*prompt: call*/ $"Flight: {report.Flight}\nReport of the passenger:\n{report.FreeText}"));

        ResponseResult response = await _client.CreateResponseAsync(options, ct);
        var json = response.GetOutputText();
        try
        {
            report.Details = JsonSerializer.Deserialize<BagDetails>(json);
        }
        catch (JsonException e)
        {
            _logger.LogError(e, /*no prompt: log*/ "The details of report {Ref} could not be read, somebody at the desk has to fill in the form by hand", report.FileReference);
        }

        await _store.SaveAsync(report);
        return report;
    }

    /// <summary>What the desk should ask next, empty if everything is known.</summary>
    public async Task<string> NextQuestionAsync(BagReport report, CancellationToken ct)
    {
        var missing = new List<string>();
        if (report.Details?.Marks.Count == 0) missing.Add("special marks");
        if (report.Details?.Contents.Count < 3) missing.Add("three things in the bag");
        if (report.Details?.Brand == null) missing.Add("brand");
        if (missing.Count == 0) return "";

        var prompt = /*prompt: local*/ $"Write one friendly question for a passenger at the lost luggage desk, in the language '{report.Language}'. We still need: {string.Join(", ", missing)}. ";
        if (report.Details?.Medical == true)
            prompt += "There is medicine in the bag, so first tell them that the doctor in Terminal 2 can help until midnight. ";
        prompt += "Not more than 30 words.";
        return await AskAsync(prompt, ct);
    }

    public async Task<string?> FindPhoneAsync(string text, CancellationToken ct)
    {
        var answer = await AskAsync(/*task*//*prompt: wrapper*/ $"""
            Extract the mobile number of the passenger from the text and give it in the format +49170123456.
            If the country code is missing, take it from the place where the passenger lives. The number of the hotel does not count.
            If there is no number: NONE

            {text}
            """, ct);
        return answer == "NONE" ? null : answer;
    }

    private async Task<string> AskAsync(string prompt, CancellationToken ct)
    {
        ResponseResult r = await _client.CreateResponseAsync(_settings.Model, prompt, cancellationToken: ct);
        return r.GetOutputText().Trim();
    }
}
