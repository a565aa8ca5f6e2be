using System.Text;
using Anthropic;
using Anthropic.Models.Messages;

namespace GitGrouse.Claude
{
    public class GrouseOptions
    {
        public string ApiKey { get; set; } = "";
        public string Model { get; set; } = "claude-haiku-4-5";
        public string ReviewModel { get; set; } = "claude-sonnet-4-5";
        public string OllamaUrl { get; set; } = "http://buildbox:11434";
        public string ReleaseLanguage { get; set; } = "es";

        public static GrouseOptions Load()
        {
            var o = new GrouseOptions { ApiKey = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? "" };
            if (string.IsNullOrWhiteSpace(o.ApiKey))
                Console.Error.WriteLine(/*no prompt: ui text*/ "ANTHROPIC_API_KEY is not set, only the commands that run on the build box will work.");
            return o;
        }
    }

    public class ClaudeService
    {
        public string AnalyzeDiffPrompt { get; set; }
        public string GenerateSubjectPrompt { get; set; }

        public ClaudeService(GrouseOptions options)
        {
            _options = options;
            _client = new AnthropicClient { ApiKey = options.ApiKey };

            AnalyzeDiffPrompt = """
                You are a firmware developer who reads a `git diff` of one file. Say in one sentence what was changed and, if it can be seen, why.

                - Begin with a verb in the imperative
                - Do not name the file or its folder
                - No code, no line numbers, no full stop
                - Pure formatting: answer "reformat"
                """;

            GenerateSubjectPrompt = """
                You write the subject line of a commit from a list of changes. Format: `type(scope): text`.
                The type is feat, fix, refactor, perf, test, docs, build or chore; the scope is arm, gate, milk, teat, hub or none.
                At most 60 characters, lower case, imperative. Give nothing but the line.
                """;
        }

        public async Task<string> ChatAsync(string prompt, string question, CancellationToken cancellation)
        {
            var rsp = await _client.Messages.Create(new MessageCreateParams
            {
                Model = _options.Model,
                MaxTokens = 1024,
                System = prompt,
                Messages = [new UserMessageParam(question)],
            }, cancellationToken: cancellation).ConfigureAwait(false);
            return TextOf(rsp);
        }

        public async Task<string> ChatAsync(string prompt, List<MessageParam> history, CancellationToken cancellation)
        {
            var rsp = await _client.Messages.Create(new MessageCreateParams
            {
                Model = _options.Model,
                MaxTokens = 2048,
                System = prompt,
                Messages = history,
            }, cancellationToken: cancellation);
            return TextOf(rsp);
        }

        internal static string TextOf(Message message)
        {
            var sb = new StringBuilder();
            foreach (var block in message.Content.Select(b => b.Value).OfType<TextBlock>())
                sb.Append(block.Text);
            return sb.ToString().Trim();
        }

        private readonly GrouseOptions _options;
        private readonly AnthropicClient _client;
    }
}
