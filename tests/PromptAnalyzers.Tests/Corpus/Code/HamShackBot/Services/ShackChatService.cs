using System.Text;
using HamShackBot.Agents;
using HamShackBot.Configuration;
using HamShackBot.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HamShackBot.Services;

public sealed class ShackChatService
{
    private readonly Kernel _kernal;
    private readonly IChatCompletionService _chat;
    private readonly ChatHistory _history;
    private readonly ShackOptions _options;
    private readonly PromptExecutionSettings _promptSettings;

    public ShackChatService(IKernelService kernels, LogbookPlugin logbook, PropagationPlugin propagation, ShackOptions options)
    {
        _options = options;
        _kernal = kernels.CreateKernel([logbook, propagation]);
        _chat = _kernal.GetRequiredService<IChatCompletionService>();
        _history = new ChatHistory();
        _history.AddSystemMessage(/*prompt: call*/ $"You are the shack computer of {options.Callsign}. You keep the logbook, you know the band conditions and you chat with the operator while the bands are dead. Use the logbook functions before you say that a station was or was not worked.");
        _history.AddSystemMessage(AgentDefinition.Elmer.WithLanguage(options.Language).SystemPrompt);
        _history.AddAssistantMessage(/*prompt: call*/ "Good evening OM, the rig is warm. Shall we look at the cluster or do you want to finish the log first?");
        _promptSettings = new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions, Temperature = 0.6 };
    }

    public async Task SayAsync(string input, Action<string> print)
    {
        _history.AddUserMessage(input);
        var content = new StringBuilder();
        await foreach (var message in _chat.GetStreamingChatMessageContentsAsync(_history, _promptSettings, _kernal))
        {
            print(message.Content ?? "");
            content.Append(message.Content);
        }
        _history.AddAssistantMessage(content.ToString());

        while (_history.Count > 40) _history.RemoveAt(3); // the first three are ours
    }

    public async Task<string> WriteBulletinAsync(IReadOnlyList<string> news, string? guestOperator, bool fieldDay)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "These are the news of the week:");
        foreach (var n in news) sb.Append(" * ").AppendLine(n);
        sb.AppendLine();
        if (guestOperator != null)
            sb.AppendLine($"Welcome {guestOperator} who visits our club station for the first time.");
        if (fieldDay) sb.AppendLine("Field day is close: ask for helpers to build up the antennas on Friday and for cakes.");
        sb.AppendLine("Write the bulletin now, it should take three minutes to read.");

        ChatHistory chat = new(/*prompt: elsewhere*/ _options.AI.BulletinPrompt);
        chat.AddUserMessage(sb.ToString());
        var bulletin = await _chat.GetChatMessageContentAsync(chat, new OpenAIPromptExecutionSettings { Temperature = 0.8, MaxTokens = 900 });
        return bulletin.ToString();
    }
}
