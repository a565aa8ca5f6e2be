using Microsoft.Extensions.AI;

namespace ClinicScribe.Notes;

public sealed class Coding(IChatClient chat)
{
    private string System { get; } = /*prompt: member*/ "You propose ICD-10 codes for a visit note. Give code and title, most likely first.";

    public async Task<IReadOnlyList<string>> ProposeAsync(string note)
    {
        var question = /*prompt: local*/ $"Note:\n{note}\n\nGive at most five codes.";
        var answer = await chat.GetResponseAsync([new(ChatRole.System, System), new(ChatRole.User, question)]);
        return answer.Text.Split('\n');
    }

    public async Task<string> CheckAsync(string note, string code)
    {
        var text = /*prompt: local*/ "Does the note support the code {CODE}? Answer yes or no, then one reason.\n{NOTE}";
        text = text.Replace("{CODE}", code).Replace("{NOTE}", note);
        var response = await chat.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 60 });
        return response.Text;
    }
}
