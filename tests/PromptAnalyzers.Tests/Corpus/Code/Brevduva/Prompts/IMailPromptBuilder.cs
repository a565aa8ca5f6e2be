using Brevduva.Models;
using OpenAI.Chat;

namespace Brevduva.Prompts;

public interface IMailPromptBuilder
{
    ChatMessage CreateAssistantMessage(string association, Channel channel);
    List<ChatMessage> CreateSummaryMessages(IncomingMail mail, string thread);
    List<ChatMessage> CreateKeyDatesMessages(IncomingMail mail);
    string GetChannelHint(Channel channel);
}
