using Azure;
using Azure.AI.Inference;
using TalentHub.Configuration;

namespace TalentHub.Services
{
    public interface IModelGateway
    {
        Task<string> CompleteAsync(string systemPrompt, string userPrompt, float temperature = 0.3f, CancellationToken ct = default);
        Task<string> CompleteAsync(ChatCompletionsOptions options, CancellationToken ct = default);
    }

    public class ModelGateway : IModelGateway
    {
        private readonly ChatCompletionsClient _client;
        private readonly TalentHubOptions _options;

        public ModelGateway(TalentHubOptions options)
        {
            _options = options;
            _client = new ChatCompletionsClient(new Uri(options.Endpoint), new AzureKeyCredential(options.ApiKey));
        }

        public Task<string> CompleteAsync(string systemPrompt, string userPrompt, float temperature = 0.3f, CancellationToken ct = default)
            => CompleteAsync(new ChatCompletionsOptions
            {
                Messages = { new ChatRequestSystemMessage(systemPrompt), new ChatRequestUserMessage(userPrompt) },
                Temperature = temperature
            }, ct);

        public async Task<string> CompleteAsync(ChatCompletionsOptions options, CancellationToken ct = default)
        {
            options.Model ??= _options.Model;
            Response<ChatCompletions> response = await _client.CompleteAsync(options, ct);
            return response.Value.Content ?? string.Empty;
        }
    }
}
