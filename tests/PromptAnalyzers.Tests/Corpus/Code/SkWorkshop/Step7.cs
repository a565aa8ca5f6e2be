using Microsoft.SemanticKernel;

namespace SkWorkshop;

// Step 7: prompts in files, two functions in a row
public static class Step7
{
    public static async Task Run(Kernel kernel)
    {
        var summary = /*prompt: file*/ File.ReadAllText("Prompts/summary.txt");
        var first = await kernel.InvokePromptAsync(summary, new() { ["article"] = File.ReadAllText("data/article.txt") });

        foreach (var lang in new[] { "pl", "de", "es" })
        {
            var second = KernelFunctionFactory.CreateFromPrompt(TranslatePrompt(lang));
            Console.WriteLine(await kernel.InvokeAsync(second, new() { ["text"] = first.ToString() }));
        }
    }

    static string TranslatePrompt(string lang)
    {
        switch (lang)
        {
            case "pl": return /*maybe task*/ /*prompt: method*/ "Przetłumacz tekst na język polski. Zachowaj podział na akapity i nie tłumacz nazw własnych. Zwróć wyłącznie tłumaczenie.\n\n{{$text}}";
            case "de": return /*maybe task*/ /*prompt: method*/ "Übersetze den Text ins Deutsche, Anrede \"du\". Eigennamen bleiben stehen.\n\n{{$text}}";
            default: return /*maybe task*/ /*prompt: method*/ $"Translate the text into the language with the ISO code {lang}." + "\n\n{{$text}}";
        }
    }
}
