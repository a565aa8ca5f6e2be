using System.Text;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace SquelchBot.Llm
{
    public interface ILocalBrain
    {
        Task<string> AskAsync(string system, string text, CancellationToken ct = default);
        Task<string> RunAsync(GenerateRequest request, CancellationToken ct = default);
        Task<string> TalkAsync(long userId, string name, string text, CancellationToken ct = default);
    }

    public class LocalBrain : ILocalBrain
    {
        private readonly OllamaApiClient _ollama;
        private readonly ILogger<LocalBrain> _log;
        private readonly Dictionary<long, Chat> _chats = new();
        private readonly SemaphoreSlim _gate = new(1, 1);   // one GPU, one request

        public LocalBrain(BotConfig config, ILogger<LocalBrain> log)
        {
            _log = log;
            var http = new HttpClient { BaseAddress = new Uri(config.OllamaUrl), Timeout = TimeSpan.FromMinutes(5) };
            _ollama = new OllamaApiClient(http, config.Model);
        }

        public Task<string> AskAsync(string system, string text, CancellationToken ct = default) =>
            RunAsync(new OllamaRequestBuilder().WithModel(_ollama.SelectedModel).WithSystemPrompt(system).WithUserText(text).Cold().Build(), ct);

        public async Task<string> RunAsync(GenerateRequest request, CancellationToken ct = default)
        {
            await _gate.WaitAsync(ct);
            try
            {
                if (string.IsNullOrEmpty(request.Model)) request.Model = _ollama.SelectedModel;
                var sb = new StringBuilder();
                await foreach (var chunk in _ollama.GenerateAsync(request, ct))
                    if (chunk is { Response: { Length: > 0 } response })
                        sb.Append(response);
                if (sb.Length == 0)
                    _log.LogWarning(/*no prompt: log*/ "Ollama returned no usable text. Model={Model}, prompt was {Length} characters long", request.Model, request.Prompt?.Length ?? 0);
                return sb.ToString().Trim();
            }
            finally
            {
                _gate.Release();
            }
        }

        public async Task<string> TalkAsync(long userId, string name, string text, CancellationToken ct = default)
        {
            if (!_chats.TryGetValue(userId, out var chat))
            {
                chat = new Chat(_ollama, await /*prompt: file*/ File.ReadAllTextAsync("prompts/elmer.txt", ct)) { Think = false };
                chat.Messages.Add(new Message(ChatRole.User, /*prompt: call*/ $"My name is {name}, I am new in this group."));
                chat.Messages.Add(new Message(ChatRole.Assistant, /*prompt: call*/ $"Welcome {name}, pull up a chair. Which licence class have you got, and what hangs outside of your window?"));
                _chats[userId] = chat;
            }

            var answer = "";
            await foreach (var token in chat.SendAsync(text, ct))
                answer += token;

            // the context is small, forget the oldest turns but never the system prompt
            while (chat.Messages.Count > 24) chat.Messages.RemoveAt(1);
            return answer;
        }

        public async Task WarmUpAsync()
        {
            var models = await _ollama.ListLocalModelsAsync();
            if (!models.Any(m => m.Name.StartsWith(_ollama.SelectedModel)))
                _log.LogError(/*no prompt: log*/ "Model is missing. Run 'ollama pull {Model}' on the machine in the club room.", _ollama.SelectedModel);
            await foreach (var _ in _ollama.GenerateAsync(/*prompt: call*/ "Say ready.")) { }
        }
    }
}
