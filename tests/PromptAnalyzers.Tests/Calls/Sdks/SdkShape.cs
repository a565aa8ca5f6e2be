using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>
/// One way to call one SDK. From a call with a marked place for the prompt, the forms that work for every SDK are made: the text as a literal,
/// a local, a constant and so on. Forms of the SDK's own are written out. docs/sdks.md is the table of the forms that pass.
/// </summary>
internal sealed record SdkShape(string Sdk, string Name)
{
    /// <summary>Stands in <see cref="Call"/> for the expression that gives the text, and in <see cref="Expected"/> for the text.</summary>
    public const string Text = "@TEXT@";

    private const string Prompt = "You sort support mails.";

    private static readonly ConcurrentDictionary<(string, string), Lazy<string?>> Results = new();

    /// <summary>Using directives, and declarations that all forms need.</summary>
    public string Usings { get; init; } = string.Empty;

    /// <summary>Parameters of the method around the call; <c>string mail</c> is always there.</summary>
    public string Parameters { get; init; } = string.Empty;

    /// <summary>Arguments for <see cref="Parameters"/>, as a wrapper's caller hands them over.</summary>
    public string Arguments { get; init; } = string.Empty;

    /// <summary>Statements with <see cref="Text"/> where the prompt goes.</summary>
    public string Call { get; init; } = string.Empty;

    /// <summary>How the call is described (see <see cref="Understood.Describe"/>), with <see cref="Text"/> for the prompt.</summary>
    public string Expected { get; init; } = string.Empty;

    /// <summary>Forms of this SDK beside the common ones.</summary>
    public ImmutableArray<SdkForm> Forms { get; init; } = [];

    /// <summary>What the code compiles against.</summary>
    public Func<ImmutableArray<MetadataReference>> References { get; init; } = () => SdkReferences.Latest;

    /// <summary>Whether the references are a stub made from the catalogue.</summary>
    public bool IsStub { get; init; }

    public string Key => Sdk + ": " + Name;

    /// <summary>The forms of this shape by their way of arriving.</summary>
    public IEnumerable<SdkForm> AllForms => (Call.Length == 0 ? [] : CommonForms()).Concat(Forms);

    public static TheoryData<string, string> Cells(IEnumerable<SdkShape> shapes)
    {
        var data = new TheoryData<string, string>();
        foreach (var shape in shapes)
        {
            foreach (var way in shape.AllForms.Select(f => f.Way).Distinct())
            {
                data.Add(shape.Key, way);
            }
        }

        return data;
    }

    public static void AssertRead(IEnumerable<SdkShape> shapes, string key, string way)
    {
        var fault = shapes.Single(s => s.Key == key).FaultOf(way);
        Assert.True(fault is null, fault);
    }

    /// <summary>What is wrong with the forms of one way of arriving; null when all are read as expected. Run once per test run.</summary>
    public string? FaultOf(string way) => Results.GetOrAdd((Key, way), _ => new Lazy<string?>(() => AllForms.Where(f => f.Way == way).Select(Run).FirstOrDefault(f => f is not null))).Value;

    private IEnumerable<SdkForm> CommonForms()
    {
        yield return Common(SdkWay.Literal, Method(string.Empty, "\"" + Prompt + "\""));
        yield return Common(SdkWay.Local, Method($"var text = \"{Prompt}\";", "text"));
        yield return Common(SdkWay.Constant, $"const string Rules = \"{Prompt}\";\n" + Method(string.Empty, "Rules"));
        yield return Common(SdkWay.OtherFile, Method(string.Empty, "Prompts.Rules")) with { OtherSource = $"static class Prompts {{ public const string Rules = \"{Prompt}\"; }}" };
        yield return Common(SdkWay.MethodReturn, "static string Rules(string what) => $\"You sort {what}.\";\n" + Method(string.Empty, "Rules(\"support mails\")"));
        yield return Common(SdkWay.Builder, Method("var lines = new StringBuilder(); lines.Append(\"You sort \"); lines.Append(\"support mails.\");", "lines.ToString()"));

        var separator = Parameters.Length == 0 ? string.Empty : ", ";
        yield return Common(
            SdkWay.Wrapper,
            $"async Task Ask({Parameters}{separator}string rules, string mail) {{ await Task.Yield(); {Call.Replace(Text, "rules")} }}\n"
            + $"Task M({Parameters}{separator}string mail) => Ask({Arguments}{separator}\"{Prompt}\", mail);");
    }

    private SdkForm Common(string way, string members) => new(way, members) { Expected = Expected.Replace(Text, Prompt) };

    private string Method(string before, string text) =>
        $"async Task M({Parameters}{(Parameters.Length == 0 ? string.Empty : ", ")}string mail) {{ await Task.Yield(); {before} {Call.Replace(Text, text)} }}";

    private string? Run(SdkForm form)
    {
        var source = Usings + "\nclass C\n{\n" + form.Members + "\n}";
        var compilation = Understood.Compile(form.OtherSource is { } other ? [source, other] : [source], References());
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && !IsExperimental(d)).Take(3).ToList();
        if (errors.Count > 0)
        {
            return Key + ", " + form.Way + ": " + string.Join('\n', errors) + "\n" + source;
        }

        var file = Understood.File(compilation, []);
        var calls = file.Calls.Select(Understood.Describe).ToList();
        var faults = new List<string>();
        if (form.Expected is { } expected && !calls.Contains(expected))
        {
            faults.Add($"expected '{expected}'");
        }

        if (form.Model is { } model && !file.Calls.Any(c => c.Options.ModelId == model))
        {
            faults.Add($"expected model '{model}', was '{string.Join(", ", file.Calls.Select(c => c.Options.ModelId))}'");
        }

        if (form.IsStructured is { } structured && (file.Calls.IsEmpty || file.Calls.Any(c => c.Options.HasStructuredOutput != structured)))
        {
            faults.Add($"expected structured output {structured}");
        }

        if (form.Jobs is { } jobs && JobFindings(compilation) is var found && found != jobs)
        {
            faults.Add($"expected {jobs} PA3001, were {found}");
        }

        if (form.HasValidationData is { } validation && !file.Jobs.Any(j => j.HasValidationData == validation))
        {
            faults.Add($"expected validation data {validation}, was '{string.Join(", ", file.Jobs.Select(j => j.HasValidationData))}'");
        }

        if (form.Hyperparameters is { } hyperparameters && string.Join(",", file.Jobs.SelectMany(j => j.Hyperparameters).Select(h => $"{h.Name}={h.Value}")) is var read && read != hyperparameters)
        {
            faults.Add($"expected hyperparameters '{hyperparameters}', was '{read}'");
        }

        if (form.BaseModel is { } baseModel && !file.Jobs.Any(j => j.BaseModel == baseModel))
        {
            faults.Add($"expected base model '{baseModel}', was '{string.Join(", ", file.Jobs.Select(j => j.BaseModel))}'");
        }

        return faults.Count == 0 ? null : $"{Key}, {form.Way}: {string.Join("; ", faults)}\nwas: {string.Join("\n     ", file.Calls.Select(c => Understood.Describe(c) + (c.IsComplete ? "" : " <" + string.Join(", ", c.Unseen) + ">")))}\n{source}";
    }

    private static int JobFindings(Compilation compilation) =>
        compilation.WithAnalyzers([new PA3001NoDecisionRecord()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Count(d => d.Id == PA3001NoDecisionRecord.Id);

    // "For evaluation purposes only": an error by default that users switch off.
    private static bool IsExperimental(Diagnostic diagnostic) =>
        diagnostic.Descriptor.HelpLinkUri.Contains("experimental", StringComparison.OrdinalIgnoreCase)
        || diagnostic.Descriptor.CustomTags.Contains("CompilerGenerated")
        || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);
}

/// <summary>One form of a call.</summary>
/// <param name="Way">How the text arrives: one of <see cref="SdkWay"/>.</param>
/// <param name="Members">Members of a class, with the call.</param>
internal sealed record SdkForm(string Way, string Members)
{
    /// <summary>The description that one of the calls must have; null when only options are asked for.</summary>
    public string? Expected { get; init; }

    public string? OtherSource { get; init; }

    public string? Model { get; init; }

    public bool? IsStructured { get; init; }

    /// <summary>How many PA3001 findings there are.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether the job has validation data; null where it is not asked for.</summary>
    public bool? HasValidationData { get; init; }

    /// <summary>The hyperparameters of the job, <c>name=value</c>; null where they are not asked for.</summary>
    public string? Hyperparameters { get; init; }

    public string? BaseModel { get; init; }
}

/// <summary>The columns of docs/sdks.md.</summary>
internal static class SdkWay
{
    public const string Literal = "literal in the call";
    public const string Local = "local";
    public const string Constant = "const";
    public const string OtherFile = "other file";
    public const string MethodReturn = "method return";
    public const string Builder = "StringBuilder";
    public const string Wrapper = "own wrapper";
    public const string Messages = "message objects";
    public const string Request = "options or request object";
    public const string History = "unseen history is incomplete";
    public const string Model = "model id";
    public const string Structured = "structured output";
    public const string Job = "fine-tuning job";

    public static readonly string[] All = [Literal, Messages, Request, Local, Constant, OtherFile, MethodReturn, Builder, Wrapper, History, Model, Structured, Job];
}
