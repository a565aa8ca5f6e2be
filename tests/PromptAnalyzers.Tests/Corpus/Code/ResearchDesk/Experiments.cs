#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResearchDesk;

/// <summary>Tries several wordings on one paper; which one is best is a matter of the numbers.</summary>
public static class Experiments
{
    private static readonly string[] Wordings =
    [
        /*prompt: member*/ "What is new in this paper? One sentence.",
        /*prompt: member*/ "State the contribution of this paper as if to a colleague.",
    ];

    public static async Task RunAsync(ResponsesClient client, string paper)
    {
        foreach (var wording in Wordings)
        {
            ResponseResult response = await client.CreateResponseAsync("gpt-4.1-mini", [ResponseItem.CreateSystemMessageItem(wording), ResponseItem.CreateUserMessageItem(paper)]);
            Console.WriteLine(/*no prompt: console*/ $"Wording: {wording}\nAnswer: {response.GetOutputText()}");
        }
    }
}
