using Microsoft.Extensions.AI;
using QuietHouse.Constants;
using QuietHouse.Extensions;
using QuietHouse.Models;

namespace QuietHouse.Services;

public class IntakeService
{
    private readonly IChatClient _chatClient;
    private readonly ILogger<IntakeService> _logger;

    public IntakeService(IChatClient chatClient, ILogger<IntakeService> logger)
    {
        _chatClient = chatClient;
        _logger = logger;
    }

    public async Task<string> TriageAsync(string channel, string text, CancellationToken ct)
    {
        string prompt = string.Format(
            /*task*/ /*prompt: elsewhere*/ PromptConstants.TRIAGE_PROMPT,
            channel,
            text
        );

        ChatResponse response = await _chatClient.GetResponseAsync(prompt, new ChatOptions { Temperature = 0f }, ct);
        var queue = response.Text.Trim().ToUpperInvariant();
        return queue.Contains(/*no prompt: code*/ "FIRST_CALL") ? "FIRST_CALL" : queue;
    }

    public async Task<FirstCallRecord> ReadFirstCallAsync(string notes, CancellationToken ct)
    {
        var record = await _chatClient.GetValidatedAsync<FirstCallRecord>(
            _logger,
            /*typed task*/ /*prompt: elsewhere*/ PromptConstants.FIRST_CALL_PROMPT,
            notes,
            r => r.DateOfDeath > DateOnly.FromDateTime(DateTime.Today) ? /*no prompt: validation message*/ "The date of death lies in the future. Check day and month." : null,
            ct);

        if (record.DeceasedName is null)
            return record;

        return record with { DeceasedName = await NormalizeNameAsync(record.DeceasedName, ct) };
    }

    private async Task<string> NormalizeNameAsync(string name, CancellationToken ct)
    {
        var instruction = /*task*/ /*prompt: local*/ $"""
            Bring the name of a deceased person into the form of our register:
            surname in capital letters, comma, given names, then the birth name in brackets after "née" if there is one.
            Titles (Dr, Prof, Rev) are dropped, nicknames in quotation marks too. Noble particles belong to the surname.
            Write only the finished name on one line.

            {name}
            """;
        var response = await _chatClient.GetResponseAsync(instruction, cancellationToken: ct);
        return response.Text.ReplaceLineEndings(" ").Trim();
    }

    public Task<string> AskForMissingAsync(FirstCallRecord record, CancellationToken ct)
    {
        var missing = new List<string>();
        if (record.DateOfDeath is null) missing.Add("date of death");
        if (record.CollectFrom is null) missing.Add("where we may collect");
        if (record.DoctorHasSigned is null) missing.Add("whether a doctor has signed the certificate");

        return _chatClient.AskAsync(
            /*prompt: wrapper*/ "You are the colleague on duty of a funeral home and you write text messages to people who lost somebody a few hours ago. Be brief and gentle, never press, offer a phone call instead of an answer in writing. You get a list of what we still have to know; ask for it.",
            /*prompt: local*/ string.Join("; ", missing),
            0.5f, ct);
    }
}
