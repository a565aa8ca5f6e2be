using EvalLab.Properties;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace EvalLab;

public sealed class Variations(IChatClient client, IConfiguration configuration)
{
    public async Task<string[]> ParaphraseAsync(string sentence)
    {
        var instructions = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/paraphrase.txt");
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, sentence)]);
        return response.Text.Split('\n');
    }

    public async Task<string> ContradictsAsync(string a, string b)
    {
        Console.WriteLine(Resources.Welcome);
        var response = await client.GetResponseAsync(new ChatMessage(ChatRole.User, /*prompt: file*/ Resources.Contradiction + "\n" + a + "\n" + b));
        return response.Text;
    }

    public async Task<string> NoiseAsync(string text)
    {
        var system = configuration["Prompts:Noise"];
        var response = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, /*prompt: elsewhere, missed: appsettings.json*/ system), new ChatMessage(ChatRole.User, text)]);
        return response.Text;
    }
}
