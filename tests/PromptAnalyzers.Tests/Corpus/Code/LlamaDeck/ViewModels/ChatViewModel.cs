using System.Collections.ObjectModel;
using LlamaDeck.Mvvm;
using LlamaDeck.Services;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace LlamaDeck.ViewModels
{
    public partial class ChatViewModel : ViewModelBase
    {
        private readonly ModelService _service;
        private Chat _chat;
        private string _input = "", _title = "New chat";
        private string _language = "en";

        public ObservableCollection<BubbleViewModel> Bubbles { get; } = new();
        public RelayCommand SendCommand { get; }
        public RelayCommand ContinueCommand { get; }

        public ChatViewModel(ModelService service, ModelPickerViewModel picker)
        {
            _service = service;
            _chat = NewChat();
            picker.ModelChanged += (_, model) =>
            {
                _chat = NewChat();
                Bubbles.Add(new BubbleViewModel("assistant", /*no prompt: greeting*/ $"Hello, I am {model}. How can I help you today?"));
            };
            SendCommand = new RelayCommand(_ => SendAsync(Input));
            ContinueCommand = new RelayCommand(_ => SendAsync(/*prompt: wrapper*/ "Please continue exactly where you stopped."));
        }

        public string Input { get => _input; set => Set(ref _input, value); }
        public string Title { get => _title; set => Set(ref _title, value); }
        public string Language { get => _language; set { if (Set(ref _language, value)) _chat = NewChat(); } }

        private Chat NewChat() => new Chat(_service.Client, SystemPromptFor(Language));

        private static string SystemPromptFor(string lang)
        {
            switch (lang)
            {
                case "es":
                    return /*prompt: method*/ "Eres un asistente amable que funciona sin conexión en el ordenador del usuario. Responde en español, de forma breve, y di claramente cuando no sepas algo.";
                case "ar":
                    return /*prompt: method*/ "أنت مساعد ودود يعمل محليًا على جهاز المستخدم. أجب بالعربية الفصحى وباختصار، وإذا لم تعرف الجواب فقل ذلك بصراحة.";
                default:
                    return /*prompt: method*/ "You are a helpful assistant that runs offline on the computer of the user. Be brief, use Markdown for code, and admit when you do not know something. You have no access to the internet or to files.";
            }
        }

        private async Task SendAsync(string text)
        {
            if (string.IsNullOrWhiteSpace(text)) { Dialogs.Show(/*no prompt: validation*/ "Please type a message first."); return; }

            Bubbles.Add(new BubbleViewModel("user", text));
            var bubble = new BubbleViewModel("assistant", "");
            Bubbles.Add(bubble);
            Input = "";
            await foreach (var token in _chat.SendAsync(text))
                bubble.Text += token;

            if (Bubbles.Count(b => b.Role == "user") == 1) await MakeTitleAsync(text);
            Trim();
            await Dialogs.SendAsync(/*no prompt: same names*/ "Your answer is ready, click here to read it.");
        }

        private void Trim()
        {
            // first message is the system prompt, keep it
            while (_chat.Messages.Count > 21) _chat.Messages.RemoveAt(1);
            if (_chat.Messages.Count == 20)
                _chat.Messages.Add(new Message(ChatRole.System, /*prompt: call*/ "The conversation is getting long and older messages were dropped. If the user refers to something that you can't see any more, ask for it."));
        }
    }

    public class BubbleViewModel : ViewModelBase
    {
        private string _text;
        public BubbleViewModel(string role, string text) { Role = role; _text = text; }
        public string Role { get; }
        public string Text { get => _text; set => Set(ref _text, value); }
    }
}
