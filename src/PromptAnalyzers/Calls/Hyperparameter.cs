using System.Collections.Generic;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Calls;

/// <summary>What a job sets about its training.</summary>
/// <param name="Name">One of <see cref="Epochs"/>, <see cref="BatchSize"/>, <see cref="LearningRate"/>, whatever the SDK calls it.</param>
/// <param name="Value">As code writes it, in the invariant culture, <c>auto</c> included; null when it cannot be seen.</param>
internal sealed record Hyperparameter(string Name, string? Value)
{
    public const string Epochs = "epochs";
    public const string BatchSize = "batch size";
    public const string LearningRate = "learning rate";

    // Parameters, properties and JSON keys of the SDKs and APIs, without case and "_".
    private static readonly Dictionary<string, string> Names = new()
    {
        ["nepochs"] = Epochs,
        ["epochs"] = Epochs,
        ["epochcount"] = Epochs,
        ["numepochs"] = Epochs,
        ["batchsize"] = BatchSize,
        ["learningrate"] = LearningRate,
        ["learningratemultiplier"] = LearningRate,
    };

    /// <summary>The common name of a parameter, property or key; null when it is none of these.</summary>
    public static string? NameOf(string name) => Names.TryGetValue(HttpApis.Normalize(name), out var known) ? known : null;
}
