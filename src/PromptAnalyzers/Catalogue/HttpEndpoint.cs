using System;
using System.Collections.Immutable;

namespace PromptAnalyzers.Catalogue;

/// <summary>What must be seen of a request beside its path before it counts.</summary>
internal enum EndpointProof
{
    /// <summary>The path names its platform.</summary>
    None,

    /// <summary>A known host, or a body that has the shape of the API's requests.</summary>
    Shape,

    /// <summary>A known host, or a model key beside the prompt: other services have such a path too.</summary>
    Model,
}

/// <summary>A path to which requests with prompts, or fine-tuning jobs, are posted.</summary>
/// <param name="IsJob">Whether a POST creates a fine-tuning job.</param>
/// <param name="Platform">Who serves it, in the words of the decision record; null where many do.</param>
/// <param name="Path">The end of the path; <c>{}</c> is one segment.</param>
/// <param name="Proof">What must be seen beside the path.</param>
/// <param name="IsStateful">Whether earlier turns are kept by the server.</param>
internal sealed record HttpEndpoint(bool IsJob, string? Platform, string Path, EndpointProof Proof, bool IsStateful)
{
    private readonly ImmutableArray<string> _segments = ImmutableArray.Create(Path.Split('/'));

    /// <summary>Whether a path ends as this one does.</summary>
    /// <param name="segments">The path's segments, without query.</param>
    public bool Matches(ImmutableArray<string> segments)
    {
        var offset = segments.Length - _segments.Length;
        if (offset < 0)
        {
            return false;
        }

        for (var i = 0; i < _segments.Length; i++)
        {
            if (!MatchesSegment(_segments[i], segments[offset + i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The model or deployment that a matching path names; null when it names none, or that is only known at run time.</summary>
    public string? ModelIn(ImmutableArray<string> segments)
    {
        for (var i = 1; i < _segments.Length; i++)
        {
            if (_segments[i - 1] is "models" or "model" or "deployments" && _segments[i].StartsWith("{}", StringComparison.Ordinal))
            {
                var segment = segments[segments.Length - _segments.Length + i];
                var model = segment.Substring(0, segment.Length - _segments[i].Length + 2);
                return model.IndexOf(HttpAddress.Hole) < 0 ? model : null;
            }
        }

        return null;
    }

    // "{}" is any segment, "{}:generateContent" any segment with that verb.
    private static bool MatchesSegment(string pattern, string segment) =>
        pattern.StartsWith("{}", StringComparison.Ordinal)
            ? segment.Length > pattern.Length - 2 && segment.EndsWith(pattern.Substring(2), StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, segment, StringComparison.OrdinalIgnoreCase);
}
