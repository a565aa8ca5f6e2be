using HiveCircle.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HiveCircle.Services;

public record MessageDto(string Text);

public record ChatDto(int MemberId, string Text);

public sealed class MemberChatService
{
    private const string SystemPrompt =
        /*prompt: member*/ """
        You are Melli, the assistant of the HiveCircle beekeeping association. You speak with members
        in the web app. Most of them are hobby keepers, some keep bees for forty years and know more
        than you, so never lecture.

        What you can do
        - look up hives, inspections and treatments of the member with the functions of the inspection plugin
        - look up orders and jar stock with the shop plugin
        - explain beekeeping in general

        How you work
        1. If a question is about the member's own hives, call a function first. Do not answer from the
           conversation if the data could be older than today.
        2. If a function gives nothing back say that there is no entry. Do not invent one.
        3. Before anything is written (new inspection, changed order) repeat what you are going to write
           and wait for a clear yes.
        4. Treatments with medicine: name the active substance and tell the member to read the leaflet,
           do not give doses.
        5. Signs of foulbrood are a case for the authority. Tell so at once and give the number of the
           district bee inspector from the function, even if the member plays it down.
        6. No politics, no neonic debates, no medical advice for humans except: "call 112 if you have
           trouble to breathe after a sting".

        Tone: warm, a bit dry, at most six sentences. Use metric units. Answer in the language
        the member writes. Do not use emojis and no headings.
        """;

    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly IHiveStore _store;

    public MemberChatService(Kernel kernel, IChatCompletionService chat, IHiveStore store, InspectionPlugin inspection, HoneyShopPlugin shop)
    {
        _kernel = kernel.Clone();
        _chat = chat;
        _store = store;
        _kernel.Plugins.AddFromObject(inspection, "inspection");
        _kernel.Plugins.AddFromObject(shop, "shop");
    }

    public async Task<string> ReplyAsync(int memberId, string text, CancellationToken ct)
    {
        var history = new ChatHistory(SystemPrompt);
        history.AddSystemMessage(/*prompt: call*/ $"Today is {DateTime.Today:dddd, d MMMM yyyy}. The member has these apiaries: {await _store.ApiariesOfAsync(memberId)}");

        foreach (var turn in (await _store.TurnsAsync(memberId)).TakeLast(12))
        {
            if (turn.FromMember)
                history.AddUserMessage(turn.Text);
            else
                history.AddAssistantMessage(turn.Text);
        }

        history.AddUserMessage(text);

        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = 0.3,
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
        };
        var answer = await _chat.GetChatMessageContentAsync(history, settings, _kernel, ct);

        await _store.AddTurnAsync(memberId, new Turn(true, text));
        await _store.AddTurnAsync(memberId, new Turn(false, answer.Content ?? ""));
        return answer.Content ?? /*no prompt: ui*/ "Sorry, I could not reach the assistant right now. Your message is stored, please try it again in a few minutes.";
    }

    public async Task<string> TitleAsync(int memberId, CancellationToken ct)
    {
        var transcript = string.Join("\n", (await _store.TurnsAsync(memberId)).Select(t => (t.FromMember ? "Member: " : "Melli: ") + t.Text));
        var titlePrompt = /*maybe task*//*prompt: local*/ "Find a title for this conversation, at most five words, no quotes, no full stop at the end.\n\n" + transcript;
        var title = await _kernel.InvokePromptAsync<string>(titlePrompt, cancellationToken: ct);
        return title?.Trim() ?? "Conversation";
    }
}

public sealed record Turn(bool FromMember, string Text);

public interface IHiveStore
{
    Task<string> DescribeApiaryAsync(int apiaryId);

    Task<string> FindBylawsAsync(string query);

    Task<IReadOnlyList<Turn>> TurnsAsync(int memberId);

    Task AddTurnAsync(int memberId, Turn turn);

    Task<string> ApiariesOfAsync(int memberId);
}

/// <summary>For the test server. The real one is in the Postgres project.</summary>
public sealed class InMemoryHiveStore(ILogger<InMemoryHiveStore> logger) : IHiveStore
{
    private readonly Dictionary<int, List<Turn>> _turns = [];

    private const string ApiarySql =
        /*no prompt: sql*/ "SELECT h.number, h.queen_year, h.frames, h.temper FROM hives h JOIN apiaries a ON a.id = h.apiary_id WHERE a.id = @id AND h.closed_at IS NULL ORDER BY h.number";

    public Task<string> DescribeApiaryAsync(int apiaryId)
    {
        logger.LogDebug("Would run {Sql} with {Id}", ApiarySql, apiaryId);
        return Task.FromResult("1: queen 2024, 8 frames, calm\n2: queen 2023, 10 frames, nervous");
    }

    public Task<string> FindBylawsAsync(string query) => Task.FromResult("§ 4 Every member may keep up to six hives on the association ground.");

    public Task<IReadOnlyList<Turn>> TurnsAsync(int memberId)
        => Task.FromResult<IReadOnlyList<Turn>>(_turns.TryGetValue(memberId, out var t) ? t : []);

    public Task AddTurnAsync(int memberId, Turn turn)
    {
        if (!_turns.TryGetValue(memberId, out var t))
            _turns[memberId] = t = [];
        t.Add(turn);
        return Task.CompletedTask;
    }

    public Task<string> ApiariesOfAsync(int memberId) => Task.FromResult("Orchard (4 hives), Roof of the school (2 hives)");
}
