using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Minuta.Meetings;

public record Decision(string Text, string? DecidedBy);
public class DecisionList { public List<Decision> Decisions { get; set; } = new(); }

public class MinutesService
{
    private const string MinutesPrompt = /*prompt: member*/ @"
You are the minute taker of a mid-sized software company. Below is the raw transcript of a meeting of the type {{$kind}}.
It was made by speech recognition, so names and product words may be written wrong; use the list of known names to repair them.

KNOWN NAMES: {{$names}}

Write minutes in Markdown:
1. A heading with the subject of the meeting.
2. A line with the participants in alphabetical order.
3. For every topic a short section (2-6 sentences) which tells what was said and what the result is. Leave out small talk, jokes, and problems with the microphone.
4. A last section 'Open points' with everything which was postponed.

Stay neutral, write in past tense, dont quote people literally unless they ask for it. When something can't be understood write [unclear] instead of guessing.

TRANSCRIPT:
{{$input}}";

    private readonly Kernel _kernel;
    private readonly KernelFunction _write;

    public MinutesService(Kernel kernel)
    {
        _kernel = kernel;
        _write = kernel.CreateFunctionFromPrompt(
            MinutesPrompt,
            new OpenAIPromptExecutionSettings { MaxTokens = 1800, Temperature = 0.2 },
            functionName: "WriteMinutes",
            description: /*no prompt: function description*/ "Writes the minutes of a meeting from its transcript and returns Markdown with one section per topic");
    }

    public async Task<string> WriteAsync(string transcript, string kind)
    {
        var cleaned = await CleanAsync(transcript);
        var result = await _kernel.InvokeAsync(_write, new KernelArguments
        {
            ["input"] = cleaned,
            ["kind"] = kind,
            ["names"] = string.Join(", ", People.All),
        });
        return result.ToString();
    }

    public async Task<string> KindAsync(string transcript)
    {
        var r = await _kernel.InvokePromptAsync<string>(
            /*task*/ /*prompt: call*/ "What type of meeting is this? Answer with exactly one of: standup, retro, planning, customer, one-on-one, other.\n\n{{$t}}",
            new() { ["t"] = transcript[..Math.Min(4000, transcript.Length)] });
        return (r ?? "other").Trim().ToLowerInvariant();
    }

    public async Task<IReadOnlyList<string>> ActionItemsAsync(string transcript)
    {
        var prompt = /*task*/ /*prompt: local*/ """
            Extract all action items from the meeting transcript.

            Rules:
            - an action item is something a person has promised or was told to do; wishes ("we should really...") do not count
            - owner is the first name of the person, or "?" when nobody took it
            - due is a date as yyyy-mm-dd. Relative dates ("next friday") are counted from the day of the meeting, {{$today}}. Use null if no date was mentioned.
            - keep the task short, start with a verb
            - do not list the same item twice even if it is repeated at the end of the meeting

            Return a JSON array of objects with the fields "owner", "task" and "due". Return [] if there are none. No markdown fence, no comments.

            Transcript:
            {{$input}}
            """;
        var fn = _kernel.CreateFunctionFromPrompt(prompt);
        for (var attempt = 0; ; attempt++)
        {
            var raw = (await fn.InvokeAsync(_kernel, new() { ["input"] = transcript, ["today"] = DateTime.Today.ToString("yyyy-MM-dd") })).ToString();
            try
            {
                return JsonDocument.Parse(raw).RootElement.EnumerateArray()
                    .Select(e => $"{e.GetProperty("owner")}: {e.GetProperty("task")}").ToList();
            }
            catch (JsonException) when (attempt < 2)
            {
                Console.Error.WriteLine(/*no prompt: log line*/ "Model did not return a valid JSON array of action items, retry with the same transcript");
            }
        }
    }

    [Description(/*no prompt: attribute text*/ "Lists every decision that was taken in the meeting together with the person who took it")]
    public async Task<DecisionList?> DecisionsAsync(string transcript)
    {
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(DecisionList) };
        var res = await _kernel.InvokePromptAsync(/*typed task*/ /*prompt: call*/ $$$"""List the decisions taken in this meeting of {{{DateTime.Today:d}}}. Only real decisions, not opinions. {{$input}}""", new KernelArguments(settings) { ["input"] = transcript });
        return JsonSerializer.Deserialize<DecisionList>(res.ToString());
    }

    private async Task<string> CleanAsync(string transcript)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*/ /*prompt: builder*/ "Convert this WebVTT transcript into lines of the form `Name: text`.");
        sb.AppendLine("Remove time stamps and cue numbers, join lines of the same speaker, drop filler words like 'ehm' and 'you know'.");
        if (transcript.Contains("<v "))
            sb.AppendLine("The speaker stands in the <v> tag. Take the name as it is.");
        else
            sb.AppendLine("There are no speaker tags, write `Speaker 1`, `Speaker 2` and so on.");
        sb.AppendLine().Append(transcript.Replace("{{", "{ {"));
        return (await _kernel.InvokePromptAsync(sb.ToString())).ToString();
    }
}

static class People
{
    public static readonly string[] All = { "Karin Holt", "Mateusz Wrona", "Lucía Prado", "Jens Uhl" };
}
