#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResearchDesk;

public sealed class Critic(ResponsesClient client)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Prompts");

    private static string Load(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.prompt.md"));

    public async Task<string> ReviewAsync(string paper)
    {
        // Told in critic.prompt.md itself: that file is a prompt file.
        var options = new CreateResponseOptions("gpt-4.1", [ResponseItem.CreateUserMessageItem(paper)]) { Instructions = Load("critic") };
        ResponseResult response = await client.CreateResponseAsync(options);
        return response.GetOutputText();
    }

    public async Task<string> RebutAsync(string review)
    {
        string instructions;
        if (review.Length > 4000)
        {
            instructions = /*prompt: local*/ "Answer the three most important points of the review.";
        }
        else
        {
            instructions = /*prompt: local*/ "Answer the review point by point.";
        }

        var items = new List<ResponseItem> { ResponseItem.CreateSystemMessageItem(instructions), ResponseItem.CreateUserMessageItem(review) };
        ResponseResult response = await client.CreateResponseAsync("gpt-4.1-mini", items);
        return response.GetOutputText();
    }
}
