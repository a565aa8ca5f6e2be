#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResponsesLab;

// Post 3: PreviousResponseId instead of a history list
public static class Exp03_Chain
{
    public static async Task RunAsync(ResponsesClient client)
    {
        string? last = null;

        async Task<string> Turn(string text, string? instructions = null)
        {
            var o = new CreateResponseOptions { Model = "gpt-5", PreviousResponseId = last, StoredOutputEnabled = true };
            if (instructions != null) o.Instructions = instructions;
            o.InputItems.Add(ResponseItem.CreateUserMessageItem(text));
            ResponseResult r = await client.CreateResponseAsync(o);
            last = r.Id;
            return r.GetOutputText();
        }

        Console.WriteLine(await Turn(/*prompt: wrapper*/ "Invent a small fictional town at the sea: name, number of inhabitants, one odd tradition.",
            instructions: /*prompt: wrapper*/ "You are a co-author for a cosy mystery novel. Keep everything consistent with what was said before."));
        Console.WriteLine(await Turn(/*prompt: wrapper*/ "Good. Now somebody steals the thing the tradition depends on. Give me four suspects with a motive each, and don't tell me who did it."));
        var ending = /*prompt: local*/ @"Write the last scene.
The detective speaks in the town hall, it rains, and the culprit is the one the reader liked most.
About 250 words, past tense, no moral at the end.";
        Console.WriteLine(await Turn(ending));

        // the other end of the scale: turn the whole story into facts
        var wish2 = /*task*/ /*prompt: local*/ "List all characters of the story so far. One line each: name, role (victim, suspect, detective, other), first appearance (1, 2 or 3 = the number of your answer). Separate by semicolons, no header.";
        var facts = await Turn(wish2);
        File.WriteAllText("characters.csv", /*no prompt: csv header*/ "name;role (victim, suspect, detective or other);answer in which the character appears first\n" + facts);
    }
}
