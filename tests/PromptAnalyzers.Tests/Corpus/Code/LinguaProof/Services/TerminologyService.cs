using System.Text;
using Anthropic;
using Anthropic.Models.Messages;
using LinguaProof.Llm;

namespace LinguaProof.Services;

public sealed class TerminologyService
{
    private readonly Func<IConfiguration> getConfig;
    private readonly ILlmClient llm;
    private AnthropicClient? client;
    private string clientKey = string.Empty;

    public TerminologyService(Func<IConfiguration> getConfig, ILlmClient llm)
    {
        this.getConfig = getConfig;
        this.llm = llm;
    }

    /// <summary>Suggestion shown next to a rejected segment.</summary>
    public async Task<string> SuggestAsync(string targetLanguage, string segment, string? glossary, CancellationToken ct)
    {
        var key = getConfig()["Anthropic:ApiKey"] ?? "";
        if (client is null || clientKey != key)
        {
            client = new AnthropicClient { ApiKey = key };
            clientKey = key;
        }

        var response = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 2048,
            System = /*maybe task*//*prompt: elsewhere*/ PromptBuilder.BuildSystemPrompt(glossary),
            Messages =
            [
                new UserMessageParam { Content = /*maybe task*//*prompt: elsewhere*/ PromptBuilder.BuildUserMessage(targetLanguage, segment) },
            ],
        }, cancellationToken: ct).ConfigureAwait(false);

        var sb = new StringBuilder();
        foreach (var block in response.Content.Select(b => b.Value).OfType<TextBlock>())
            sb.Append(block.Text);
        return sb.ToString().Trim();
    }

    public async Task<List<(string Term, int Count)>> CandidatesAsync(string text)
    {
        var raw = await llm.AskAsync(text, /*task*//*prompt: elsewhere*/ LegacyTexts.TermCandidates);
        var list = new List<(string, int)>();
        foreach (var line in raw.Split('\n'))
        {
            var cols = line.Split('\t');
            if (cols.Length == 2 && int.TryParse(cols[1], out var n))
                list.Add((cols[0], n));
        }
        return list;
    }
}
