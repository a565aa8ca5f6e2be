using System.ComponentModel;
using System.Text.RegularExpressions;
using HamShackBot.Configuration;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

#pragma warning disable SKEXP0010

namespace HamShackBot.Plugins;

public record Qso(string Call, string Band, string Mode, string TimeUtc, string? Name, string? Remark);
public class QsoList { public List<Qso> Contacts { get; set; } = []; }

public class LogbookPlugin(ShackOptions options)
{
    private const string AdifTask = /*task*//*prompt: member*/ @"Convert the handwritten log page at the end into ADIF records.

One record per contact, each on its own line, in this order of fields:
CALL, QSO_DATE (YYYYMMDD), TIME_ON (HHMM, UTC), BAND, MODE, RST_SENT, RST_RCVD, NAME, COMMENT
Every field is written as <FIELD:length>value and every record ends with <EOR>.

- Ditto marks repeat the value of the line above.
- Local times are marked with a trailing L; subtract {{$offset}} hours.
- A missing report is 59 for SSB and FM, 599 for CW and RTTY.
- Leave fields out which are not on the page. Crossed out lines are skipped.

Log page:
{{$page}}";

    [KernelFunction, Description(/*no prompt: tool description*/ "Looks up all contacts with a given callsign in the logbook of the station and returns date, band and mode of each")]
    public string FindContacts([Description("The callsign, e.g. OH2BH, without /P or /M")] string call)
    {
        if (!File.Exists(options.LogFile)) return "The logbook is empty.";
        var hits = File.ReadLines(options.LogFile).Where(l => l.Contains($">{call.ToUpperInvariant()}", StringComparison.Ordinal)).ToList();
        return hits.Count == 0 ? $"{call} is not in the log." : string.Join("\n", hits);
    }

    [KernelFunction, Description("Adds a contact to the logbook")]
    public string AddContact(string call, string band, string mode, [Description("Name of the operator")] string? name = null)
    {
        if (!Regex.IsMatch(call, /*no prompt: regex*/ @"^[A-Z0-9]{1,3}\d[A-Z0-9]{0,3}[A-Z](/(P|M|MM|AM|\d))?$", RegexOptions.IgnoreCase))
            return $"{call} does not look like a callsign. Ask the operator to repeat it.";
        File.AppendAllText(options.LogFile, $"<CALL:{call.Length}>{call.ToUpperInvariant()}<BAND:{band.Length}>{band}<MODE:{mode.Length}>{mode}<EOR>\n");
        return "ok";
    }

    public async Task<string> PageToAdifAsync(Kernel kernel, string page, int offset)
    {
        var function = kernel.CreateFunctionFromPrompt(AdifTask, new OpenAIPromptExecutionSettings { Temperature = 0 }, functionName: "PageToAdif");
        var result = await kernel.InvokeAsync(function, new KernelArguments { ["page"] = page, ["offset"] = offset.ToString() });
        return result.GetValue<string>() ?? string.Empty;
    }

    public async Task<QsoList?> VoiceMemoToContactsAsync(Kernel kernel, string transcript)
    {
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(QsoList), Temperature = 0 };
        var json = await kernel.InvokePromptAsync<string>(/*typed task*//*prompt: call*/ "Pull the contacts out of this voice memo that the operator dictated while walking. Spelled letters (Delta Lima Five) become callsigns. Memo: {{$memo}}",
            new KernelArguments(settings) { ["memo"] = transcript });
        return System.Text.Json.JsonSerializer.Deserialize<QsoList>(json!);
    }
}
