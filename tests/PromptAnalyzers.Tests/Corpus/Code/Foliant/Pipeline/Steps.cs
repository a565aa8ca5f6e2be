using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Foliant.Pipeline;

public sealed class NormaliseShelfMarkStep : IPipelineStep
{
    private readonly Kernel _kernel;
    private readonly KernelFunction _function;

    public NormaliseShelfMarkStep(Kernel kernel)
    {
        _kernel = kernel;
        _function = kernel.CreateFunctionFromPrompt(/*examples*//*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "signature-check.txt")));
    }

    public string Name => "shelfmark";

    public bool Applies(ScanJob job) => !job.ShelfMark.StartsWith("StA HV / ");

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        var result = await _kernel.InvokeAsync(_function, new KernelArguments { ["mark"] = job.ShelfMark }, ct);
        job.ShelfMark = result.GetValue<string>()!.Trim();
    }
}

public sealed class OcrCorrectionStep(Kernel kernel) : IPipelineStep
{
    public string Name => "ocr";

    public bool Applies(ScanJob job) => job.RawText.Length > 20;

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        var correct = kernel.CreateFunctionFromPrompt(
            /*maybe task*//*prompt: elsewhere*/ ArchivePrompts.OcrCorrection,
            new OpenAIPromptExecutionSettings { Temperature = 0.1, MaxTokens = 4000 },
            functionName: "CorrectOcr",
            description: /*no prompt: tool description*/ "Corrects the raw text recognition of one page of a historic document without modernising the spelling.");

        var pages = job.RawText.Split('\f');
        var corrected = new List<string>();
        foreach (var page in pages)
        {
            var r = await kernel.InvokeAsync(correct, new KernelArguments { ["input"] = page, ["century"] = job.Century }, ct);
            corrected.Add(r.ToString());
        }
        job.Text = string.Join("\f", corrected);
    }
}

public sealed class ClassifyStep(Kernel kernel) : IPipelineStep
{
    public string Name => "classify";

    public bool Applies(ScanJob job) => job.Text.Length > 0;

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        var head = job.Text.Length > 1500 ? job.Text[..1500] : job.Text;
        var result = await kernel.InvokePromptAsync<string>(/*examples*//*prompt: elsewhere*/ ArchivePrompts.RecordType, new KernelArguments { ["input"] = head }, cancellationToken: ct);
        job.RecordType = result?.Trim().ToLowerInvariant() ?? "other";
    }
}

public sealed class PersonStep(Kernel kernel) : PromptStep(kernel)
{
    protected override string Template => /*task*//*prompt: elsewhere*/ ArchivePrompts.Persons;

    protected override KernelArguments Arguments(ScanJob job) => new() { ["input"] = job.Text };

    protected override void Accept(ScanJob job, string answer)
    {
        foreach (var line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Count(c => c == '\t') == 4)
                job.Persons.Add(line);
    }
}

public sealed class KeywordStep(Kernel kernel) : PromptStep(kernel)
{
    protected override string Template =>
        /*task*//*prompt: method*/ """
        Give three to seven subject keywords for the record, taken from this thesaurus only:
        Bauwesen, Brand, Bürgerrecht, Erbschaft, Gewerbe, Gesundheit, Hochwasser, Jagd, Kirche, Krieg, Markt, Münze, Polizei,
        Schule, Steuer, Straße, Wald, Zoll, Zunft

        Type of record: {{$type}}
        Text: {{$input}}

        Keywords, comma separated:
        """;

    protected override PromptExecutionSettings Settings => new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 60 };

    protected override KernelArguments Arguments(ScanJob job) => new() { ["type"] = job.RecordType, ["input"] = job.Text };

    protected override void Accept(ScanJob job, string answer) =>
        job.Keywords = answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

public sealed class AccessStep(Kernel kernel) : PromptStep(kernel)
{
    public override bool Applies(ScanJob job) => string.CompareOrdinal(job.Date ?? "9999", "1925") > 0;

    protected override string Template =>
        /*task*//*prompt: method*/ "Does this record contain personal data worth protecting (health, crime, adoption, denazification, welfare) about people who may still be alive? Answer OPEN, CLOSED or CHECK. If in doubt CHECK.\n\n{{$input}}";

    protected override KernelArguments Arguments(ScanJob job) => new() { ["input"] = job.Text };

    protected override void Accept(ScanJob job, string answer) => job.Access = answer.TrimEnd('.').ToLowerInvariant();
}

public sealed class CharterStep : IPipelineStep
{
    private readonly Kernel _kernel;
    private readonly KernelFunction _regest = PromptYaml.ToFunction(/*prompt: file, missed: a YAML reader of its own*/ File.ReadAllText("Prompts/regest.yaml"));
    private readonly KernelFunction _seal = PromptYaml.ToFunction(/*task*//*prompt: file, missed: a YAML reader of its own*/ File.ReadAllText("Prompts/seal.yaml"));

    public CharterStep(Kernel kernel) => _kernel = kernel;

    public string Name => "charter";

    public bool Applies(ScanJob job) => job.RecordType == "charter";

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        var arguments = new KernelArguments { ["text"] = job.Text };
        job.Regest = (await _kernel.InvokeAsync(_regest, arguments, ct)).ToString();
        var seal = (await _kernel.InvokeAsync(_seal, arguments, ct)).ToString().Split(';');
        job.Seals = seal.Length == 2 && int.TryParse(seal[1], out var n) ? n : 0;

        if (job.Date is { Length: > 0 } written)
            job.Date = await _kernel.AskAsync(/*examples*//*prompt: elsewhere*/ ArchivePrompts.DateNormaliser, ("date", written), ("place", job.Place));
    }
}

public sealed record PhotoDescription(string Title, string[] Visible, string? Street, string DecadeGuess);

public sealed class PhotoStep(IChatCompletionService chat, Kernel kernel) : IPipelineStep
{
    public string Name => "photo";

    public bool Applies(ScanJob job) => job.Preview is not null && job.RecordType == "photograph caption";

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        var history = new ChatHistory(/*typed task*//*prompt: call*/ "You describe historic photographs of the city of Hohenvörde for the archive's database. Name only what is visible. Guess the decade from clothes, vehicles and shop signs. Street only if a sign or the caption says so.");
        history.AddUserMessage(new ChatMessageContentItemCollection
        {
            new TextContent(/*prompt: call*/ $"Caption on the back: {job.Text}"),
            new ImageContent(job.Preview!, "image/jpeg"),
        });
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(PhotoDescription) };
        var answer = await chat.GetChatMessageContentAsync(history, settings, kernel, ct);
        var photo = JsonSerializer.Deserialize<PhotoDescription>(answer.Content!)!;
        job.Regest = photo.Title;
        job.Keywords = photo.Visible;
    }
}
