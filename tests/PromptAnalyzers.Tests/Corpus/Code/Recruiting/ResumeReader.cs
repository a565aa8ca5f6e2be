using Azure.AI.Inference;

namespace Recruiting;

public class ResumeReader
{
    private readonly ChatCompletionsClient _client;
    private readonly string _prompt;

    public ResumeReader(ChatCompletionsClient client)
    {
        _client = client;
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", "skills.txt");
        _prompt = /*prompt: file*/ File.ReadAllText(path);
    }

    public async Task<string[]> SkillsAsync(string resume)
    {
        var options = new ChatCompletionsOptions();
        options.Messages.Add(new ChatRequestSystemMessage(_prompt));
        options.Messages.Add(new ChatRequestUserMessage(resume));
        options.Temperature = 0f;
        var response = await _client.CompleteAsync(options);
        return response.Value.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Yes or no, with one question at a time.</summary>
    public bool HasSkill(string resume, string skill) =>
        Ask(/*prompt: wrapper*/ $"Does the resume show that the candidate can do this: {skill}? Answer yes or no.", resume)
            .StartsWith("yes", StringComparison.OrdinalIgnoreCase);

    private string Ask(string question, string material)
    {
        var response = _client.Complete(new ChatCompletionsOptions
        {
            Messages = { new ChatRequestSystemMessage(question), new ChatRequestUserMessage(material) },
        });
        return response.Value.Content;
    }
}
