#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace Gazette;

public partial class Desk(ResponsesClient client)
{
    public const string Model = "gpt-5-mini";

    public async Task<string> RunAsync(string instructions, string input, float? temperature = null)
    {
        var options = new CreateResponseOptions(Model, new List<ResponseItem> { ResponseItem.CreateUserMessageItem(input) })
        {
            Instructions = instructions,
            Temperature = temperature,
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                ResponseResult r = await client.CreateResponseAsync(options);
                return r.GetOutputText();
            }
            catch (System.ClientModel.ClientResultException e) when (e.Status == 429 && attempt < 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(2 * attempt));
            }
        }
    }

    public async Task<string[]> HeadlinesAsync(Article a)
    {
        var items = new List<ResponseItem>
        {
            ResponseItem.CreateUserMessageItem(/*prompt: call*/ $"Story (filed for the {a.Language} edition):\n{a.Title}\n\n{a.Body}")
        };
        var options = new CreateResponseOptions(Model, items)
        {
            Instructions = /*maybe task*/ /*prompt: call*/ "You are the night editor of The Valley Gazette. " +
                "Write five headlines for the story the user sends, one per line, without numbers or bullets. " +
                "No headline may be longer then 62 characters. Use active verbs, no puns on names of dead people, " +
                "no question marks, and never put something in the headline that the story does not say. " +
                HouseStyle.Taboo,
        };
        ResponseResult r = await client.CreateResponseAsync(options);
        var lines = r.GetOutputText().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Any(l => l.Length > 62))
        {
            ResponseResult again = await client.CreateResponseAsync(Model, /*prompt: call*/ "Some of them are too long. Give me the same five again, each below 62 characters.", r.Id);
            lines = again.GetOutputText().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        return lines;
    }
}
