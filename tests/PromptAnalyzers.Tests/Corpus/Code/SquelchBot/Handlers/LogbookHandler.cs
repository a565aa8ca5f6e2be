using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OllamaSharp.Models;
using SquelchBot.Llm;

namespace SquelchBot.Handlers
{
    public record Qso(string? Call, string? Band, string? Mode, string? Rst, string? Name, string? Qth);

    /// <summary>Free text like "just had ON4XYZ on 40 cw, 579, Luc near Ghent" becomes a line of the club log.</summary>
    public class LogbookHandler
    {
        private readonly ILocalBrain _brain;
        private readonly BotConfig _config;

        private const string InsertSql = /*no prompt: sql*/ "INSERT INTO qso (call, band, mode, rst, name, qth, logged_by) VALUES (@call, @band, @mode, @rst, @name, @qth, @by) ON CONFLICT DO NOTHING";

        public LogbookHandler(ILocalBrain brain, BotConfig config)
        {
            _brain = brain;
            _config = config;
        }

        private static readonly object QsoSchema = JsonSerializer.Deserialize<JsonElement>(/*no prompt: json schema*/ """
            { "type": "object", "properties": {
                "Call": { "type": ["string", "null"] }, "Band": { "type": ["string", "null"] }, "Mode": { "type": ["string", "null"] },
                "Rst": { "type": ["string", "null"] }, "Name": { "type": ["string", "null"] }, "Qth": { "type": ["string", "null"] } },
              "required": ["Call", "Band", "Mode"] }
            """);

        public async Task<Qso?> ParseAsync(string text, CancellationToken ct)
        {
            var prompt = /*typed task*/ /*prompt: local*/ $@"Extract the contact (QSO) from the message of a radio amateur.
Band in metres with unit (40m), mode in capital letters, RST as digits.
Leave out what is not in the message. Never invent a call sign.

Message: ""{text}""";

            var json = await _brain.RunAsync(new GenerateRequest { Model = _config.Model, Prompt = prompt, Format = QsoSchema, Stream = false }, ct);
            try
            {
                return JsonSerializer.Deserialize<Qso>(json);
            }
            catch (JsonException)
            {
                Console.WriteLine(InsertSql + " <- " + json);
                return null;
            }
        }

        public async Task<string> ToAdifAsync(string paperLog, CancellationToken ct)
        {
            string prompt =
                "Convert the lines of a handwritten radio log into ADIF records.\n" +
                "Fields: CALL, QSO_DATE (yyyymmdd), TIME_ON (hhmm), BAND, MODE, RST_SENT, RST_RCVD. " +
                "Each field is written as <NAME:length>value, each record ends with <EOR>, one record per line. " +
                "Ditto marks repeat the value above. Unreadable values are left out.\n\nLog:\n";
            prompt = /*task*/ /*prompt: local*/ "You are a converter and never write anything but records. " + prompt + paperLog;

            return await _brain.RunAsync(new OllamaRequestBuilder().WithModel(_config.Model).WithUserText(prompt).Cold().Build(), ct);
        }

        public async Task<string> CorrectGridAsync(string locator, string qth, CancellationToken ct)
        {
            if (Regex.IsMatch(locator, /*no prompt: regex*/ "^[A-R]{2}[0-9]{2}([a-x]{2})?$")) return locator;

            var sb = new StringBuilder(/*task*/ /*prompt: builder*/ "A Maidenhead locator was written down wrongly. ");
            sb.Append("Correct it: two letters A-R, two digits, two small letters a-x. ");
            if (!string.IsNullOrWhiteSpace(qth)) sb.Append("The station is at " + qth + ". ");
            sb.Append("Output the corrected locator or ??????. ");
            sb.AppendLine().Append("Locator: ").Append(locator);

            return await _brain.RunAsync(new GenerateRequest { Prompt = sb.ToString(), Options = new RequestOptions { Temperature = 0, NumPredict = 8 } }, ct);
        }
    }
}
