using PromptAnalyzers.Decisions;
using PromptAnalyzers.Models;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>One FineTuningData item.</summary>
/// <param name="Path">As the project gives it.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Role">Its metadata of that name, as written.</param>
/// <param name="Decision">Its metadata of that name.</param>
/// <param name="DigestPath">Where its digest is kept.</param>
internal sealed record DataFile(string Path, string FullPath, string Role, string Decision, string DigestPath)
{
    /// <summary>What is known before the file is read.</summary>
    public DataFileSummary Summary { get; } = new() { Path = Path, RoleText = Role, Decision = Decision };

    public DataRole? ParsedRole => Summary.Role;
}

/// <summary>What the readable records of a project say of the data's base models.</summary>
internal sealed class BaseModelLimits
{
    private readonly Dictionary<string, (string Model, ExampleLimit Limit)> _limits = new(StringComparer.Ordinal);

    /// <summary>Adds what one record says; a record that cannot be read is the analyzer's business.</summary>
    public void Add(string recordText)
    {
        if (DecisionRecordReader.Read(recordText) is { IsReadable: true, Record: { Id: { } id, BaseModel: { } model } }
            && ModelTable.Find(model.Value) is { Training: { } training, Encoding: { } encoding })
        {
            _limits[id.Value] = (model.Value, new ExampleLimit(training.Tokens, encoding));
        }
    }

    /// <summary>The limit for the data of a decision; null when its base model is not known, or its limit is not.</summary>
    public (string Model, ExampleLimit Limit)? Of(string decision) => _limits.TryGetValue(decision, out var limit) ? limit : null;
}
