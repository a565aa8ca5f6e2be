using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using TramTrove.Data;

namespace TramTrove.Agents
{
    public interface IClaimantReplyAgent
    {
        AIAgent Agent { get; }
        string Name { get; }
        Task<string> Invoke(string input);
    }

    public class ClaimantReplyAgent : IClaimantReplyAgent
    {
        public AgentSession? Session { get; set; }
        public AIAgent Agent { get; init; }
        public string Name => "ClaimantReplyAgent";
        public string SystemMessage => /*prompt: member*/ """
            You are the correspondence specialist of a lost property office. Your expertise lies in writing answers that calm people down and tell them what happens next.

            RESPONSIBILITIES:
            1. Answer the question that was asked first
            2. Explain the way of a lost object: driver -> depot -> office, one to three working days
            3. Ask for missing details, two at most in one letter
            4. Mention the fee only when the person asks or wants to collect something

            **WARM, NOT SUGARY**:
            - One sentence of sympathy is enough
            - Children get simple words and the informal "du"

            **CAREFUL**:
            - Never confirm that an object is here; that's only done at the counter
            - Never describe objects in the store
            - Passports, keys and bank cards: refer to the police and to the bank as well

            FEES:
            - Small objects CHF 5, bags and phones CHF 15, bicycles CHF 40
            - Nothing for soft toys

            Write letters which the office can send without touching them.
            """;

        private readonly ItemStore _store;
        private readonly IChatClient _chatClient;

        public ClaimantReplyAgent(IChatClient chatClient, ItemStore store)
        {
            _store = store;
            _chatClient = chatClient;

            Agent = new ChatClientAgent(
                chatClient,
                name: Name,
                instructions: SystemMessage);
        }

        public async Task<string> Invoke(string input)
        {
            Session ??= await Agent.CreateSessionAsync();

            // the agent should know how busy the office is
            var enhancedInput = /*prompt: local*/ $"Office situation: {_store.OfficeSituation()}\n\nThe claimant writes: {input}";

            var response = await Agent.RunAsync(enhancedInput, Session);

            if (response.Text.Length > 1800)
            {
                response = await Agent.RunAsync(/*prompt: call*/ "That is too long for a text message. Cut it to a third and keep the opening hours.", Session);
            }
            return response.ToString();
        }

        /// <summary>Letter to the finder, he can keep the object after the holding period</summary>
        public async Task<string> FinderLetterAsync(string item, string finder)
        {
            var instructions = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "finder-letter.txt"));
            var writer = new ChatClientAgent(_chatClient, instructions, "FinderLetters");

            string[] details = [
                $"Object: {item}",
                $"Finder: {finder}",
                $"Held until: {DateTime.Today.AddMonths(3):d}"];
            var request = /*prompt: local*/ "Schreib den Brief zu diesem Vorgang. Der Finder ist ein Kind, falls beim Alter weniger als 14 steht.\n" + string.Join(Environment.NewLine, details);
            return (await writer.RunAsync(request)).Text;
        }
    }
}
