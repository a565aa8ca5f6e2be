#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResearchDesk;

public sealed class PaperReader(ResponsesClient client)
{
    private const string Model = "gpt-4.1";

    public async Task<string> ReadAsync(string paper)
    {
        var options = new CreateResponseOptions
        {
            Model = Model,
            Instructions = /*prompt: call*/ "You read scientific papers. Answer with claim, method, data and limits, one line each.",
            MaxOutputTokenCount = 700,
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(paper));
        ResponseResult response = await client.CreateResponseAsync(options);
        return response.GetOutputText();
    }

    public async Task<string> KeywordsAsync(string paper)
    {
        ResponseResult response = await client.CreateResponseAsync(
            Model,
            [
                ResponseItem.CreateDeveloperMessageItem(/*prompt: call*/ "Give five keywords, separated by commas."),
                ResponseItem.CreateUserMessageItem(paper),
            ]);
        return response.GetOutputText();
    }

    public async Task<string> FollowUpAsync(string previousId, string question)
    {
        var input = /*prompt: local*/ $"Stay with the same paper. {question}";
        ResponseResult response = await client.CreateResponseAsync(Model, input, previousId);
        return response.GetOutputText();
    }
}
