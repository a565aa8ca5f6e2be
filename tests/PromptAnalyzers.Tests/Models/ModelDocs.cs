using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PromptAnalyzers.Models;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Models;

/// <summary>Writes docs/models.md.</summary>
internal static class ModelDocs
{
    public static string Write(ImmutableArray<ModelInfo> models)
    {
        var sources = models.SelectMany(static model => model.Retirements).Select(static r => (r.Source, r.SourceDate))
            .Concat(models.Where(static model => model.Training is not null).Select(static model => (model.Training!.Source, model.Training.SourceDate)))
            .Distinct().ToList();
        var text = new StringBuilder(
            $"""
            # Models

            What the analyzers know of models: {models.Length.ToString(CultureInfo.InvariantCulture)} names, from `src/PromptAnalyzers/Models/models.txt`. This page is generated; change the file and run `dotnet test tests/PromptAnalyzers.Tests --filter ModelTable`.

            - **Model**: `#` is one digit, `*` any text; the most specific name wins. Prefixes and suffixes of routers and platforms are no part of it (`openai/gpt-4o`, `us.anthropic.claude-…-v1:0`,
              `deepseek-r1:14b`, `models/gemini-2.5-pro`, `ft:gpt-4o-mini-2024-07-18:org::id`). Any other name, such as that of a deployment, is unknown, and nothing is guessed about it.
            - **Reasons**: by itself. *By default*: unless the call switches it off. *With effort*: when the call asks for it. The setting `reasoning_models` adds names.
            - **Tokenizer**: the encoding in which its tokens are counted. Without one they are counted as the settings `tokenizer` and `token_scale` say.
            - **Name**: a snapshot is pinned, an alias moves on to newer models.
            - **Ends**: the day on which a platform switches it off, with the number of the source. Platforms have calendars of their own: a date of one says nothing about another, and no date means that none is
              known here. *Tuned*: the date for fine-tuned versions, where the platform gives one.
            - **Training example**: the most tokens of one example that the model is trained with.

            | Model | Family | Reasons | Tokenizer | Name | Ends | Training example |
            |---|---|---|---|---|---|---|

            """);
        foreach (var model in models)
        {
            var ends = model.Retirements.Select(r => $"{r.Platform}{(r.IsTuned ? " (tuned)" : "")} {Day(r.Date)} [{sources.IndexOf((r.Source, r.SourceDate)) + 1}]");
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{model.Pattern}` | {model.Family} | {Reasons(model)} | {(model.Encoding is { } encoding ? TokenEncodings.NameOf(encoding) : "–")} | {(model.IsAlias ? "alias" : "snapshot")} | {string.Join(", ", ends)} | {TrainingExample(model, sources)} |\n");
        }

        text.Append("\n## Sources\n\n");
        for (var i = 0; i < sources.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {sources[i].Source}; state of {Day(sources[i].SourceDate)}\n");
        }

        return text.ToString();
    }

    private static string TrainingExample(ModelInfo model, List<(string, DateTime)> sources) =>
        model.Training is { } training
            ? string.Create(CultureInfo.InvariantCulture, $"{training.Tokens:N0} [{sources.IndexOf((training.Source, training.SourceDate)) + 1}]")
            : "";

    private static string Reasons(ModelInfo model) => model.Reasons switch
    {
        Reasoning.No => "no",
        Reasoning.Yes => "yes",
        _ => model.ReasonsByDefault ? "by default" : "with effort",
    };

    private static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
