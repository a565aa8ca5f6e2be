using System.ClientModel;
using System.Security.Cryptography;
using System.Text;
using OpenAI.Chat;

namespace ReelBench;

/// <summary>
/// One question, one answer, cached on disk so that a crashed run does not cost twice.
/// </summary>
public sealed class LlmRunner(ChatClient client, string cacheFolder)
{
    private int _calls;
    private int _hits;

    public string Summary => $"{_calls} calls, {_hits} from cache";

    public async Task<string> AskAsync(string system, string user, bool json = false, float temperature = 0f)
    {
        var file = Path.Combine(cacheFolder, Hash(system, user) + ".txt");
        if (File.Exists(file))
        {
            _hits++;
            return await File.ReadAllTextAsync(file);
        }

        var options = new ChatCompletionOptions { Temperature = temperature };
        if (json) options.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();

        List<ChatMessage> messages = [new SystemChatMessage(system), new UserChatMessage(user)];

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                ChatCompletion completion = await client.CompleteChatAsync(messages, options);
                _calls++;
                var text = completion.Content.Count > 0 ? completion.Content[0].Text : "";
                Directory.CreateDirectory(cacheFolder);
                await File.WriteAllTextAsync(file, text);
                return text;
            }
            catch (ClientResultException e) when (e.Status == 429 && attempt < 6)
            {
                var wait = TimeSpan.FromSeconds(Math.Pow(2, attempt));
                Console.Error.WriteLine(/*no prompt: log*/ $"Rate limit reached in attempt {attempt}, waiting {wait.TotalSeconds:0} s before the next one. Lower the number of workers if you see this often.");
                await Task.Delay(wait);
            }
        }
    }

    private static string Hash(string a, string b) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(a + "\u0001" + b)))[..24];
}
