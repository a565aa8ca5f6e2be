using Microsoft.Extensions.AI;

namespace EvalLab.Judges;

public sealed class FluencyJudge
{
    private readonly IChatClient _client;
    private readonly string _rubric;

    public FluencyJudge(IChatClient client, string? rubric = null)
    {
        _client = client;
        _rubric = rubric ?? /*prompt: member*/ "Rate the language of the text from 1 to 5: grammar, spelling, flow. Ignore the content.";
    }

    public async Task<int> RateAsync(string text)
    {
        var conversation = new[] { new ChatMessage(ChatRole.System, _rubric), new ChatMessage(ChatRole.User, text) };
        var response = await _client.GetResponseAsync(conversation, new ChatOptions { Temperature = 0 });
        return int.Parse(response.Text);
    }
}
