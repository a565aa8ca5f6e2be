#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace Grub;

/// <summary>Thin wrapper with retries, so that the commands stay readable.</summary>
public class Llm(ResponsesClient client, string model)
{
    public async Task<string> Ask(string instructions, string input, IEnumerable<ResponseItem>? before = null, int retries = 2)
    {
        var o = new CreateResponseOptions { Model = model, Instructions = instructions };
        foreach (var b in before ?? []) o.InputItems.Add(b);
        o.InputItems.Add(ResponseItem.CreateUserMessageItem(input));
        for (var i = 0; ; i++)
        {
            try
            {
                ResponseResult r = await client.CreateResponseAsync(o);
                return r.GetOutputText();
            }
            catch (System.ClientModel.ClientResultException e) when (e.Status == 429 && i < retries)
            {
                Console.Error.WriteLine(/*no prompt: log line*/ $"The model is busy, please wait, I will try again in {1 << i} seconds...");
                await Task.Delay(1000 << i);
            }
        }
    }
}
