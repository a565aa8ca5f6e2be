using System.Net.Http.Json;
using System.Text.Json;
using OpenAI.Chat;
using UnityEditor;

namespace LanternForge.Tools
{
    /// <summary>Everything in the editor goes through here, so we can count the tokens of the writers.</summary>
    public static class LlmGateway
    {
        public const string DefaultModel = "gpt-4o";

        const string HouseStyle = /*prompt: member*/
            "You help the writers of 'Lantern Tide', a dark but warm fishing village RPG. The world has no gods and no elves. Magic comes from lamp oil and always costs a memory. " +
            "Avoid modern words and avoid 'ancient', 'whisper' and 'destiny', we have enough of those.";

        static ChatClient? _client;
        public static int TokensToday { get; private set; }

        static ChatClient Client => _client ??= new ChatClient(DefaultModel, EditorPrefs.GetString("LANTERN_OPENAI_KEY", "none"));

        public static async Task<string> Ask(string system, string user, float temperature = 0.8f)
        {
            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(HouseStyle),
                new SystemChatMessage(system),
                new UserChatMessage(user)
            };
            ChatCompletion completion = await Client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature });
            TokensToday += completion.Usage.TotalTokenCount;
            return completion.Content[0].Text;
        }

        public static async Task<string> Raw(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, string? model = null)
        {
            var client = model == null ? Client : new ChatClient(model, EditorPrefs.GetString("LANTERN_OPENAI_KEY", "none"));
            ChatCompletion completion = await client.CompleteChatAsync(messages, options);
            TokensToday += completion.Usage.TotalTokenCount;
            return completion.Content[0].Text;
        }
    }

    /// <summary>Ollama on the render machine, free at night.</summary>
    public class LocalLlm
    {
        readonly HttpClient _http = new() { BaseAddress = new Uri("http://render02:11434"), Timeout = TimeSpan.FromMinutes(5) };

        public async Task<string> Generate(string prompt)
        {
            var response = await _http.PostAsJsonAsync("api/generate", new { model = "mistral-nemo", prompt, stream = false });
            response.EnsureSuccessStatusCode();
            var json = await response.Content.ReadFromJsonAsync<JsonElement>();
            return json.GetProperty("response").GetString() ?? "";
        }
    }
}
