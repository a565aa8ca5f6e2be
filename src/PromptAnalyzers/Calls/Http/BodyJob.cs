using System.Collections.Generic;
using System.Linq;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Calls.Http;

/// <summary>What the body of a job-creating request says.</summary>
internal sealed class BodyJob
{
    private readonly List<Hyperparameter> _hyperparameters = [];
    private bool _isComplete = true;
    private bool _hasValidation;

    private BodyJob()
    {
    }

    /// <summary>The base model; null when it cannot be seen.</summary>
    public string? BaseModel { get; private set; }

    public bool HasTrainingData { get; private set; }

    public bool HasModel { get; private set; }

    /// <summary>Null when it cannot be seen.</summary>
    public bool? HasValidationData => _hasValidation ? true : _isComplete ? false : null;

    /// <summary>The hyperparameters, wherever in the body they stand.</summary>
    public IReadOnlyList<Hyperparameter> Hyperparameters => _hyperparameters;

    /// <summary>Whether the request only asks for a check.</summary>
    public bool IsDryRun { get; private set; }

    public static BodyJob Read(BodyValue body)
    {
        var job = new BodyJob();
        job.Read(body, string.Empty, 0);
        return job;
    }

    private void Read(BodyValue value, string path, int depth)
    {
        if (value.Kind == BodyKind.Unknown)
        {
            _isComplete = false;
            foreach (var meaning in value.DeclaredKeys.Select(HttpApis.MeaningOfJobKey))
            {
                HasModel |= meaning == "base model";
                HasTrainingData |= meaning == "training data";
            }
        }

        foreach (var (key, member) in value.Members)
        {
            _isComplete &= key.Length > 0;
            if (member.IsNull)
            {
                continue;
            }

            if (Hyperparameter.NameOf(key) is { } name)
            {
                _hyperparameters.Add(new Hyperparameter(name, ValueOf(member)));
                continue;
            }

            var inner = path.Length == 0 ? key : path + "." + key;
            switch (HttpApis.MeaningOfJobKey(inner))
            {
                case "base model":
                    HasModel = true;
                    if (member.Kind == BodyKind.Text && member.Texts.Longest is { HasHoles: false, HasConstant: true } model)
                    {
                        BaseModel = model.ConstantText;
                    }

                    break;
                case "training data":
                    HasTrainingData = true;
                    break;
                case "validation data":
                    _hasValidation |= member.Kind != BodyKind.List || member.Items.Length > 0;
                    break;
                case "dry run":
                    IsDryRun = member is { Kind: BodyKind.Literal, Word: "true" };
                    break;
                case null when depth < 4:
                    Read(member, inner, depth + 1);
                    break;
            }
        }
    }

    private static string? ValueOf(BodyValue value) => value.Kind switch
    {
        BodyKind.Literal => value.Word,
        BodyKind.Text when value.Texts.Longest is { HasHoles: false, HasConstant: true } text => text.ConstantText,
        _ => null,
    };
}
