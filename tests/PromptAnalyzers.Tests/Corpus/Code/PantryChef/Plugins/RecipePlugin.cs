using System.ComponentModel;
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace PantryChef.Plugins;

/// <summary>Functions that ask the model themselves.</summary>
public class RecipePlugin
{
    private const string ExtractTemplate = /*examples*/ /*prompt: member*/ @"Read the recipe and give back the ingredients as a JSON array.
Every element has the properties ""name"" (singular, English), ""amount"" (number or null) and ""unit"" (g, ml, piece, tbsp, tsp or null).
Fractions become decimals, ranges the higher number, 'a pinch of' becomes amount null and unit null.

Recipe: Take 1/2 cup of milk, 2-3 eggs and a pinch of salt.
[{""name"":""milk"",""amount"":120,""unit"":""ml""},{""name"":""egg"",""amount"":3,""unit"":""piece""},{""name"":""salt"",""amount"":null,""unit"":null}]

Recipe: {{$recipe}}
";

    private readonly KernelFunction _extract = KernelFunctionFactory.CreateFromPrompt(ExtractTemplate, functionName: "ExtractIngredients");

    [KernelFunction("ingredients"), Description("Ingredients of a recipe as JSON")]
    public async Task<JsonElement> IngredientsAsync(Kernel kernel, string recipe)
    {
        var args = new KernelArguments { ["recipe"] = recipe };
        string json = (await _extract.InvokeAsync<string>(kernel, args))!;
        return JsonDocument.Parse(json).RootElement;
    }

    [KernelFunction("cuisine"), Description("Country of a dish")]
    public Task<string> CuisineAsync(Kernel kernel, string dish) =>
        Ask(kernel, /*task*/ /*prompt: wrapper*/ "From which country is the dish '{{$dish}}'? Answer with the ISO 3166 code (two letters), or ?? if it's not clear.", ("dish", dish));

    [KernelFunction("convert"), Description("Converts units of a recipe")]
    public Task<string> MetricAsync(Kernel kernel, string recipe, string style = "metric") =>
        Ask(kernel, UnitsPrompt(style), ("recipe", recipe));

    [KernelFunction("difficulty")]
    public async Task<int> DifficultyAsync(Kernel kernel, string recipe)
    {
        var prompt = /*task*/ /*prompt: local*/ "Wie schwierig ist dieses Rezept für einen Anfänger? Vergib 1 (kinderleicht) bis 5 (nur für Profis) und antworte nur mit der Ziffer.\r\n\r\n" + recipe;
        var r = await kernel.InvokePromptAsync<string>(prompt);
        return r is { Length: > 0 } && char.IsDigit(r[0]) ? r[0] - '0' : 3;
    }

    private static string UnitsPrompt(string style)
    {
        if (style == "us")
            return /*maybe task*/ /*prompt: method*/ "Rewrite the recipe with US units (cups, ounces, Fahrenheit). Change nothing else.\n\n{{$recipe}}";
        return /*maybe task*/ /*prompt: method*/ "Rewrite the recipe with metric units (g, ml, °C). Round to numbers that one can read on a kitchen scale. Change nothing else.\n\n{{$recipe}}";
    }

    private static async Task<string> Ask(Kernel kernel, string template, params (string Key, string Value)[] values)
    {
        var args = new KernelArguments();
        foreach (var (k, v) in values) args[k] = v;
        var result = await kernel.InvokePromptAsync(template, args);
        return result.GetValue<string>()?.Trim() ?? "";
    }
}
