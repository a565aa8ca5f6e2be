using Azure.AI.Inference;
using MedCoder.Compliance;

namespace MedCoder.Extraction;

/// <summary>Structured extraction from free text.</summary>
public sealed class ClinicalExtractor
{
    private readonly ChatCompletionsClient _client;

    /// <inheritdoc cref="ClinicalExtractor"/>
    public ClinicalExtractor(ChatCompletionsClient client) => _client = client;

    /// <summary>Medication list; answer bound to schema MED-3.</summary>
    public async Task<string> MedicationsAsync(string note, CancellationToken ct)
    {
        var schema = new Dictionary<string, BinaryData>
        {
            ["type"] = BinaryData.FromString("\"object\""),
            ["properties"] = BinaryData.FromString(/*no prompt: json schema*/ """{"medications":{"type":"array","description":"Every drug the patient currently takes, brand or generic name as written","items":{"type":"object","properties":{"drug":{"type":"string"},"dose":{"type":"string"},"schedule":{"type":"string"}},"required":["drug","dose","schedule"],"additionalProperties":false}}}"""),
            ["required"] = BinaryData.FromString("[\"medications\"]"),
            ["additionalProperties"] = BinaryData.FromString("false")
        };

        var ask = /*typed task*/ /*prompt: local*/ $"""
            Extract the current medication from the note between the markers. Drugs that were stopped or only considered do not count.
            Write doses as documented; leave dose or schedule empty when missing.
            <<<
            {note}
            >>>
            """;
        var options = new ChatCompletionsOptions
        {
            Messages = { new ChatRequestUserMessage(ask) },
            ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat("medications", schema, /*no prompt: schema description*/ "Medication list in format MED-3, one entry per drug and schedule", true)
        };
        return (await _client.CompleteAsync(options, ct)).Value.Content;
    }

    /// <summary>Fields of a discharge summary.</summary>
    public async Task<string> DischargeAsync(string summary, CancellationToken ct)
    {
        var system = await /*task*/ /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "discharge.txt"), ct);
        var options = new ChatCompletionsOptions { Temperature = 0f };
        options.Messages.Add(new ChatRequestSystemMessage(system));
        options.Messages.Add(new ChatRequestUserMessage(summary));
        return (await _client.CompleteAsync(options, ct)).Value.Content;
    }

    /// <summary>Converts lab values into SI units.</summary>
    public async Task<string> ToSiUnitsAsync(string labTable, CancellationToken ct)
    {
        var options = new ChatCompletionsOptions
        {
            Messages = { new ChatRequestSystemMessage(/*task*/ /*prompt: elsewhere*/ PromptCatalogue.LabUnits), new ChatRequestUserMessage(labTable) }
        };
        return (await _client.CompleteAsync(options, ct)).Value.Content;
    }

    /// <summary>Explains a finding to the patient.</summary>
    public async Task<string> PatientLetterAsync(string finding, string readingLevel, CancellationToken ct)
    {
        var template = /*prompt: elsewhere*/ PromptCatalogue.Instance["patient-letter"];
        var options = new ChatCompletionsOptions { Messages = { new ChatRequestUserMessage(string.Format(template, readingLevel, finding)) } };
        return (await _client.CompleteAsync(options, ct)).Value.Content;
    }

    /// <summary>Urgency of an incoming referral.</summary>
    public Task<string> TriageAsync(string referral, CancellationToken ct) =>
        new ClinicalPrompt()
            .Instruct(/*task*/ /*prompt: wrapper*/ "Grade the urgency of the referral: 1 = same day, 2 = within a week, 3 = within a month, 4 = routine. Give the digit and, after a hyphen, the decisive finding in max. 8 words.")
            .About(referral)
            .SendAsync(_client, ct);
}

/// <summary>Fluent request used by the smaller services.</summary>
public sealed class ClinicalPrompt
{
    private readonly List<ChatRequestMessage> _messages = new();

    public ClinicalPrompt Instruct(string text) { _messages.Insert(0, new ChatRequestSystemMessage(text)); return this; }
    public ClinicalPrompt About(string text) { _messages.Add(new ChatRequestUserMessage(text)); return this; }

    public async Task<string> SendAsync(ChatCompletionsClient client, CancellationToken ct) =>
        (await client.CompleteAsync(new ChatCompletionsOptions(_messages), ct)).Value.Content;
}
