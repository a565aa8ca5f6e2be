using OllamaSharp.Models;

namespace SquelchBot.Llm
{
    public class OllamaRequestBuilder
    {
        readonly GenerateRequest _request = new() { Stream = false, Options = new RequestOptions { NumCtx = 8192 } };
        int _limit = 12000;

        public OllamaRequestBuilder WithModel(string model) { _request.Model = model; return this; }
        public OllamaRequestBuilder WithSystemPrompt(string system) { _request.System = system; return this; }
        public OllamaRequestBuilder WithUserText(string text) { _request.Prompt = text; return this; }
        public OllamaRequestBuilder WithPromptLimit(int chars) { _limit = chars; return this; }
        public OllamaRequestBuilder Cold() { _request.Options!.Temperature = 0f; return this; }
        public OllamaRequestBuilder AsJson() { _request.Format = "json"; return this; }

        public GenerateRequest Build()
        {
            if (_request.Prompt?.Length > _limit)
                _request.Prompt = _request.Prompt[.._limit];
            return _request;
        }
    }
}
