using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace MeaiRecipes.Pipeline;

internal static class FunctionCallingRecipe
{
    [Description(/*no prompt: tool description*/ "Gets the water temperature of a lake. Use this whenever the user asks if one can go for a swim.")]
    private static double WaterTemperature(string lake) => 12 + lake.Length % 9;

    public static async Task RunAsync(IChatClient client)
    {
        using var withTools = client.AsBuilder().UseFunctionInvocation().Build();
        var options = new ChatOptions
        {
            ToolMode = ChatToolMode.Auto,
            Tools =
            [
                AIFunctionFactory.Create(WaterTemperature),
                AIFunctionFactory.Create((string lake) => lake.StartsWith('M'), "is_open",
                    /*no prompt: tool description*/ "Tells if the public beach of the given lake is open today. Answer true or false."),
            ],
        };

        const string city = "Szczecin";
        string q = /*prompt: local*/ $"I am in {city} this weekend. Compare the water of Lake Miedwie and Lake Dabie and tell me where I should take my kids for a swim.";
        Console.WriteLine(await withTools.GetResponseAsync(q, options));
    }
}
