using HamShackBot.Services;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace HamShackBot.Agents;

public abstract class BaseAgent
{
    protected readonly IKernelService KernelService;
    protected AgentDefinition Definition;

    protected BaseAgent(IKernelService kernelService, AgentDefinition definition)
    {
        KernelService = kernelService;
        Definition = definition;
    }

    public void SetLanguage(string language) => Definition = Definition.WithLanguage(language);

    protected async Task<string> TalkAsync(string text, CancellationToken cancellationToken)
    {
        var kernel = KernelService.CreateKernel();
        var history = new ChatHistory(Definition.SystemPrompt);
        history.AddUserMessage(text);
        var reply = await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, kernel: kernel, cancellationToken: cancellationToken);
        return reply.Content ?? /*no prompt: ui text*/ "(no answer, please try again in a minute)";
    }
}
