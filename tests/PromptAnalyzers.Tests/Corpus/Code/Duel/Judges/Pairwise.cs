using Azure.AI.Inference;

namespace Duel.Judges;

public class Pairwise(ChatCompletionsClient client)
{
    // both orders, because judges like the first answer
    public async Task<char> WinnerAsync(string question, string a, string b, string reference)
    {
        var one = await Once(question, a, b, reference);
        var two = await Once(question, b, a, reference) switch { 'A' => 'B', 'B' => 'A', var x => x };
        return one == two ? one : 'T';
    }

    private async Task<char> Once(string q, string first, string second, string reference)
    {
        string system = await /*task*/ /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "pairwise.txt"));
        string user = /*prompt: local*/ "Reference facts: " + reference + "\nCustomer question: " + q;
        user += "\n\n[A]\n" + first + "\n[/A]\n\n[B]\n" + second + "\n[/B]";

        var r = await client.CompleteAsync(new ChatCompletionsOptions(new ChatRequestMessage[]
        {
            new ChatRequestSystemMessage(system), new ChatRequestUserMessage(user),
        }) { Model = "gpt-4.1" });
        var last = r.Value.Content.Trim().Split('\n')[^1].Trim();
        return last.Length > 0 ? last[0] : 'T';
    }
}
