using System.Text;
using StoryGame.Llm;

namespace StoryGame.World;

public sealed class Narrator(LlmApi llm)
{
    private const string Voice = /*prompt: member*/ "You narrate a text adventure in the second person, present tense. Three sentences at most.";

    public Task<string> EnterAsync(string place, IEnumerable<string> items)
    {
        var scene = new StringBuilder();
        scene.AppendLine(/*prompt: builder*/ $"The player enters {place}.");
        scene.AppendLine("Things that lie around:");
        foreach (var item in items)
        {
            scene.Append(" * ").AppendLine(item);
        }

        return llm.ChatAsync(Voice, scene.ToString());
    }

    public Task<string> FailAsync(string action) =>
        llm.ChatAsync(Voice, /*prompt: wrapper*/ "Describe how this goes wrong, without harm to anybody: " + action);

    public async Task<string> EndAsync(bool won)
    {
        var outcome = won ? /*prompt: wrapper*/ "Tell how the player finds the lost bell." : /*prompt: wrapper*/ "Tell how the player leaves the valley in the rain.";
        return await llm.ChatAsync(Voice, outcome);
    }

    public static string Help() => /*no prompt: ui text*/ "Type what you want to do, for example: open the door. Type quit to leave.";
}
