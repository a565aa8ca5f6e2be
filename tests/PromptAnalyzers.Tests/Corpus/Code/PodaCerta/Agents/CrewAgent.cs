using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
namespace PodaCerta.Agents
{
    // We had ChatCompletionAgent here until the preview packages broke twice in a month.
    public class CrewAgent
    {
        public string? Name { get; set; }
        public string? Instructions { get; set; }
        public string? Description { get; set; }
        public Kernel Kernel { get; set; } = default!;
        public async Task<ChatMessageContent> TakeTurnAsync(ChatHistory meeting, CancellationToken ct = default)
        {
            var service = Kernel.GetRequiredService<IChatCompletionService>();
            var history = new ChatHistory();
            history.AddSystemMessage(Instructions ?? "");
            history.AddRange(meeting);
            var reply = await service.GetChatMessageContentAsync(history, kernel: Kernel, cancellationToken: ct);
            return new ChatMessageContent(AuthorRole.Assistant, $"[{Name}] {reply.Content}");
        }
    }
}
