using OpenAI.Chat;

namespace ReportStudio;

public sealed class Reports(ChatClient chat)
{
    private const string Quarterly = /*prompt: member*/ """
        Write the summary of the quarterly report of {{company}}.
        Audience: {{audience}}. Three paragraphs.
        """;

    private static string? _style;

    public async Task<string> QuarterAsync(string company, string figures)
    {
        var system = Quarterly.Fill(("company", company), ("audience", "shareholders"));
        return await SendAsync(new SystemChatMessage(system), new UserChatMessage(figures));
    }

    public async Task<string> RiskAsync(string figures, Dictionary<string, string> values)
    {
        var template = /*prompt: local*/ "Name the risks of {{company}} in {{year}}. Sort them by weight.";
        return await SendAsync(new SystemChatMessage(template.Fill(values)), new UserChatMessage(figures));
    }

    public async Task<string> StyledAsync(string text)
    {
        _style ??= /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "style.md"));
        return await SendAsync(new SystemChatMessage(_style), new UserChatMessage(text));
    }

    public async Task<string> SectionAsync(string topic, string figures)
    {
        var prompt = /*prompt: builder*/ new PromptBuilder()
            .Section("Task", $"Write the section about {topic}.")
            .Section("Figures", figures)
            .Build();
        return await SendAsync(new UserChatMessage(prompt));
    }

    public async Task<string> TitleAsync(string report, string? wish)
    {
        var instruction = string.IsNullOrWhiteSpace(wish) ? /*prompt: local*/ "Find a title of at most eight words." : /*prompt: local*/ $"Find a title. It should be {wish}.";
        return await SendAsync(new SystemChatMessage(instruction), new UserChatMessage(report));
    }

    private async Task<string> SendAsync(params ChatMessage[] messages)
    {
        ChatCompletion completion = await chat.CompleteChatAsync(messages);
        return string.Concat(completion.Content.Select(p => p.Text));
    }
}
