using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LanternKeep.Data;
using LanternKeep.Engine;
using LanternKeep.Llm;

namespace LanternKeep.Director
{
    public sealed class PromptTemplate
    {
        public string SystemMessage { get; set; } = "";
        public string UserPrompt { get; set; } = "";
        public string Render(string stock, int reputation) => UserPrompt.Replace("{{stock}}", stock).Replace("{{rep}}", reputation.ToString());
    }

    public sealed class LlmJob
    {
        public string Instruction { get; init; } = "";
        public string Text { get; init; } = "";
        public Action<string>? Done { get; init; }
    }

    public sealed record Errand(string Title, string Giver, string Item, int Amount, int Reward);

    /// <summary>Decides what happens in the tavern. All calls go through one queue, local models can't do two at once.</summary>
    public sealed class TavernDirector : GameBehaviour
    {
        private readonly ConcurrentQueue<LlmJob> _jobs = new();
        private Task? _running;
        private readonly Dialog _dialog = new();
        private readonly ReasonerClient _reasoner = new();

        private readonly PromptTemplate _errands = new()
        {
            SystemMessage = /*maybe task*//*prompt: member*/ "You invent errands for a tavern game. An errand is always: somebody wants something that the innkeeper can get or cook. " +
                            "No killing, no dungeons. Respond only with one JSON object with the keys title (max 6 words), giver (a name), item (must be in the stock list), amount (1-12) and reward (coins, 2 to 40).",
            UserPrompt =
                /*prompt: member*/ "Stock of the tavern:\n{{stock}}\n" +
                "Reputation of the tavern: {{rep}} of 100.\n" +
                "Invent the next errand."
        };

        public override void Update(float dt)
        {
            if (_running is { IsCompleted: false }) return;
            if (_jobs.TryDequeue(out var job)) _running = RunAsync(job);
        }

        private void Enqueue(LlmJob job) => _jobs.Enqueue(job);

        private static async Task RunAsync(LlmJob job)
        {
            try
            {
                var r = await BackendFactory.Get().CompleteAsync(job.Instruction, [new LlmTurn(TurnRole.Player, job.Text)]);
                job.Done?.Invoke(r.Text);
            }
            catch (Exception ex) { Debug.LogError("[director] " + ex.Message); }
        }

        public void GuestArrives(string name, string kind, bool rain)
        {
            Enqueue(new LlmJob
            {
                Instruction = /*prompt: wrapper*/ "Describe in one sentence how a guest comes through the door of a tavern. Present tense, from the view of the person behind the bar. No metaphors please.",
                Text = /*prompt: wrapper*/ $"{name}, {kind}{(rain ? ", soaked" : "")}",
                Done = SendBubble
            });
        }

        public void NewPersona(Action<string, float> done)
        {
            Enqueue(new LlmJob
            {
                Instruction = /*maybe task*//*prompt: elsewhere*/ PromptBook.PersonaGen,
                Text = Guid.NewGuid().ToString("N"),
                Done = json =>
                {
                    using var doc = JsonDocument.Parse(json);
                    done(doc.RootElement.GetProperty("persona").GetString() ?? "", doc.RootElement.GetProperty("chattiness").GetSingle());
                }
            });
        }

        public void TableTalk(IEnumerable<string> guests, bool late)
        {
            var job = new LlmJob { Instruction = late ? /*maybe task*//*prompt: elsewhere*/ PromptBook.DrunkInstruction : PromptBook.Instruction, Text = string.Join(", ", guests), Done = SendBubble };
            Enqueue(job);
        }

        public async Task<Errand?> NextErrandAsync(string stock, int reputation)
        {
            for (int attempt = 0; attempt < 3; attempt++)
            {
                var r = await BackendFactory.Get().CompleteAsync(_errands.SystemMessage, [new LlmTurn(TurnRole.Player, _errands.Render(stock, reputation))]);
                try
                {
                    return JsonSerializer.Deserialize<Errand>(r.Text, new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
                }
                catch (JsonException) { Debug.Log("errand was no json, attempt " + attempt); }
            }
            return null;
        }

        public async Task<int> HaggleAsync(string guest, string offer, int price)
        {
            string system = /*examples*//*prompt: local*/ $@"A guest haggles with the innkeeper over the price of {price} coins. Turn what the guest says into the number of coins the guest is willing to pay.
'half of that and not a copper more' at 20 coins = 10
'fine, fine, you thief' at 14 coins = 14
'I have eight and a button' at 11 coins = 8
If no number can be read from it answer -1. Answer with the number only.";
            var r = await BackendFactory.Get().CompleteAsync(system, [new LlmTurn(TurnRole.Player, $"{guest}: {offer}")]);
            return int.TryParse(r.Text.Trim(), out var n) ? n : -1;
        }

        public async Task<string> RumourAsync(IReadOnlyList<string> events, IReadOnlyList<string> names)
        {
            var sb = new StringBuilder();
            sb.AppendLine(/*prompt: builder*/ "These things really happened in the town:");
            foreach (var e in events.TakeLast(8)) sb.AppendLine("* " + e);
            sb.AppendLine();
            sb.Append("Make a rumour out of ONE of them, as it would be told after it went through five mouths. ");
            if (names.Count > 0) sb.Append($"Mix in {names[Random.Shared.Next(names.Count)]}, who had nothing to do with it. ");
            sb.AppendLine("Two sentences, starts with 'I am not one to talk, but'.");
            return (await BackendFactory.Get().CompleteAsync("", [new LlmTurn(TurnRole.Player, sb.ToString())])).Text;
        }

        public async Task<bool> ChainIsSolvableAsync(IEnumerable<Errand> chain, string stock)
        {
            var list = string.Join("\n", chain.Select((c, i) => $"{i + 1}. {c.Title}: {c.Amount} x {c.Item} for {c.Giver}, reward {c.Reward}"));
            var verdict = await _reasoner.ThinkAsync(/*reasoned task*//*prompt: wrapper*/ $"""
                Below is a chain of errands in a tavern game. The player must do them in order, the reward of one errand can be spent for the next one.
                Every item that is not in stock costs 3 coins. Can the player complete the whole chain without running out of coins? He begins with 10.

                Stock: {stock}
                {list}

                The last line of your answer must be SOLVABLE or BROKEN and nothing else.
                """);
            return verdict.TrimEnd().EndsWith("SOLVABLE");
        }

        public Task<bool> CloseTavernAsync() =>
            _dialog.AskAsync("Close the tavern", /*no prompt: ui text*/ "Do you really want to close the tavern for tonight? Guests who are still eating will leave without paying and your reputation drops by two points.");

        public const string SaveSql = /*no prompt: sql*/ "INSERT INTO save_guest (save_id, guest_id, affinity, owes, memory) VALUES ($save, $guest, $affinity, $owes, $memory) ON CONFLICT (save_id, guest_id) DO UPDATE SET affinity = $affinity, owes = $owes, memory = $memory";
    }

    public sealed class ReasonerClient
    {
        private static readonly HttpClient Http = new();

        public async Task<string> ThinkAsync(string prompt)
        {
            var payload = new { model = "deepseek-reasoner", messages = new[] { new { role = "user", content = prompt } } };
            using var msg = new HttpRequestMessage(HttpMethod.Post, "https://api.deepseek.com/chat/completions");
            msg.Headers.Add("Authorization", "Bearer " + LlmSettings.Current.ApiKey);
            msg.Content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
            using var resp = await Http.SendAsync(msg);
            using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }
    }
}
