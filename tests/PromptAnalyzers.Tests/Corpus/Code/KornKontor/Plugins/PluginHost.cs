using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace KornKontor.Plugins
{
    public class PluginInput
    {
        public string Text { get; set; } = "";
        public string Farm { get; set; } = "";
        public IDictionary<string, string> Values { get; set; } = new Dictionary<string, string>();
    }

    public interface IAdvisorPlugin
    {
        string Key { get; }
        string Description { get; }
        string Instructions { get; }
        string BuildPrompt(PluginInput input);
    }

    [AttributeUsage(AttributeTargets.Class)]
    public class PluginInfoAttribute : Attribute
    {
        public PluginInfoAttribute(string title, string help)
        {
            Title = title;
            Help = help;
        }

        public string Title { get; }
        public string Help { get; }
    }

    public class PluginHost
    {
        private readonly Dictionary<string, IAdvisorPlugin> _plugins = new Dictionary<string, IAdvisorPlugin>();
        private readonly IOpenAIService _openAi;

        public PluginHost(IOpenAIService openAi)
        {
            _openAi = openAi;
            foreach (var type in typeof(PluginHost).Assembly.GetTypes())
            {
                if (typeof(IAdvisorPlugin).IsAssignableFrom(type) && !type.IsAbstract)
                {
                    var plugin = (IAdvisorPlugin)Activator.CreateInstance(type)!;
                    _plugins[plugin.Key] = plugin;
                }
            }
        }

        public async Task<string> RunAsync(PluginInput input)
        {
            var key = await ChooseAsync(input.Text);
            if (!_plugins.TryGetValue(key, out var plugin))
            {
                return "No advisor for this question.";
            }

            return await CompleteAsync(/*maybe task*//*prompt: elsewhere, missed: one of several plugins that give the text*/ plugin.Instructions, plugin.BuildPrompt(input), 900);
        }

        private async Task<string> ChooseAsync(string question)
        {
            var list = string.Join("\n", _plugins.Values.Select(p => "- " + p.Key + ": " + p.Description));
            var router = /*task*//*prompt: local*/ "Below is a list of advisors with their keys. Choose the one that fits the question of the farmer best. " +
                         "Write only its key in lower case. If none fits write none.\n\nAdvisors:\n" + list;
            var key = await CompleteAsync(router, question, 10);
            return key.Trim().ToLowerInvariant();
        }

        private async Task<string> CompleteAsync(string system, string user, int maxTokens)
        {
            var result = await _openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new List<ChatMessage>
                {
                    ChatMessage.FromSystem(system),
                    ChatMessage.FromUser(user),
                },
                Model = Models.Gpt_4o,
                MaxTokens = maxTokens
            });

            return result.Successful ? result.Choices.First().Message.Content ?? "" : "";
        }
    }
}
