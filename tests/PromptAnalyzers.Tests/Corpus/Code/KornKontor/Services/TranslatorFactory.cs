using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace KornKontor.Services
{
    public enum TranslatorMode
    {
        ToPolish,
        ToCzech
    }

    public interface ITranslator
    {
        Task<string> Translate(string input);
    }

    public static class TranslatorFactory
    {
        private static readonly Dictionary<TranslatorMode, ITranslator> _cache = new Dictionary<TranslatorMode, ITranslator>();

        public static ITranslator Create(IOpenAIService service, TranslatorMode mode)
        {
            lock (_cache)
            {
                if (!_cache.TryGetValue(mode, out var translator))
                {
                    translator = new GptTranslator(service, mode);
                    _cache[mode] = translator;
                }
                return translator;
            }
        }
    }

    internal sealed class GptTranslator : ITranslator
    {
        private readonly IOpenAIService _service;
        private readonly TranslatorMode _mode;

        public GptTranslator(IOpenAIService service, TranslatorMode mode)
        {
            _service = service;
            _mode = mode;
        }

        public async Task<string> Translate(string input)
        {
            var role = _mode switch
            {
                TranslatorMode.ToPolish => /*maybe task*//*prompt: local*/ "You translate weighbridge and warehouse texts from German into Polish for truck drivers. Use short sentences and the polite form. Only the translation, nothing else.",
                TranslatorMode.ToCzech => /*maybe task*//*prompt: local*/ "Translate the text of the user into Czech. The readers are truck drivers at our grain silos. Names of places, numbers and units stay as they are. No explanation.",
                _ => throw new NotSupportedException(_mode.ToString())
            };

            var request = new ChatCompletionCreateRequest
            {
                Model = Models.Gpt_4o_mini,
                Messages = new List<ChatMessage>
                {
                    ChatMessage.FromSystem(role),
                    ChatMessage.FromUser(input)
                }
            };

            var result = await _service.ChatCompletion.CreateCompletion(request);
            if (result.Error is not null)
            {
                return "(no translation: " + result.Error.Message + ")";
            }
            return result.Choices[0].Message.Content ?? input;
        }
    }
}
