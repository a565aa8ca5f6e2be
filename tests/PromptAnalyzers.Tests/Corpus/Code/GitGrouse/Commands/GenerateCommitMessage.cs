using System.Diagnostics;
using System.Text;
using GitGrouse.Claude;

namespace GitGrouse.Commands
{
    public static class Git
    {
        public static string Run(string arguments)
        {
            using var p = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
            return p.StandardOutput.ReadToEnd();
        }
    }

    /// <summary>
    ///     First every file on its own, then the subject from the summaries
    /// </summary>
    public class GenerateCommitMessage
    {
        public GenerateCommitMessage(ClaudeService service, List<string> changes, CancellationToken cancelToken, Action<string> onProgress)
        {
            _service = service;
            _changes = changes;
            _cancelToken = cancelToken;
            _onProgress = onProgress;
        }

        public string Result()
        {
            try
            {
                var summaryBuilder = new StringBuilder();
                var bodyBuilder = new StringBuilder();
                foreach (var change in _changes)
                {
                    if (_cancelToken.IsCancellationRequested)
                        return "";

                    _onProgress?.Invoke($"{change} ...");

                    var summary = GenerateChangeSummary(change);
                    summaryBuilder.Append("- ").Append(summary).Append(" (file: ").Append(change).AppendLine(")");
                    bodyBuilder.Append("- ").AppendLine(summary);
                }

                var subject = GenerateSubject(summaryBuilder.ToString());
                return string.Format("{0}\n\n{1}", subject, bodyBuilder);
            }
            catch (Exception e)
            {
                _onProgress?.Invoke(/*no prompt: ui text*/ $"Could not write a commit message, please write it yourself: {e.Message}");
                return "";
            }
        }

        private string GenerateChangeSummary(string change)
        {
            var diff = Git.Run($"diff --cached --diff-algorithm=minimal -- \"{change}\"");
            return _service.ChatAsync(/*maybe task*/ /*prompt: elsewhere*/ _service.AnalyzeDiffPrompt, /*prompt: wrapper*/ $"Here is the `git diff` output: {diff}", _cancelToken).GetAwaiter().GetResult();
        }

        private string GenerateSubject(string summary)
        {
            return _service.ChatAsync(/*maybe task*/ /*prompt: elsewhere*/ _service.GenerateSubjectPrompt, /*prompt: wrapper*/ $"These are the changes:\n{summary}", _cancelToken).GetAwaiter().GetResult();
        }

        private ClaudeService _service;
        private List<string> _changes;
        private CancellationToken _cancelToken;
        private Action<string> _onProgress;
    }
}
