using SquelchBot.Llm;

namespace SquelchBot.Handlers
{
    public class NetSummarizer(ILocalBrain brain, BotConfig config, ILogger<NetSummarizer> log)
    {
        const int WindowChars = 6000;

        public async Task<string> SummarizeAsync(IReadOnlyList<string> lines, CancellationToken ct)
        {
            var windows = new List<string> { "" };
            foreach (var line in lines)
            {
                if (windows[^1].Length + line.Length > WindowChars) windows.Add("");
                windows[^1] += line + "\n";
            }

            var notes = new List<string>(windows.Count);
            for (var i = 0; i < windows.Count; i++)
            {
                notes.Add(await brain.AskAsync(/*prompt: elsewhere*/ SummaryPrompts.System, /*maybe task*/ /*prompt: method*/ SummaryPrompts.MapPrompt(windows[i], i, windows.Count), ct));
                log.LogDebug("window {Index}/{Total} noted", i + 1, windows.Count);
            }

            var text = await brain.AskAsync(SummaryPrompts.System, /*prompt: method*/ SummaryPrompts.ReducePrompt(DateTime.Today, string.Join("\n\n", notes)), ct);

            if (config.GermanMinutes)
            {
                var german = await brain.AskAsync(
                    /*maybe task*/ /*prompt: wrapper*/ "Übersetze das Protokoll ins Deutsche. Rufzeichen, Frequenzen und Q-Gruppen bleiben unverändert. Gib nur die Übersetzung aus.",
                    text, ct);
                text += /*no prompt: html*/ "\n\n<b>Deutsche Fassung</b> <i>(maschinell übersetzt, ohne Gewähr)</i>\n" + german;
            }
            return text;
        }
    }
}
