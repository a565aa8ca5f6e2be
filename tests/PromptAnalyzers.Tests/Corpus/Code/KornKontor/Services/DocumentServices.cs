using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using KornKontor.Core;

namespace KornKontor.Services
{
    public class DeliveryNoteReader : AiServiceBase
    {
        public DeliveryNoteReader(IOpenAIService openAi, ILogger<DeliveryNoteReader> logger) : base(openAi, logger) { }

        public override string Name => "DeliveryNoteReader";

        protected override int MaxTokens => 1200;

        protected override string SystemPrompt => /*task*//*prompt: method*/ @"Du liest Lieferscheine von Landwirten, die Getreide bei uns am Silo abliefern. Die Scheine sind eingescannt und mit OCR erkannt, es sind also Fehler drin (0 statt O, fehlende Kommas, verrutschte Spalten).

Gib ausschliesslich ein JSON Objekt zurück, ohne Erklärung und ohne Markdown:

{
  ""noteNumber"": string,
  ""date"": ""yyyy-MM-dd"" oder null,
  ""memberNumber"": string oder null,
  ""crop"": einer von ""WEIZEN"", ""GERSTE"", ""ROGGEN"", ""RAPS"", ""MAIS"", ""HAFER"", ""SONSTIGES"",
  ""grossKg"": Zahl,
  ""taraKg"": Zahl,
  ""netKg"": Zahl,
  ""moisture"": Zahl oder null,
  ""plate"": Kennzeichen des Anhängers oder null,
  ""remarks"": [string]
}

Regeln:
1. Gewichte immer in Kilogramm. Steht auf dem Schein t oder to, rechne um.
2. Wenn netto nicht lesbar ist, nimm brutto minus tara. Wenn auch das nicht geht: null.
3. Mitgliedsnummern haben 5 Stellen und fangen mit 4 oder 7 an. Alles andere ist keine Mitgliedsnummer.
4. Feuchte ist immer zwischen 8 und 35. Liegt der gelesene Wert drüber, fehlt wahrscheinlich das Komma (145 -> 14.5).
5. Handschriftliche Notizen kommen wörtlich nach remarks.
6. Erfinde nichts. Lieber null als geraten, wir rechnen damit Geld ab!!";

        protected override string BuildUserMessage(string text)
        {
            return /*prompt: method*/ "Hier der Lieferschein, so wie er aus der Texterkennung kommt:\n\n" + text.Replace("\r", "");
        }
    }

    public class LabReportClassifier : AiServiceBase
    {
        public LabReportClassifier(IOpenAIService openAi, ILogger<LabReportClassifier> logger) : base(openAi, logger) { }

        public override string Name => "LabReportClassifier";

        protected override int MaxTokens => 10;

        protected override string SystemPrompt =>
            /*examples*//*prompt: method*/ "You sort short lab remarks on grain samples into one of these bins: OK, DRY_AGAIN, MYCOTOXIN, PEST, BLEND, REJECT. " +
            "Answer with the name of the bin and nothing else.\n" +
            "BLEND means that the lot can be saved by mixing it with a better one.\n\n" +
            "Remark: 16,8 % moisture, otherwise healthy, smell normal\n" +
            "Bin: DRY_AGAIN\n\n" +
            "Remark: DON 1900 µg/kg, limit 1250, second sample the same\n" +
            "Bin: MYCOTOXIN\n\n" +
            "Remark: protein 10.9, falling number 265, clean\n" +
            "Bin: BLEND\n\n" +
            "Remark: two live weevils in the sieve\n" +
            "Bin: PEST\n";

        protected override string BuildUserMessage(string text)
        {
            return text.Length > 600 ? text.Substring(0, 600) : text;
        }
    }

    public class LetterPolisher : AiServiceBase
    {
        private readonly string _tone;

        public LetterPolisher(IOpenAIService openAi, ILogger<LetterPolisher> logger, string tone) : base(openAi, logger)
        {
            _tone = tone;
        }

        public override string Name => "LetterPolisher";

        protected override string ModelName => Models.Gpt_4o;
        protected override float Temperature => 0.4f;

        protected override string SystemPrompt =>
            /*maybe task*//*prompt: method*/ $"You rewrite letters to our members in a {_tone} tone. Correct spelling and grammer, keep every number, date and paragraph reference exactly as it is, and do not add promises the author did not make. Return only the letter, no comment about what you have changed.";

        protected override string AfterProcess(string answer)
        {
            return base.AfterProcess(answer) + Environment.NewLine + Footer;
        }

        private const string Footer = /*no prompt: mail*/ "KornKontor eG, Am alten Hafen 4. You receive this letter because you are a member of the cooperative. If your address has changed please tell the office by phone or answer this mail.";
    }
}
