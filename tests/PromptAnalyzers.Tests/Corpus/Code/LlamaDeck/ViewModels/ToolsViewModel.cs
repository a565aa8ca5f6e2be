using LlamaDeck.Mvvm;
using LlamaDeck.Services;

namespace LlamaDeck.ViewModels
{
    public record TextTool(string Caption, string ToolTip, string Template, bool Json = false);

    public class ToolsViewModel : ViewModelBase
    {
        private readonly ModelService _service;
        private string _output = "";

        public IReadOnlyList<TextTool> Tools { get; } = new List<TextTool>
        {
            new("Proofread", /*no prompt: ui text*/ "Corrects spelling and grammar of the selected text, the meaning stays the same",
                /*maybe task*/ /*prompt: member*/ "Correct spelling, grammar and punctuation of the text below. Do not change the style and do not add anything. Return only the corrected text.\n\n{text}"),
            new("Keywords", /*no prompt: ui text*/ "Extract the most important keywords from the text and copy them to the clipboard",
                /*task*/ /*prompt: member*/ "Extract between 3 and 8 keywords from the text. Return a JSON object with one property \"keywords\" that holds an array of strings, lower case, most important first.\n\nText: {text}", true),
            new("ELI5", "", /*prompt: member*/ "Explain this to a five year old, with an example from everyday live: {text}"),
            new("翻译", "", /*maybe task*/ /*prompt: member*/ "请把下面的文本翻译成简体中文。保留专有名词、数字和代码块的原样，只输出译文，不要解释。\n\n{text}"),
        };

        public RelayCommand Run { get; }
        public RelayCommand ParseContact { get; }
        public string Selection { get; set; } = "";
        public string Output { get => _output; set => Set(ref _output, value); }

        public ToolsViewModel(ModelService service)
        {
            _service = service;
            Run = new RelayCommand(async p =>
            {
                var tool = (TextTool)p!;
                Output = await _service.AskOnceAsync(tool.Template.Replace("{text}", Selection), json: tool.Json);
            });
            ParseContact = new RelayCommand(_ => ParseContactAsync());
        }

        private async Task ParseContactAsync()
        {
            var system = /*task*/ /*prompt: local*/ """
                You turn signatures of e-mails into contact cards.

                Read the signature and fill this JSON object. Every field is a string, use an empty string if the
                information is missing:
                - first_name, last_name: without titles
                - title: academic title (Dr., Prof., Dipl.-Ing., ...)
                - company: the name with its legal form
                - phone, mobile: in international format, only digits and the leading plus sign. If there is no country
                  code assume +49
                - email: lower case
                - street, zip, city, country: country as two letter ISO code

                Ignore slogans, disclaimers, social media links and the commercial register number. Don't invent
                data, and don't output anything except the JSON object.
                """;
            Output = await _service.AskOnceAsync(Selection, system, json: true);
            Console.WriteLine(/*no prompt: log*/ "Parsed the contact from the signature, " + Output.Length + " characters of JSON returned by the model");
        }
    }
}
