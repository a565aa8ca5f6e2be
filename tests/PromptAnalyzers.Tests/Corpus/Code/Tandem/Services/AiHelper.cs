using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using System.Text;

namespace Tandem.Services
{
    public class AiHelper
    {
        #region Fields

        private readonly IOpenAIService _service;
        private static AiHelper _instance = null!;

        #endregion

        public static AiHelper Instance
        {
            get
            {
                if (_instance == null) _instance = new AiHelper(Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "none");
                return _instance;
            }
        }

        private AiHelper(string strKey)
        {
            _service = new OpenAIService(new OpenAIOptions() { ApiKey = strKey });
        }

        public IOpenAIService Service { get { return _service; } }

        /// <summary>One question, one answer. Returns null if the service is not available.</summary>
        public async Task<string?> GetAnswer(string strSystem, string strUser, float fTemperature = 0f)
        {
            ChatCompletionCreateRequest request = new ChatCompletionCreateRequest();
            request.Model = "gpt-4o-mini";
            request.Temperature = fTemperature;
            request.Messages = new List<ChatMessage>();
            request.Messages.Add(ChatMessage.FromSystem(strSystem));
            request.Messages.Add(ChatMessage.FromUser(strUser));
            var result = await _service.ChatCompletion.CreateCompletion(request);
            if (!result.Successful)
            {
                Console.WriteLine(/*no prompt: log line*/ "The assistant did not answer the question of the student: " + (result.Error == null ? "unknown error" : result.Error.Message));
                return null;
            }
            return result.Choices.First().Message.Content;
        }

        // still the old completion endpoint, the gap texts were tuned for it
        public async Task<string> GapText(string strTopic, string strLevel, string[] arrWords)
        {
            StringBuilder sb = new StringBuilder();
            sb.Append(/*maybe task*/ /*prompt: builder*/ "Schreibe einen Lückentext für einen Deutschkurs auf dem Niveau ");
            sb.Append(strLevel);
            sb.Append(" zum Thema \"").Append(strTopic).Append("\".\n");
            sb.Append("Der Text hat 8 bis 10 Sätze. Jedes der folgenden Wörter kommt genau einmal vor und wird durch [___] ersetzt:\n");
            for (int i = 0; i < arrWords.Length; i++)
            {
                sb.Append("  " + (i + 1) + ". " + arrWords[i] + "\n");
            }
            sb.Append("Unter dem Text steht eine Zeile \"Lösung:\" mit den Wörtern in der richtigen Reihenfolge, durch Komma getrennt.\n\nLückentext:");

            var res = await _service.Completions.CreateCompletion(new CompletionCreateRequest
            {
                Prompt = sb.ToString(),
                Model = "gpt-3.5-turbo-instruct",
                MaxTokens = 600
            });
            return res.Successful ? res.Choices[0].Text : /*no prompt: ui text*/ "Der Lückentext konnte leider nicht erstellt werden. Bitte versuche es in ein paar Minuten noch einmal.";
        }
    }
}
