using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace VitrineKeeper.Services;

public class LabelWriter
{
    private readonly Kernel _kernel;

    private const string LabelTemplate = /*prompt: member*/ """
        Schreibe den Text für ein Objektschild in einer Vitrine.

        Erste Zeile: Name des Objekts, Ort, Jahr.
        Danach 35 bis 50 Wörter für Leute, die im Stehen lesen: ein überraschendes Detail zuerst, dann wofür das Ding gut war.
        Keine Fragen an den Leser, kein "hier sehen Sie", keine Wertung ("wunderschön").
        Was nicht in der Karte steht, wird nicht erfunden.

        Karte:
        {{$card}}

        Thema der Ausstellung: {{$theme}}
        """;

    public LabelWriter(Kernel kernel)
    {
        _kernel = kernel;
    }

    public async Task<string> WriteLabelAsync(InventoryCard card, string theme)
    {
        var write = _kernel.CreateFunctionFromPrompt(LabelTemplate, new OpenAIPromptExecutionSettings { Temperature = 0.7, MaxTokens = 250 }, functionName: "label");
        var result = await _kernel.InvokeAsync(write, new KernelArguments
        {
            ["card"] = card.Title + "\n" + card.Text,
            ["theme"] = theme,
        });
        return result.ToString();
    }

    /// <summary>Leichte Sprache; a prompt of the caller replaces the standard one.</summary>
    public async Task<string> SimplifyAsync(string label, string? prompt = null)
    {
        if (string.IsNullOrWhiteSpace(prompt))
        {
            prompt = /*maybe task*//*prompt: local*/ """
                Übertrage den Text in Leichte Sprache.
                Kurze Sätze, ein Gedanke pro Satz, keine Fremdwörter, keine Verneinung wenn es anders geht.
                Zusammengesetzte Wörter mit Bindestrich trennen: Butter-Fass.
                Text: {{$input}}
                """;
        }

        var simplify = _kernel.CreateFunctionFromPrompt(prompt);
        return (await _kernel.InvokeAsync(simplify, new() { ["input"] = label })).GetValue<string>() ?? label;
    }

    public async Task<string> AudioTextAsync(InventoryCard card)
    {
        var function = _kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "Audio",
            Description = /*no prompt: tool description*/ "Writes the spoken text for a station of the audio guide from an inventory card, about one minute long.",
            Template = /*prompt: call*/ "Write the spoken text for one station of an audio guide, in German, about 140 words. " +
                       "It is spoken by an elder woman from the village who remembers things from her grandmother. No stage directions. " +
                       "Station: {{$title}}. Known facts: {{$facts}}",
            TemplateFormat = "semantic-kernel",
        });

        var text = await _kernel.InvokeAsync(function, new() { ["title"] = card.Title, ["facts"] = card.Text });
        return text.ToString();
    }

    public string ToHtml(InventoryCard card, string label)
    {
        return /*no prompt: html*/ $"<div class=\"label\"><h2>{card.Title}</h2><p class=\"text\">{label}</p><p class=\"inv\">Inv.-Nr. {card.Number} · Heimatmuseum Rodenau · Foto: Archiv</p></div>";
    }
}
