using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace KornKontor.Core
{
    public class AiServiceException : Exception
    {
        public AiServiceException(string message) : base(message) { }
    }

    /// <summary>
    /// Base class of everything that sends text to the model.
    /// Sub classes only say who they are, the rest happens here.
    /// </summary>
    public abstract class AiServiceBase
    {
        protected readonly IOpenAIService OpenAi;
        protected readonly ILogger Logger;

        protected AiServiceBase(IOpenAIService openAi, ILogger logger)
        {
            OpenAi = openAi;
            Logger = logger;
        }

        public abstract string Name { get; }

        protected abstract string SystemPrompt { get; }

        protected virtual string ModelName => Models.Gpt_4o_mini;
        protected virtual float Temperature => 0f;
        protected virtual int MaxTokens => 800;

        public virtual async Task<string> ProcessAsync(string text, CancellationToken ct = default)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new ArgumentException(/*no prompt: exception*/ "The text to process is empty. Please check the scanner folder and the OCR log before you start the service again.", nameof(text));
            }

            var messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(SystemPrompt),
                ChatMessage.FromUser(BuildUserMessage(text))
            };

            var answer = await Send(messages, ct);
            if (string.IsNullOrWhiteSpace(answer))
            {
                Logger.LogWarning("{Service}: empty answer, second try", Name);
                messages.Add(ChatMessage.FromUser(/*prompt: call*/ "Your last answer was empty or could not be read. Answer the message before again, and give only the output that was asked for."));
                answer = await Send(messages, ct);
            }

            return AfterProcess(answer);
        }

        protected virtual string BuildUserMessage(string text)
        {
            return text;
        }

        protected virtual string AfterProcess(string answer)
        {
            // the models like to put fences around everything
            return answer.Trim().TrimStart('`').TrimEnd('`').Trim();
        }

        protected Task<string> AskAsync(string system, string user, CancellationToken ct = default)
        {
            return Send(new List<ChatMessage> { ChatMessage.FromSystem(system), ChatMessage.FromUser(user) }, ct);
        }

        protected async Task<string> Send(List<ChatMessage> messages, CancellationToken ct)
        {
            var result = await OpenAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = messages,
                Model = ModelName,
                Temperature = Temperature,
                MaxTokens = MaxTokens
            }, cancellationToken: ct);

            if (!result.Successful)
            {
                if (result.Error == null)
                {
                    throw new AiServiceException("Unknown error");
                }

                Logger.LogError("{Code}: {Message}", result.Error.Code, result.Error.Message);
                throw new AiServiceException($"{Name} failed: {result.Error.Message}");
            }

            return result.Choices.First().Message.Content ?? string.Empty;
        }
    }
}
