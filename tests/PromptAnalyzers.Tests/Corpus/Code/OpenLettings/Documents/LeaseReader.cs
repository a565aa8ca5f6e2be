using OpenLettings.Application.Abstractions;

namespace OpenLettings.Application.Documents;

public sealed record LeaseTerms(
    string? Landlord, IReadOnlyList<string> Tenants, DateOnly? Start, DateOnly? End, decimal? MonthlyRent, decimal? Deposit, int? NoticeWeeks);

public sealed record MeterReading(string Kind, decimal Value, DateOnly ReadOn);

public sealed class LeaseReader
{
    private const string GermanInstructions = /*typed task*//*prompt: member, missed: a request of one instruction and one document, known by its names alone*/ """
        Lies den folgenden Mietvertrag und entnimm ihm Vermieter, Mieter, Beginn und Ende des
        Mietverhältnisses, Kaltmiete, Kaution und Kündigungsfrist in Wochen.
        Beträge ohne Währungszeichen, Daten im Format JJJJ-MM-TT. Fehlende Angaben bleiben null.
        """;

    private readonly IStructuredExtractor _extractor;
    private readonly IChatCompletionService _chat;

    public LeaseReader(IStructuredExtractor extractor, IChatCompletionService chat)
    {
        _extractor = extractor;
        _chat = chat;
    }

    public async Task<LeaseTerms> ReadAsync(string contractText, string language, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(contractText))
        {
            throw new ArgumentException(/*no prompt: exception*/ "The contract is empty. Extract the text from the PDF first.", nameof(contractText));
        }

        var request = language switch
        {
            "de" => new ExtractionRequest { Instructions = GermanInstructions, Document = contractText, Language = "de" },
            _ => new ExtractionRequest
            {
                Instructions = /*typed task*//*prompt: call, missed: a request of one instruction and one document, known by its names alone*/ "Extract the parties, the term, the monthly rent, the deposit and the notice period " +
                               "(in weeks) from this tenancy agreement. Use null for anything the agreement does not state.",
                Document = contractText
            }
        };

        return await _extractor.ExtractAsync<LeaseTerms>(request, ct)
            ?? throw new InvalidDataException("No lease terms could be read.");
    }

    public Task<MeterReading?> ReadMeterAsync(string message, DateOnly today, CancellationToken ct = default)
    {
        var instructions = /*typed task*//*prompt: local, missed: a request of one instruction and one document, known by its names alone*/ $"A tenant sends a meter reading. Today is {today:yyyy-MM-dd}. " +
            "Return kind (gas, electricity, water), value and the date on which the meter was read.";
        return _extractor.ExtractAsync<MeterReading>(new ExtractionRequest { Instructions = instructions, Document = message }, ct);
    }

    public async Task<string> ExplainClauseAsync(string clause, CancellationToken ct = default)
    {
        var answer = await _chat.CompleteAsync(new[]
        {
            ChatMessage.System(/*prompt: call*/ "You are a patient housing adviser. You explain legal language to people who have never signed a lease. You do not give legal advice."),
            ChatMessage.User(/*prompt: call*/ $"What does this clause mean for me?\n\n\"{clause}\"")
        }, cancellationToken: ct);
        return answer.Text;
    }

    public async Task<string> ToJsonAsync(string inventory, CancellationToken ct = default)
    {
        var answer = await _chat.CompleteAsync(
            [ChatMessage.User(BuildInventoryPrompt(inventory))],
            new ChatOptions { JsonMode = true, Temperature = 0 },
            ct);
        return answer.Text;
    }

    private static string BuildInventoryPrompt(string inventory) => /*task*//*prompt: method*/ $$"""
        Convert the inventory into JSON of the form
        {"rooms":[{"name":"…","items":[{"item":"…","count":1,"condition":"good|fair|poor"}]}]}
        Inventory:
        {{inventory}}
        """;
}
