using System.Net.Http.Json;
using System.Text.Json;
using SquelchBot.Llm;

namespace SquelchBot.Handlers
{
    public class QCodeHandler(ILocalBrain brain, HttpClient http, BotConfig config)
    {
        private readonly string _toPlain = /*examples*/ /*prompt: member*/ """
            Rewrite telegraphy shorthand as a plain English sentence.

            CQ CQ DE DL0ABC K
            DL0ABC calls any station and listens now.

            UR RST 599 NAME IS JO HW? KN
            Your signal report is 599, my name is Jo, how do you copy me? Only the called station may answer.

            TNX FER QSO 73 ES GL SK
            Thank you for the contact, best regards and good luck, end of contact.
            """;

        private const string BandRouter = /*task*/ /*prompt: member*/ "Sort the question of a member into one of these topics: ANTENNA, PROPAGATION, LICENCE, EQUIPMENT, CONTEST, OTHER. Topic only, in capital letters.";

        public Task<string> ToPlainAsync(string shorthand, CancellationToken ct) => brain.AskAsync(_toPlain, shorthand, ct);

        public async Task<string> RouteAsync(string question, CancellationToken ct)
        {
            var topic = await brain.AskAsync(BandRouter, question, ct);
            return topic switch
            {
                "CONTEST" => await brain.AskAsync(/*prompt: wrapper*/ "You are a contester with forty years of experience. Give one piece of advice, concrete enough to be tried out this weekend.", question, ct),
                "LICENCE" => /*no prompt: ui text*/ "For questions about licences please ask Heike, she runs the course every Thursday at 19:30 in the club room.",
                _ => await brain.AskAsync(/*prompt: wrapper*/ $"Answer the question about {topic.ToLower()} so that a beginner understands it, without formulas.", question, ct)
            };
        }

        // the reasoning model runs on the second machine; OllamaSharp timed out there, hence by hand
        public async Task<string> ExplainPropagationAsync(string solarData, CancellationToken ct)
        {
            var body = new
            {
                model = "deepseek-r1:14b",
                stream = false,
                messages = new[]
                {
                    new { role = "system", content = /*reasoned task*/ /*prompt: call, raw HTTP*/ "From the solar data derive for each band 80m, 40m, 20m, 15m, 10m whether it is CLOSED, FAIR or OPEN towards North America tonight. One line per band: band, colon, word." },
                    new { role = "user", content = solarData }
                }
            };
            using var response = await http.PostAsJsonAsync(config.SecondOllamaUrl + "/api/chat", body, ct);
            response.EnsureSuccessStatusCode();
            var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken: ct);
            return json.GetProperty("message").GetProperty("content").GetString() ?? "";
        }
    }
}
