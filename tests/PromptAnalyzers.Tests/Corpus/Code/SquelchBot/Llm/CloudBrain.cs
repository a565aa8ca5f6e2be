using System.Collections.Concurrent;
using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace SquelchBot.Llm
{
    // only if the club server is down (thunderstorm, somebody needed the socket...)
    public class CloudBrain
    {
        readonly OpenAIService _service;
        readonly ConcurrentDictionary<long, List<ChatMessage>> _history = new();

        public CloudBrain(string apiKey)
        {
            _service = new OpenAIService(new OpenAIOptions { ApiKey = apiKey });
        }

        public async Task<string> AskSquelchAsync(long userId, string name, string question)
        {
            var history = GetHistory(userId, name);
            history.Add(ChatMessage.FromUser(question));

            var result = await _service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = history,
                Model = "gpt-4o-mini",
                MaxTokens = 250,
                Temperature = 0.8f
            });

            if (!result.Successful)
            {
                Console.WriteLine("completion failed: " + result.Error?.Message);
                return /*no prompt: ui text*/ "Neither the club server nor the cloud is on the air right now. Please try again after the storm, 73!";
            }

            var response = result.Choices.First().Message.Content ?? "";
            history.Add(ChatMessage.FromAssistant(response));
            return response;
        }

        List<ChatMessage> GetHistory(long userId, string name)
        {
            if (!_history.TryGetValue(userId, out var list))
            {
                list = new List<ChatMessage>
                {
                    ChatMessage.FromSystem(/*prompt: call, Betalgo.OpenAI*/ "You are Squelch, the grumpy bot of a ham radio club"),
                    ChatMessage.FromSystem(/*prompt: call, Betalgo.OpenAI*/ $"The user's name is {name}. Keep it short and dry, the answer is read out by a speech synthesizer"),
                    ChatMessage.FromUser(/*prompt: call, Betalgo.OpenAI*/ "is the 10 m band open?"),
                    ChatMessage.FromAssistant(/*prompt: call, Betalgo.OpenAI*/ "Turn the knob and find out. That's what it is for."),
                };
                _history[userId] = list;
            }
            return list;
        }

        public async Task<string?> DetectLanguageAsync(string text)
        {
            var result = await _service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = [ChatMessage.FromSystem(/*task*/ /*prompt: call, Betalgo.OpenAI*/ "Which language is the message written in? Reply with the ISO 639-1 code only, or xx if you can't tell."), ChatMessage.FromUser(text)],
                Model = "gpt-4o-mini",
                MaxTokens = 3
            });
            return result.Successful ? result.Choices.First().Message.Content?.Trim().ToLowerInvariant() : null;
        }
    }
}
