using System.Text.Json;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using KornKontor.Texts;
using Microsoft.Extensions.Options;

namespace KornKontor.Services
{
    public class TriageResult
    {
        public string Department { get; set; } = "office";
        public int Urgency { get; set; }
        public string Reason { get; set; } = "";
    }

    public class ComplaintTriage
    {
        private readonly IOpenAIService _openAi;
        private readonly TriageSettings _settings;
        private readonly ILogger<ComplaintTriage> _logger;

        public ComplaintTriage(IOpenAIService openAi, IOptions<TriageSettings> settings, ILogger<ComplaintTriage> logger)
        {
            _openAi = openAi;
            _settings = settings.Value;
            _logger = logger;
        }

        public async Task<TriageResult> Triage(string subject, string body, string silo)
        {
            string userPrompt = /*task*//*prompt: elsewhere*/ _settings.UserTemplate
                .Replace("{Subject}", subject)
                .Replace("{Body}", body)
                .Replace("{Silo}", silo);

            var completionResult = await _openAi.ChatCompletion.CreateCompletion(
                new ChatCompletionCreateRequest
                {
                    Messages = new List<ChatMessage>
                    {
                        ChatMessage.FromSystem(/*prompt: elsewhere*/ _settings.SystemMessage),
                        ChatMessage.FromUser(userPrompt)
                    },
                    Model = Models.Gpt_4o_mini,
                    MaxTokens = _settings.MaxTokens,
                    Temperature = 0.1f,
                    ResponseFormat = new ResponseFormat { Type = StaticValues.CompletionStatics.ResponseFormat.Json }
                });

            if (!completionResult.Successful)
            {
                _logger.LogError(/*no prompt: log*/ "Complaint triage did not work for silo {Silo}, the complaint goes to the office unsorted. Provider said: {Error}", silo, completionResult.Error?.Message);
                return new TriageResult { Reason = "not sorted" };
            }

            var json = completionResult.Choices.First().Message.Content ?? "{}";
            return JsonSerializer.Deserialize<TriageResult>(json, new JsonSerializerOptions { PropertyNameCaseInsensitive = true }) ?? new TriageResult();
        }

        public async Task<double[]> EmbedAsync(string complaint)
        {
            var e = await _openAi.Embeddings.CreateEmbedding(new EmbeddingCreateRequest
            {
                Input = /*no prompt: embedding input*/ "Complaint of a member about delivery, weighing, drying or settlement of grain: " + complaint,
                Model = Models.TextEmbeddingV3Small
            });
            return e.Data.First().Embedding.ToArray();
        }
    }
}
