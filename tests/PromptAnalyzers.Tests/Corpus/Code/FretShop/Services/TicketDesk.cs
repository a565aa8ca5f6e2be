using FretShop.Models;

namespace FretShop.Services;

/// <summary>Everything that happens to a repair ticket between the counter and the bench.</summary>
public class TicketDesk(ClaudeClient claude, GeminiService gemini)
{
    private const string FieldsSystem = /*task*/ /*prompt: member*/ @"You read the intake slips of a guitar repair shop. They are dictated at the counter, so spelling of brands is unreliable.

Extract from the slip:
- brand: the maker in its usual spelling, null if unknown
- model: without the brand, null if unknown
- year: four digits, only if the customer or a serial number says so
- complaint: what the customer wants fixed, at most ten words
- urgent: true only if a date or a gig within seven days is mentioned

Respond with one JSON object that has exactly these keys. No markdown.";

    public async Task<RepairTicket> OpenAsync(RepairTicket ticket, CancellationToken ct)
    {
        var fields = await claude.SendAsync<TicketFields>(FieldsSystem, ticket.Intake, ModelTier.Fast, ct: ct);
        ticket.Instrument = $"{fields.Brand} {fields.Model} {fields.Year}".Trim();

        var jobs = await claude.SendRawAsync(
            /*examples*/ /*prompt: call*/ "Translate the complaint of a guitar player into jobs of our price list. Jobs: full setup, fret level, refret, nut slot, bridge glue, electronics clean, pickup swap, neck reset. Comma separated, in the order of work.",
            [
                new ClaudeMessage("user", /*prompt: call*/ "buzzes like mad on the first three frets, only open strings though"),
                new ClaudeMessage("assistant", /*prompt: call*/ "nut slot, full setup"),
                new ClaudeMessage("user", fields.Complaint ?? ticket.Intake)
            ], ModelTier.Fast, 100, ct);
        ticket.Jobs = jobs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();

        if (fields.Urgent)
            ticket.Jobs.Insert(0, "RUSH");

        return ticket;
    }

    public async Task<string> QuoteLetterAsync(RepairTicket ticket, CancellationToken ct)
    {
        var work = string.Join("\n", ticket.Jobs.Select(j => "- " + j));
        return await claude.SendRawAsync(
            /*prompt: call*/ "You run a two-person guitar workshop in Granada and answer customers yourself. Warm, short, no sales talk. Sign as Marisa.",
            [new ClaudeMessage("user", /*prompt: call*/ $"Write to {ticket.CustomerName} that the {ticket.Instrument} has been looked at. The work:\n{work}\nIt comes to {ticket.Quote:0} euros and we start when they say yes.")],
            ModelTier.Standard, ct: ct);
    }

    /// <summary>Which of the part numbers of the supplier fits? Gemini is free for us, so it gets the dull work.</summary>
    public async Task<string?> FindPartAsync(string wanted, IEnumerable<string> supplierLines)
    {
        var answer = await gemini.GenerateAsync(
            /*task*/ /*prompt: wrapper*/ "Match the wanted spare part to one line of the supplier's list. Metric and imperial sizes must agree, colour may differ. Reply with the part number alone, or NONE if nothing fits.",
            /*prompt: wrapper*/ $"Wanted: {wanted}\n\nList:\n{string.Join("\n", supplierLines)}");
        return answer == "NONE" ? null : answer;
    }

    // upsell box on the pick-up page
    public Task<List<string>> AccessoriesAsync(RepairTicket ticket)
    {
        string prompt = /*maybe task*/ /*prompt: local*/ $"A customer picks up this instrument after a repair: {ticket.Instrument}. " +
                        $"Suggest 3 accessories from a small shop that go with it. " +
                        $"Return ONLY a JSON array of 3 strings, no markdown, no explanation. " +
                        $"Example: [\"Humidifier\", \"Strap locks\", \"Capo\"]";
        return gemini.GenerateListAsync(prompt);
    }
}
