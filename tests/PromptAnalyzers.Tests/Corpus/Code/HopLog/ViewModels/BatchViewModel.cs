using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using HopLog.Llm;

namespace HopLog.ViewModels
{
    public class BatchViewModel : INotifyPropertyChanged
    {
        private readonly OpenRouter _api;
        private readonly OllamaClient _ollama;
        private readonly List<ChatMsg> _messages = new();
        private string _notes = "", _input = "", _status = "";
        private bool _busy;

        public ObservableCollection<string> Log { get; } = new();

        public string Notes { get => _notes; set { _notes = value; Changed(); } }
        public string Input { get => _input; set { _input = value; Changed(); } }
        public string Status { get => _status; set { _status = value; Changed(); } }
        public double Co2 { get; set; } = 2.3;

        public event PropertyChangedEventHandler? PropertyChanged;

        public BatchViewModel(OpenRouter api, OllamaClient ollama)
        {
            _api = api;
            _ollama = ollama;
            _messages.Add(new ChatMsg
            {
                Role = "system",
                Content = /*prompt: call*/ "You are a patient brewing assistent in a desktop app. The user is in the middle of a brew day with wet hands, so answer in one or two short sentences. " +
                          "Calculate when asked (strike water, dilution, IBU by Tinseth) and show the number first, formula only on request. Ask back if volume or gravity is missing."
            });
        }

        public async Task SendAsync()
        {
            if (_busy || string.IsNullOrWhiteSpace(Input))
                return;
            _busy = true;
            try
            {
                Log.Add("> " + Input);
                _messages.Add(new ChatMsg { Content = Input });
                Input = "";
                var answer = await _api.Chat(_messages);
                _messages.Add(new ChatMsg { Role = "assistant", Content = answer });
                Log.Add(answer);
                Status = "";
            }
            catch (Exception ex)
            {
                Status = /*no prompt: ui*/ "The assistant could not be reached, your notes are saved anyway. Check the connection in the garage and press F5 to send the last question again. " + ex.Message;
            }
            finally
            {
                _busy = false;
            }
        }

        public async Task CoachAsync()
        {
            var text = /*prompt: file*/ File.ReadAllText("Prompts/coach.txt");
            text = text.Replace("{{CO2}}", Co2.ToString("0.0")).Replace("{{NOTES}}", Notes);
            Log.Add(await _ollama.SendPromptAsync(text));
        }

        private void Changed([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
    }
}
