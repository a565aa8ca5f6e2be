using KilnBook.Ai;

namespace KilnBook.Services;

public enum GlazeMode
{
    PercentToBatch,
    Substitute,
    Explain
}

public class GlazeService
{
    private readonly IAiService _ai;

    public GlazeService(IAiService ai)
    {
        _ai = ai;
    }

    public async Task<string> WorkAsync(GlazeMode mode, string input)
    {
        var role = mode switch
        {
            GlazeMode.PercentToBatch => /*task*//*prompt: local*/ "You convert glaze recipes. The user gives you a recipe in percent and a batch size. Return one line per material in the form material;grams with the grams rounded to 0.1, the largest first, colorants and opacifiers last because they are added on top of the 100 percent. If the batch size is missing take 1000 g. No header, no remarks, nothing else.",
            GlazeMode.Substitute => /*prompt: local*/ "You are a ceramic chemist who helps potters in europe to replace materials they cant buy here (Gerstley Borate, Custer Feldspar, EPK...). Suggest what to use instead, tell how much to change the other materials and what the risk is. Remind them to test on a tile.",
            GlazeMode.Explain => /*prompt: local*/ "Explain what each material in this glaze does. The reader knows how to throw but has never mixed a glaze. Max 200 words.",
            _ => throw new ArgumentOutOfRangeException(nameof(mode))
        };

        return await _ai.AskAsync(role, input, mode == GlazeMode.PercentToBatch ? 0f : 0.6f);
    }

    public async Task<bool?> IsFoodSafeAsync(string recipe)
    {
        if (string.IsNullOrWhiteSpace(recipe))
            return null;

        var answer = await _ai.AskAsync(
            /*task*//*prompt: wrapper*/ "Decide whether a glaze can be used on the inside of a cup or bowl. Answer NO when the recipe contains lead, cadmium, barium carbonate above 5 %, more than 4 % copper carbonate, or when it is clearly underfired or matt by too little silica. Answer UNKNOWN if the firing temperature or a main material is missing. Otherwise answer YES. One word.",
            /*prompt: wrapper*/ $"Recipe as written by the member:\n{recipe}\n\nClay body: studio stoneware, fired to cone 6 oxidation.",
            0f);

        return answer.TrimEnd('.').ToUpperInvariant() switch
        {
            "YES" => true,
            "NO" => false,
            _ => null
        };
    }
}
