using System.Text.Json;
using Firnline.SlopeClaim.Configuration;
using Firnline.SlopeClaim.Data;
using Firnline.SlopeClaim.Models;
using Firnline.SlopeClaim.Prompts;
using Firnline.SlopeClaim.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Firnline.SlopeClaim.Functions;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

public class IntakeFunctions
{
    private readonly IOpenAIService _openAI;
    private readonly LossReportService _reports;
    private readonly ClaimRepository _repository;
    private readonly IntakeSettings _settings;
    private readonly ILogger<IntakeFunctions> _log;

    private const string FnolSchema = /*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "date_of_loss": { "type": ["string", "null"], "description": "date of the loss" },
            "slope_or_lift": { "type": ["string", "null"] },
            "visibility": { "type": "string", "enum": ["clear", "flat_light", "fog", "snowfall", "night", "unknown"] },
            "injured_count": { "type": "integer" },
            "property_items": { "type": "array", "items": { "type": "string" } },
            "police_or_patrol_report": { "type": "boolean" }
          },
          "required": ["date_of_loss", "slope_or_lift", "visibility", "injured_count", "property_items", "police_or_patrol_report"],
          "additionalProperties": false
        }
        """;

    public IntakeFunctions(IOpenAIService openAI, LossReportService reports, ClaimRepository repository, IOptions<IntakeSettings> settings, ILogger<IntakeFunctions> log)
    {
        _openAI = openAI;
        _reports = reports;
        _repository = repository;
        _settings = settings.Value;
        _log = log;
    }

    [Function("SubmitNotice")]
    public async Task<IActionResult> SubmitNotice(HttpRequest req, CancellationToken ct)
    {
        var notice = await JsonSerializer.DeserializeAsync<LossNotice>(req.Body, cancellationToken: ct);
        if (notice is null || string.IsNullOrWhiteSpace(notice.Narrative))
            return new BadRequestObjectResult("narrative is required");

        var category = await _reports.CategorizeAsync(notice);
        var severity = await _reports.AssessSeverityAsync(notice);
        var band = await _reports.EstimateReserveBandAsync(notice);

        var extract = await _openAI.GetStructuredAsync<FnolExtract>(
            /*typed task*//*prompt: elsewhere*/ PromptCatalog.ExtractFnol, notice.Narrative, "fnol", FnolSchema, ct);

        var codes = new Dictionary<string, string>();
        foreach (var party in notice.Parties.Where(p => !string.IsNullOrWhiteSpace(p.Injury)))
        {
            codes[party.Name] = await _openAI.GetCompletionAsync(/*examples*//*prompt: elsewhere*/ PromptCatalog.InjuryCode, party.Injury!, 0f, ct);
        }

        _log.LogInformation("notice {Id}: {Category}/{Severity}/{Band}", notice.Id, category, severity, band);
        return new OkObjectResult(new { notice.Id, category, severity, band, extract, codes });
    }

    [Function("CheckDuplicate")]
    public async Task<IActionResult> CheckDuplicate(HttpRequest req, CancellationToken ct)
    {
        var notice = await JsonSerializer.DeserializeAsync<LossNotice>(req.Body, cancellationToken: ct);
        if (notice is null) return new BadRequestResult();

        foreach (var other in await _repository.GetRecentAsync(notice.ResortCode, _settings.DuplicateWindowDays))
        {
            var answer = await _openAI.GetCompletionAsync(
                /*task*//*prompt: wrapper*/ "Decide if two notices describe the same event on the mountain. Different reporters and different languages are normal, times can differ by an hour. Answer YES or NO.",
                /*prompt: wrapper*/ $"Notice A:\n{notice.Narrative}\n\nNotice B:\n{other.Narrative}",
                0f, ct);
            if (answer.StartsWith("YES", StringComparison.OrdinalIgnoreCase))
                return new OkObjectResult(new { duplicateOf = other.Id });
        }
        return new OkObjectResult(new { duplicateOf = (string?)null });
    }

    [Function("WriteNarrative")]
    public async Task<IActionResult> WriteNarrative(HttpRequest req, CancellationToken ct)
    {
        using var reader = new StreamReader(req.Body);
        var statements = await reader.ReadToEndAsync(ct);
        var text = await _openAI.GetCompletionAsync(/*prompt: elsewhere*/ _settings.NarrativeSystemPrompt, statements, 0.5f, ct);
        return new ContentResult { Content = text, ContentType = "text/plain" };
    }

    [Function("RequestMissingInfo")]
    public async Task<IActionResult> RequestMissingInfo(HttpRequest req, CancellationToken ct)
    {
        var notice = await JsonSerializer.DeserializeAsync<LossNotice>(req.Body, cancellationToken: ct);
        var missing = string.Join(", ", req.Query["missing"].ToArray());
        if (notice is null || missing.Length == 0) return new BadRequestResult();

        var system = /*prompt: local*/ "You are an experienced field adjuster who has spent twenty seasons in ski areas. " + PromptCatalog.ToneFormal;
        var letter = await _openAI.GetCompletionAsync(
            system,
            /*prompt: wrapper*/ $"Write a letter to {notice.ReporterName} ({notice.Language ?? "en"}) asking for the following missing information: {missing}. Explain for each item in half a sentence why we need it. The letter goes out by e-mail, so no address block. Team name is {_settings.TenantName} Claims.",
            0.6f, ct);
        return new OkObjectResult(new { letter, from = _settings.ReplyMailbox });
    }

    [Function("IndexNotice")]
    public async Task<IActionResult> IndexNotice(HttpRequest req, CancellationToken ct)
    {
        var notice = await JsonSerializer.DeserializeAsync<LossNotice>(req.Body, cancellationToken: ct);
        if (notice is null) return new BadRequestResult();
        var vector = await _openAI.EmbedAsync(/*no prompt: embedding input*/ $"Loss notice of resort {notice.ResortCode} on {notice.OccurredAt:yyyy-MM-dd}: {notice.Narrative}", ct);
        return new OkObjectResult(vector.Length);
    }
}
