using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text;
using ClassLoupe.Data;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ClassLoupe.Tutoring;

public class TutorService
{
    private static readonly ConcurrentDictionary<int, List<ChatMessage>> Histories = new();

    private readonly IChatClient _chat;
    private readonly MaterialStore _store;
    private readonly TutorOptions _options;

    public TutorService(IChatClient chat, MaterialStore store, IOptions<TutorOptions> options)
    {
        _chat = chat;
        _store = store;
        _options = options.Value;
    }

    public async Task<string> AnswerAsync(int pupilId, string question, CancellationToken ct)
    {
        var pupil = await _store.GetPupilAsync(pupilId);
        var history = Histories.GetOrAdd(pupilId, _ => []);
        if (history.Count == 0)
        {
            var systemPrompt = /*prompt: elsewhere*/ _options.SystemPrompt.Replace("{niveau}", pupil.Level);
            history.Add(new ChatMessage(ChatRole.System, systemPrompt));
        }

        var material = await _store.SearchAsync(question, _options.MaxMaterial, ct);
        history.Add(new ChatMessage(ChatRole.User, BuildQuestion(question, material)));

        var response = await _chat.GetResponseAsync(history, new ChatOptions
        {
            Temperature = _options.Temperature,
            Tools = [AIFunctionFactory.Create(Calculate, "calculate"), AIFunctionFactory.Create(_store.GetTimetable, "timetable")],
        }, ct);
        history.AddMessages(response);
        return response.Text;
    }

    public async Task<string> ExplainAgainAsync(int pupilId, CancellationToken ct)
    {
        if (!Histories.TryGetValue(pupilId, out var history)) return "";
        history.Add(new(ChatRole.User, /*prompt: call*/ "I didn't get it. Explain it again in a totally different way, maybe with something from everyday life."));

        var sb = new StringBuilder();
        await foreach (var update in _chat.GetStreamingResponseAsync(history, cancellationToken: ct))
            sb.Append(update.Text);
        history.Add(new(ChatRole.Assistant, sb.ToString()));
        return sb.ToString();
    }

    private static string BuildQuestion(string question, IReadOnlyList<Material> material)
    {
        if (material.Count == 0) return question;

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Extracts of the course which could help with my question (they may also be useless, then ignore them):");
        foreach (var m in material)
        {
            sb.AppendLine($"--- {m.Title}, p. {m.Page}");
            sb.AppendLine(m.Text);
        }
        sb.AppendLine();
        sb.Append("My question: ").AppendLine(question);
        return sb.ToString();
    }

    [Description(/*no prompt: tool description*/ "Calculates an arithmetic expression with + - * / and brackets. Use it for every calculation, never calculate in your head, and do not show the tool call to the pupil.")]
    private static string Calculate([Description("the expression, e.g. (3+4)*2")] string expression) =>
        new System.Data.DataTable().Compute(expression, null)?.ToString() ?? "";
}
