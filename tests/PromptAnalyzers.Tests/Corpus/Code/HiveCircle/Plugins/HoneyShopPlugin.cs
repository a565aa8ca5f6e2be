using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HiveCircle.Plugins;

public sealed class HoneyShopPlugin(Kernel kernel)
{
    private static readonly Dictionary<string, int> Stock = new() { ["linden 500"] = 40, ["forest 500"] = 12, ["spring 250"] = 88 };

    [KernelFunction("jar_stock")]
    [Description("Number of jars in the shop for a variety and size, for example 'linden 500'.")]
    public int JarStock(string article) => Stock.GetValueOrDefault(article);

    /// <summary>The order mails come as they come, we need article lines.</summary>
    public async Task<IReadOnlyList<string>> ParseOrderAsync(string mail, CancellationToken ct = default)
    {
        const string prompt = /*examples*//*prompt: local*/ """
            Turn the order mail into lines of the form: amount x variety size
            Varieties: spring, linden, forest, heather. Sizes: 250, 500. If no size is given it is 500.
            One line for each article. If it is no order at all write NONE.

            Mail: hi, could i get 3 big linden and two small ones from spring? cheers Tom
            3 x linden 500
            2 x spring 250

            Mail: When do you open on saturday?
            NONE

            Mail: Wie letztes Mal, also vier Wald und einen Heide klein
            4 x forest 500
            1 x heather 250

            Mail: {{$mail}}
            """;

        var result = await kernel.InvokePromptAsync<string>(prompt, new KernelArguments { ["mail"] = mail }, cancellationToken: ct);
        var lines = (result ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines is ["NONE"] ? [] : lines;
    }

    public async Task<string> DescribeBatchAsync(string variety, string place, string notes)
    {
        var describe = kernel.CreateFunctionFromPrompt(
            /*prompt: call*/ """
            Escribe una descripción para la tienda de una miel de {{$variety}} recogida en {{$place}}.
            Notas de cata del apicultor: {{$notes}}
            Unas 80 palabras, sin promesas de salud, sin la palabra "artesanal". Que den ganas de probarla.
            """,
            new OpenAIPromptExecutionSettings { Temperature = 0.8, MaxTokens = 250 },
            functionName: "DescribeBatch");

        var text = await kernel.InvokeAsync(describe, new KernelArguments { ["variety"] = variety, ["place"] = place, ["notes"] = notes });
        return text.ToString();
    }

    public async Task<bool> IsComplaintAsync(string mail)
    {
        var answer = await kernel.InvokePromptAsync<string>(
            /*task*//*prompt: call*/ "is the following mail of a customer a complaint (broken jar, wrong honey, too late, crystalized and he doesnt like it)? questions are no complaints. answer only true or false\n\n{{$mail}}",
            new() { ["mail"] = mail });
        return bool.TryParse(answer?.Trim(), out var b) && b;
    }
}
