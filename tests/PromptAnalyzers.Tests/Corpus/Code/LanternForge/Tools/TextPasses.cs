using OpenAI.Chat;

namespace LanternForge.Tools
{
    /// <summary>A pass goes over all lines of a scene at night.</summary>
    public abstract class TextPass
    {
        public abstract string Name { get; }
        protected abstract string SystemPrompt { get; }
        protected virtual float Temperature => 0f;

        public virtual async Task<string> RunAsync(string text)
        {
            var messages = new List<ChatMessage> { new SystemChatMessage(SystemPrompt), new UserChatMessage(text) };
            return await LlmGateway.Raw(messages, new ChatCompletionOptions { Temperature = Temperature }, "gpt-4o-mini");
        }
    }

    public class TypoPass : TextPass
    {
        public override string Name => "typos";
        protected override string SystemPrompt => /*maybe task*//*prompt: method*/ "Correct spelling and punctuation of the dialogue lines. Dialect and made up words of the village (e.g. 'nay', 'sjoke', 'tarnish') stay. One line in, one line out.";
    }

    public class SpoilerPass : TextPass
    {
        public override string Name => "spoilers";
        protected override string SystemPrompt => /*task*//*prompt: method*/ """
            Rate how much the line gives away about the ending of the game.
            The ending: the keeper of the lighthouse is the player's own forgotten brother, and the light goes out for good.
            0 = nothing, 1 = hint, 2 = spoiler.
            Output the number for the line.
            """;
    }

    public class QuestTypePass : TextPass
    {
        public override string Name => "quest types";
        protected override string SystemPrompt => /*examples*//*prompt: method*/ """
            Tag the quest description with its type. Types: fetch, hunt, talk, puzzle, story.
            "Bring Old Ansgar five blue herrings before the tide" -> fetch
            "Something eats the sheep on the north cliff. Make it stop." -> hunt
            "Arrange the lamps so that the ghost ship can find the bay" -> puzzle
            Only the type.
            """;
    }

    public class LocCheckPass : TextPass
    {
        readonly string _rules = /*task*//*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "loc_rules.txt"));
        public override string Name => "localisation";
        protected override string SystemPrompt => _rules;
    }
}
