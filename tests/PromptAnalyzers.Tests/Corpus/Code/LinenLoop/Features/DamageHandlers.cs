using System.Globalization;
using LinenLoop.Common;
using LinenLoop.Infrastructure;

namespace LinenLoop.Features.Damage;

public sealed record ClassifyDamage(string ArticleCode, string Note) : IRequest<DamageKind>;

public enum DamageKind { Unknown, Tear, StainBiological, StainChemical, Burn, Wear, Mixup }

public sealed class ClassifyDamageHandler(ILlmService llm, ILogger<ClassifyDamageHandler> logger) : IRequestHandler<ClassifyDamage, DamageKind>
{
    private const string SystemPrompt = /*examples*//*prompt: member*/ """
        You sort damage notes written by laundry workers at the inspection table. The notes are short, full of typos and in three languages.

        Categories:
        tear             - holes, ripped seams, loose hems
        stain_biological - blood, food, make up, wine
        stain_chemical   - bleach, rust, chlorine, dye from other linen
        burn             - iron marks, cigarette holes
        wear             - thin, grey, pilling, end of life
        mixup            - article belongs to another customer or wrong size
        unknown          - everything else

        Examples
        "loch 3cm neben saum" -> tear
        "yellow from pool towels chlor?" -> stain_chemical
        "rojo, vino creo" -> stain_biological
        "has hotel Adler logo not ours" -> mixup

        Reply with the category only.
        """;

    public async Task<DamageKind> Handle(ClassifyDamage request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Note))
            return DamageKind.Unknown;

        var answer = await llm.AskAsync(SystemPrompt, /*prompt: wrapper*/ $"Article {request.ArticleCode}: \"{request.Note}\"", ct);
        var kind = answer.ToLowerInvariant() switch
        {
            "tear" => DamageKind.Tear,
            "stain_biological" => DamageKind.StainBiological,
            "stain_chemical" => DamageKind.StainChemical,
            "burn" => DamageKind.Burn,
            "wear" => DamageKind.Wear,
            "mixup" => DamageKind.Mixup,
            _ => DamageKind.Unknown
        };

        if (kind == DamageKind.Unknown)
            logger.LogInformation("Could not classify damage note '{Note}': model said '{Answer}'", request.Note, answer);
        return kind;
    }
}

public sealed record RateDamage(string ArticleCode, DamageKind Kind, string Note, int WashCycles) : IRequest<int>;

public sealed class RateDamageHandler : IRequestHandler<RateDamage, int>
{
    private readonly ILlmService _llmService;

    public RateDamageHandler(ILlmService llmService)
    {
        _llmService = llmService;
    }

    public async Task<int> Handle(RateDamage request, CancellationToken ct)
    {
        var prompt = /*prompt: local*/ $"Article: {request.ArticleCode}\nDamage: {request.Kind}\nNote: {request.Note}\nWash cycles so far: {request.WashCycles}";

        var response = await _llmService.GenerateAsync(new LlmRequest
        {
            SystemPrompt = /*task*//*prompt: wrapper*/ "You are an experienced quality manager in an industrial laundry. Score how much of the value of the damaged article is lost, from 0 (can be re-washed, no loss) to 100 (rag). Articles over 150 cycles never get less than 40. Return only the number.",
            UserPrompt = prompt,
            Temperature = 0
        }, ct);

        return int.TryParse(response.Content.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var score)
            ? Math.Clamp(score, 0, 100)
            : 50;
    }
}

public sealed record ExplainCharge(Guid ChargeId, string HotelName, IReadOnlyList<(string Article, int Pieces, DamageKind Kind)> Lines) : IRequest<string>;

public sealed class ExplainChargeHandler(ILlmService llm, IChargeRepository charges) : IRequestHandler<ExplainCharge, string>
{
    public async Task<string> Handle(ExplainCharge request, CancellationToken ct)
    {
        var total = await charges.SumAsync(request.ChargeId, ct);

        var lines = "";
        foreach (var (article, pieces, kind) in request.Lines)
            lines += $"- {pieces} x {article} ({kind})\n";

        var prompt = /*prompt: local*/ "Explain the following loss charge to a hotel that doesn't know laundry terms. ";
        prompt += $"Hotel: {request.HotelName}. Total: {total:0.00} EUR.\n\n";
        prompt += lines;
        prompt += "\nBe friendly but don't apologise, the charge is correct. Mention that photos of every piece are in the portal. Max 150 words, plain text.";

        var response = await llm.GenerateAsync(new LlmRequest { UserPrompt = prompt, Temperature = 0.6f }, ct);
        return response.Content;
    }
}

public interface IChargeRepository
{
    Task<decimal> SumAsync(Guid chargeId, CancellationToken ct);
}
