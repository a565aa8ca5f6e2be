using PromptAnalyzers.Examples;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>How messages call the kinds of task.</summary>
internal static class TaskNames
{
    public static string Of(TaskKind kind) => kind switch
    {
        TaskKind.Classify => "classify",
        TaskKind.Extract => "extract",
        TaskKind.Convert => "convert",
        TaskKind.Translate => "translate to a fixed form",
        TaskKind.Normalise => "normalise",
        TaskKind.Score => "score",
        TaskKind.Rank => "rank",
        TaskKind.Detect => "detect",
        TaskKind.Label => "label",
        TaskKind.Route => "route",
        TaskKind.Tag => "tag",
        TaskKind.Grade => "grade",
        _ => "stated output format",
    };
}
