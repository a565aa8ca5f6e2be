using System.Collections.ObjectModel;
using LlamaDeck.Mvvm;
using LlamaDeck.Services;

namespace LlamaDeck.ViewModels
{
    public class ModelPickerViewModel : ViewModelBase
    {
        private readonly ModelService _service;
        private string? _selected;
        private string _hint = /*no prompt: ui text*/ "Choose a model. Small models answer faster, large models follow instructions better.";

        public ObservableCollection<string> Models { get; } = new();
        public event EventHandler<string>? ModelChanged;
        public RelayCommand Refresh { get; }
        public RelayCommand Suggest { get; }

        public ModelPickerViewModel(ModelService service)
        {
            _service = service;
            Refresh = new RelayCommand(async _ =>
            {
                Models.Clear();
                foreach (var m in await service.GetModelsAsync()) Models.Add(m);
                if (Models.Count == 0)
                    Dialogs.Show(/*no prompt: ui text*/ "There are no models on this computer. Open a terminal, type \"ollama pull llama3.2\" and wait until it is finished. Then press Refresh.");
            });

            // asks the model itself which of the models suits (works surprisingly well)
            Suggest = new RelayCommand(async purpose =>
            {
                var prompt = /*task*/ /*prompt: local*/ $@"Pick the most suitable model for this purpose: ""{purpose}"".
Available models:
{string.Join(Environment.NewLine, Models.Select(m => " * " + m))}
Reply only with the name of the model exactly as in the list.";
                var answer = await service.AskOnceAsync(prompt);
                if (Models.Contains(answer)) Selected = answer;
            }, () => Models.Count > 1);
        }

        public string? Selected
        {
            get => _selected;
            set
            {
                if (!Set(ref _selected, value) || value is null) return;
                _service.Client.SelectedModel = value;
                ModelChanged?.Invoke(this, value);
            }
        }

        public string Hint { get => _hint; set => Set(ref _hint, value); }
    }
}
