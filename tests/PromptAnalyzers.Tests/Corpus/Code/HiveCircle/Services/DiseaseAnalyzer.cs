using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

#pragma warning disable SKEXP0010

namespace HiveCircle.Services;

public sealed class DiseaseFinding
{
    public List<Suspect> Suspects { get; set; } = [];
    public bool Notifiable { get; set; }
    public string? Missing { get; set; }
}

public sealed class Suspect
{
    public string Code { get; set; } = "";
    public int Likelihood { get; set; }
    public string Evidence { get; set; } = "";
}

public sealed class TreatmentEntry
{
    public string Substance { get; set; } = "";
    public string Hive { get; set; } = "";
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public bool HoneySupersOff { get; set; }
}

/// <summary>Reads free descriptions of sick hives. Only a hint for the health officer, not a diagnosis.</summary>
public sealed class DiseaseAnalyzer(Kernel kernel, IConfiguration configuration, IHostEnvironment env, ILogger<DiseaseAnalyzer> logger)
{
    private const int MaxRetries = 3;

    public async Task<DiseaseFinding> AnalyzeAsync(string description, CancellationToken ct)
    {
        string? errorMessage = null;
        for (var attempt = 1; attempt <= MaxRetries; attempt++)
        {
            var chat = kernel.GetRequiredService<IChatCompletionService>();
            var history = new ChatHistory();
            history.AddUserMessage(GetAnalysisPrompt(description, errorMessage));

            var response = await chat.GetChatMessageContentAsync(history, kernel: kernel, cancellationToken: ct);
            var json = ExtractJson(response.Content ?? "");
            if (json.Length == 0)
            {
                errorMessage = "No JSON object found.";
                continue;
            }

            try
            {
                var finding = JsonSerializer.Deserialize<DiseaseFinding>(json, new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
                if (finding is not null)
                    return finding;
            }
            catch (JsonException ex)
            {
                errorMessage = ex.Message;
                logger.LogWarning(/*no prompt: log*/ "Attempt {Attempt} of {Max}: the answer of the disease analysis could not be parsed and will be asked for again: {Error}", attempt, MaxRetries, errorMessage);
            }
        }

        throw new FormatException($"No usable disease finding after {MaxRetries} attempts.");
    }

    private static string GetAnalysisPrompt(string description, string? errorMessage)
    {
        var prompt = /*examples*//*prompt: method*/ $"""
            You help the health officer of a beekeeping association to sort reports about sick hives.

            ### REPORT
            {description}

            ### TASK
            Say which diseases or pests fit the report and how well. Use only these codes:
            AFB (american foulbrood), EFB (european foulbrood), VAR (varroa damage), NOS (nosema),
            CHA (chalkbrood), SAC (sacbrood), POI (poisoning), STA (starvation), ROB (robbing), OTH.

            ### RULES
            1. At most three suspects, best first. likelihood goes from 1 to 5.
            2. evidence quotes the words of the report, max 12 words.
            3. notifiable is true as soon as AFB has 2 or more.
            4. If an observation that would decide the case is not in the report, write it in missing, otherwise null.
            5. A roping test that is negative sets AFB to 1 at most.
            """
            + "\n\n" +
            """
            ### EXAMPLE
            REPORT: brood nest full of holes, caps sunken and dark, matchstick pulls a brown thread of 3 cm, stinks like glue
            ANSWER:
            {
              "suspects": [ { "code": "AFB", "likelihood": 5, "evidence": "matchstick pulls a brown thread of 3 cm" } ],
              "notifiable": true,
              "missing": null
            }

            Answer with the JSON object only.
            """;

        if (errorMessage != null)
        {
            prompt += $"\n\n### PREVIOUS ERROR\n{errorMessage}\nCorrect it.";
        }

        return prompt;
    }

    /// <summary>Second opinion for cases where the officer wants to see a decision.</summary>
    public async Task<bool> MustBeReportedAsync(string caseFile, CancellationToken ct)
    {
        var reasoner = Kernel.CreateBuilder()
            .AddOpenAIChatCompletion("o4-mini", configuration["OpenAI:Key"]!)
            .Build();

        var answer = await reasoner.InvokePromptAsync<string>(
            /*reasoned task*//*prompt: call*/ """
            Decide if this case has to be reported to the veterinary office.

            Reporting is mandatory for: suspicion of american foulbrood (clinical signs or positive sample),
            small hive beetle in any stage, tropilaelaps mites, and losses of more than half of the colonies
            of an apiary within 14 days when poisoning can not be ruled out.
            It is not mandatory for varroa, nosema, chalkbrood, european foulbrood or losses over winter.
            A positive food ring sample without clinical signs counts as suspicion.

            Case file:
            {{$case}}

            Answer REPORT or NO REPORT.
            """,
            new KernelArguments { ["case"] = caseFile },
            cancellationToken: ct);

        return answer?.Trim() == "REPORT";
    }

    public async Task<TreatmentEntry?> ReadTreatmentAsync(string note, CancellationToken ct)
    {
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(TreatmentEntry), Temperature = 0 };
        var result = await kernel.InvokePromptAsync<string>(
            /*typed task*//*prompt: call*/ "Lies aus der Notiz die Behandlung heraus: Wirkstoff, Volk, Beginn, Ende, und ob die Honigräume abgenommen waren. Fehlt das Ende, bleibt es leer. Handelsnamen werden zum Wirkstoff (z. B. Formivar ist Ameisensäure).\n\nNotiz: {{$note}}",
            new KernelArguments(settings) { ["note"] = note },
            cancellationToken: ct);
        return result is null ? null : JsonSerializer.Deserialize<TreatmentEntry>(result);
    }

    public async Task<string> VarroaLevelAsync(string counts, CancellationToken ct)
    {
        var template = await /*task*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(env.ContentRootPath, "Prompts", "varroa-level.txt"), ct);
        var level = await kernel.InvokePromptAsync(template, new KernelArguments { ["counts"] = counts }, cancellationToken: ct);
        return level.ToString().Trim();
    }

    private static string ExtractJson(string text)
    {
        var m = Regex.Match(text, @"\{[\s\S]*\}");
        return m.Success ? m.Value : "";
    }
}
