using System.Text.Json;
using Azure.AI.Inference;

namespace Recruiting;

public class Deduplicator(ChatCompletionsClient client)
{
    public record Answer(bool Same, string Reason);

    public async Task<Answer?> CompareAsync(string a, string b)
    {
        var userMessage = /*prompt: local*/ """
            Are these two resumes of the same person?
            Answer as JSON: {"same": true, "reason": "..."}

            First:
            """ + a + "\n\nSecond:\n" + b;
        for (var i = 0; i < 3; i++)
        {
            var reply = await client.CompleteAsync(new ChatCompletionsOptions { Messages = { new ChatRequestUserMessage(userMessage) } });
            try
            {
                return JsonSerializer.Deserialize<Answer>(reply.Value.Content);
            }
            catch (JsonException)
            {
                Console.Error.WriteLine(/*no prompt: log*/ "The answer was no JSON, trying again");
            }
        }

        return null;
    }

    public static string Fallback() => /*no prompt: json*/ """{"same": false, "reason": "The model did not answer in time."}""";
}
