using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using OllamaSharp;
using OllamaSharp.Models.Chat;
using Zettelfink.Services;

namespace Zettelfink.ViewModels;

public record ChatLine(string Who, string Text);

public class ChatPaneViewModel : INotifyPropertyChanged
{
    private readonly Dictionary<string, string> _personas = new()
    {
        { "finch", /*prompt: member*/ "You are Fink, a small bird who lives in a box of notes. You are cheerful, a bit nosy and you answer in two or three short sentences. You like order but you would never say so to somebody whose box is a mess." },
        { "socrates", /*prompt: member*/ "You never give answers. You only ask questions back which help the user to get clear about an idea. One question per turn. If the user gets annoyed, ask about that." },
        { "editor", /*prompt: member*/ """
            You are the editor of a small publishing house for non fiction books. The user shows you drafts of chapters, you
            tell what works and what doesnt. Always begin with the passage you like best and quote it. After that at most
            three points, the most important first, each with a suggestion how it could be done. You are honest, you have
            no time for politeness, but you never make fun of somebody. Never rewrite the text yourself, thats the work of the author.
            """ }
    };

    private readonly IOllamaApiClient _ollama;
    private readonly NoteStore _store;
    private Chat _chat;
    private string _input = "";
    private bool _busy;
    private string _status = "";

    public event PropertyChangedEventHandler? PropertyChanged;
    public ObservableCollection<ChatLine> Transcript { get; } = [];
    public IEnumerable<string> Personas => _personas.Keys;

    public ChatPaneViewModel(IOllamaApiClient ollama, NoteStore store)
    {
        _ollama = ollama;
        _store = store;
        _chat = new Chat(ollama);
    }

    public string Input { get => _input; set { _input = value; Raise(); } }
    public bool Busy { get => _busy; set { _busy = value; Raise(); } }
    public string Status { get => _status; set { _status = value; Raise(); } }
    public string EmptyHint => /*no prompt: ui text*/ "Ask Fink something about your notes, or choose another persona above. You can drag a note into this window to talk about it.";

    public void SelectPersona(string name)
    {
        var system = _personas.TryGetValue(name, out var p) ? p : _personas["finch"];
        _chat = new Chat(_ollama, system);
        Transcript.Clear();
        if (name == "finch")
        {
            var askedText = /*prompt: local*/ "Piep! I have just tidied up the corner with the recipes. What are we looking for today?";
            _chat.Messages.Add(new Message(ChatRole.Assistant, askedText));
            Transcript.Add(new ChatLine("Fink", _chat.Messages.Last().Content ?? ""));
        }
    }

    public async Task SendAsync()
    {
        if (string.IsNullOrWhiteSpace(Input)) return;
        var text = Input;
        Input = "";
        Transcript.Add(new ChatLine("You", text));
        await RunAsync(text);
    }

    // ---- toolbar -----------------------------------------------------------

    public Task CorrectAsync(Note note) => RewriteAsync(note, /*maybe task*//*prompt: elsewhere*/ PromptLibrary.Correct);

    public Task RecipeAsync(Note note) => RewriteAsync(note, /*examples*//*prompt: elsewhere*/ PromptLibrary.Recipe);

    public Task LetterAsync(Note note, string to, bool formal) => RewriteAsync(note, /*prompt: elsewhere*/ PromptLibrary.Letter(to, formal ? "polite, distant" : "warm"));

    public async Task DiaryQuestionAsync(Note note)
    {
        var companion = new Chat(_ollama, /*prompt: file*/ File.ReadAllText("Prompts/diary.txt"));
        var question = "";
        await foreach (var t in companion.SendAsync(note.Body)) question += t;
        Transcript.Add(new ChatLine("Diary", question));
    }

    public async Task ContinueAsync()
    {
        // the small models like to stop in the middle
        var instructionText = /*prompt: local*/ "Go on exactly where you stopped.";
        await RunAsync(instructionText);
    }

    private async Task RewriteAsync(Note note, string instruction)
    {
        Busy = true;
        try
        {
            var chat = new Chat(_ollama, instruction);
            var result = "";
            await foreach (var t in chat.SendAsync(note.Body)) result += t;
            _store.SaveVersion(note.Id, result);
            Status = "Saved as a new version of " + note.Title;
        }
        catch (HttpRequestException ex)
        {
            Status = ex.Message;
        }
        finally
        {
            Busy = false;
        }
    }

    private async Task RunAsync(string message)
    {
        Busy = true;
        var answer = "";
        try
        {
            await foreach (var token in _chat.SendAsync(message))
            {
                answer += token;
                Status = $"{answer.Length} characters";
            }
            Transcript.Add(new ChatLine("Fink", answer));
        }
        finally
        {
            Busy = false;
        }
    }

    private void Raise([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
}
