using System.Text;
using System.Text.Json;
using OpenAI.Chat;

namespace LanternForge.Tools
{
    public class LoreChecker
    {
        private static readonly HttpClient Http = new();
        private readonly string _bible;

        public LoreChecker(string bible) => _bible = bible;

        /// <summary>Compares a scene with the story bible.</summary>
        public async Task<string> FindContradictionsAsync(string scene)
        {
            string prompt = /*reasoned task*//*prompt: local*/ $@"Below is the story bible of a game and a new scene. Find every statement of the scene that contradicts the bible: dates, family relations, who knows what, which lamps burn at which time.

Things that are only new are fine. Lies of a character are fine if the bible says that he or she lies.

For each contradiction write one line:
SCENE: <quote, max 10 words> | BIBLE: <quote, max 10 words> | SEVERITY: low/high
If there are none write NONE.

### BIBLE
{_bible}

### SCENE
{scene}";
            return await LlmGateway.Raw(new[] { new UserChatMessage(prompt) }, model: "o3-mini");
        }

        // the build agent has no SDK restored at this point, so by hand
        public async Task<string> WriteChangelogAsync(string commits)
        {
            var prompt = /*prompt: local, raw HTTP*/ "Schreib aus diesen Commits die Patchnotes für die Spieler. Locker, in der Ich-Form des Leuchtturmwärters, höchstens 12 Punkte. Technische Commits (build, refactor, ci) weglassen.\n\n" + commits;

            var body = "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":" + JsonSerializer.Serialize(prompt) + "}],\"temperature\":0.7}";
            using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/chat/completions");
            request.Headers.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("LANTERN_OPENAI_KEY"));
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");

            using var response = await Http.SendAsync(request);
            var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return json.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }
    }
}
