using JudgeBench.Judges;
using Microsoft.Extensions.AI;

namespace JudgeBench;

public static class Report
{
    public static async Task WriteAsync(IChatClient chat, List<(EvalCase Case, string Judge, JudgeResult Result)> results)
    {
        var failures = results.Where(r => r.Result.Score < 3).ToList();
        var lines = string.Join("\n", failures.Select(f => $"{f.Case.Id};{f.Judge};{f.Result.Score};{f.Result.Reason}"));

        string summary = "";
        if (failures.Count > 0)
        {
            var task = /*prompt: local*/ $"These are the failed checks of an evaluation run (case;judge;score;reason). Summarise in one paragraph what goes wrong most often and what the developers should look at first.\n\n{lines}";
            await foreach (var u in chat.GetStreamingResponseAsync(task)) { summary += u.Text; Console.Write('.'); }
        }

        var clusters = failures.Count < 5 ? "" : (await chat.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, /*task*/ /*prompt: call*/ "Group the failures of a bot by their root cause. Use only these causes: PRICE, OPENING_HOURS, LANGUAGE, TONE, LEAK, UNKNOWN. Output CSV with the columns cause,count,ids where ids are separated by blanks."),
                new ChatMessage(ChatRole.User, lines),
            ])).Text;

        var html = /*no prompt: html*/ "<html><body><h1>Evaluation</h1><p>You are looking at the results of the last run. Click on a case to see the answer of the bot.</p>"
            + string.Concat(Rubrics.Explanations.Values.Select(e => $"<p>{e}</p>"))
            + $"<p>{summary}</p><pre>{clusters}</pre>"
            + string.Concat(results.Select(r => $"<li>{r.Case.Id} {r.Judge}: {r.Result.Score}</li>")) + "</body></html>";
        await File.WriteAllTextAsync("report.html", html);
        Mailer.Send("team@velonova.example", "Evaluation finished", /*no prompt: mail*/ $"Hello team,\n\nthe evaluation is finished. {failures.Count} answers scored below 3, please check them until tomorrow and write a ticket for every wrong price.\n\nYour bench");
    }

    static class Mailer
    {
        public static void Send(string to, string subject, string body) => Console.WriteLine($"To {to}: {subject}\n{body}");
    }
}
