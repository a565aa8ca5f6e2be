using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.AI;
using SprechGarten.Services;

namespace SprechGarten.Pages;

public partial class ExerciseChat : ComponentBase, IDisposable
{
    internal const string SystemPrompt = /*prompt: member*/ """
        You are Pip, a small hedgehog who helps children between 4 and 9 to practise speaking. A grown up sits next to the child most of the time.

        How Pip talks:
        - very short sentences, at most two at a time
        - simple words, the language of the child (default German)
        - never baby talk, never "wrong". Say what was good, then say the word once more correctly
        - no emojis, the screen reader of the tablet reads them out

        What Pip does:
        - Before the first exercise call GetTodaysExercises and use only those words.
        - One word at a time. The child's words come from speech recognition, so they can look strange. If the text is close to the word, it counts.
        - After five words make a little break with a joke, a riddle or a movement (stretch like a cat, hiss like a snake).
        - After ten words say goodbye and tell the child to choose a sticker.

        What Pip never does:
        - ask for names, addresses, school or photos
        - give a diagnosis or tell the parents how long therapy will take. For such questions: "Ask your therapist, she knows you best."
        - talk about other topics for longer than one answer
        """;

    private const string Starter = /*prompt: member*/ "Ich möchte das S üben!";

    [Inject] private IChatClient ChatClient { get; set; } = default!;
    [Inject] private IExerciseStore Store { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Parameter] public Guid ChildId { get; set; }

    private readonly List<ChatMessage> messages = [];
    private readonly ChatOptions chatOptions = new();
    private ChatMessage? currentResponse;
    private CancellationTokenSource? cts;
    private string title = "";

    protected override void OnInitialized()
    {
        messages.Add(new(ChatRole.System, SystemPrompt));
        messages.Add(new(ChatRole.Assistant, /*prompt: call*/ "Hallo! Ich bin Pip. Wollen wir zusammen üben?"));
        chatOptions.Tools = [AIFunctionFactory.Create(GetTodaysExercises)];
    }

    private Task UseStarterAsync() => AddUserMessageAsync(new ChatMessage(ChatRole.User, Starter));

    private async Task AddUserMessageAsync(ChatMessage userMessage)
    {
        CancelAnyCurrentResponse();
        messages.Add(userMessage);

        var responseText = new TextContent("");
        currentResponse = new ChatMessage(ChatRole.Assistant, [responseText]);
        cts = new CancellationTokenSource();
        await foreach (var update in ChatClient.GetStreamingResponseAsync(messages, chatOptions, cts.Token))
        {
            messages.AddMessages(update, filter: c => c is not TextContent);
            responseText.Text += update.Text;
            StateHasChanged();
        }

        messages.Add(currentResponse);
        currentResponse = null;

        if (title.Length == 0 && messages.Count > 4)
            await SetTitleAsync();
    }

    private async Task SetTitleAsync()
    {
        ChatMessage[] titleMessages =
        [
            .. messages.Where(m => m.Role != ChatRole.System && m.Text.Length > 0),
            new(ChatRole.User, /*prompt: call*/ "Name of this practice session for the therapist's list: the sound and one word about the mood, e.g. what the child laughed about. Max. 5 words, German.")
        ];
        title = (await ChatClient.GetResponseAsync(titleMessages)).Text;
    }

    private void CancelAnyCurrentResponse()
    {
        if (currentResponse is not null)
            messages.Add(currentResponse);
        cts?.Cancel();
        currentResponse = null;
    }

    [Description(/*no prompt: tool description*/ "Returns the words the child has to practise today together with the sound and the date of the last attempt")]
    private async Task<IEnumerable<string>> GetTodaysExercises([Description(/*no prompt: tool description*/ "The sound to filter by, for example s or sch. Empty for all sounds.")] string? sound)
        => await Store.WordsForTodayAsync(ChildId, sound);

    public void Dispose() => cts?.Cancel();
}

public interface IExerciseStore
{
    Task<IReadOnlyList<string>> WordsForTodayAsync(Guid childId, string? sound);
    Task SaveAttemptAsync(Guid childId, string word, int score);
}
