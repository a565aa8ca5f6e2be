using System.Text;
using AktenLotse.Config;
using AktenLotse.Plugins;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace AktenLotse.Services;

public class CitizenChat
{
    private readonly Kernel _kernel;
    private readonly ChatHistory _chatHistory = [];
    private readonly AssistantOptions _options;

    public CitizenChat(Kernel kernel, IOptions<AssistantOptions> options)
    {
        _options = options.Value;
        _kernel = kernel.Clone();
        _kernel.Plugins.AddFromObject(new StatutePlugin(), "statutes");
        _chatHistory.AddSystemMessage(/*prompt: elsewhere*/ _options.CounterPersona);

        var toolPrompt = /*prompt: local*/ $"You work for the town of {_options.TownName}.\n";
        toolPrompt += "Execute the function 'GetSection' whenever somebody asks about a local statute, never quote statutes from memory.\n";
        toolPrompt += "Execute 'ExplainSection' if the person does not understand the wording. Ask back when the statute is not clear.\n";
        toolPrompt += $"Today is {DateTime.Today:D}.";
        _chatHistory.AddSystemMessage(toolPrompt);
    }

    public async IAsyncEnumerable<string> ReplyAsync(string userMessage)
    {
        _chatHistory.AddUserMessage(userMessage);
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var settings = new OpenAIPromptExecutionSettings
        {
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
            Temperature = _options.Temperature,
        };

        var sb = new StringBuilder();
        await foreach (var chunk in chat.GetStreamingChatMessageContentsAsync(_chatHistory, settings, _kernel))
        {
            if (string.IsNullOrEmpty(chunk.Content)) continue;
            sb.Append(chunk.Content);
            yield return chunk.Content;
        }
        _chatHistory.AddAssistantMessage(sb.ToString());

        while (_chatHistory.Count > _options.MaxTurns * 2)
            _chatHistory.RemoveAt(2);
    }

    /// <summary>Shown in the list of conversations.</summary>
    public async Task<string> GetTitleAsync()
    {
        var copy = new ChatHistory(_chatHistory);
        copy.AddUserMessage(/*prompt: call*/ "Gib unserem Gespräch eine Überschrift mit höchstens sechs Wörtern.");
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var title = await chat.GetChatMessageContentAsync(copy);
        return title.Content?.Trim('"', ' ', '.') ?? "Gespräch";
    }

    public async Task<string> LegalQuestionAsync(string question, IEnumerable<string> passages)
    {
        var template = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "statute_qa.txt"));
        var function = _kernel.CreateFunctionFromPrompt(template, new OpenAIPromptExecutionSettings { Temperature = 0.1 });
        var answer = await _kernel.InvokeAsync(function, new KernelArguments
        {
            ["question"] = question,
            ["passages"] = string.Join("\n---\n", passages),
        });
        return answer.ToString();
    }
}
