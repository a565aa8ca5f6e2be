using System;

namespace PromptAnalyzers.Tokens;

/// <summary>The names of the encodings, as settings, messages and the model table write them.</summary>
internal static class TokenEncodings
{
    public const string O200kBaseName = "o200k_base";
    public const string Cl100kBaseName = "cl100k_base";

    /// <summary>The published name, for example <c>o200k_base</c>.</summary>
    public static string NameOf(TokenEncoding encoding) => encoding == TokenEncoding.Cl100kBase ? Cl100kBaseName : O200kBaseName;

    /// <summary>The encoding of a published name, whatever its case; null when the package has no table for it.</summary>
    public static TokenEncoding? Find(string name) =>
        string.Equals(name, O200kBaseName, StringComparison.OrdinalIgnoreCase) ? TokenEncoding.O200kBase
        : string.Equals(name, Cl100kBaseName, StringComparison.OrdinalIgnoreCase) ? TokenEncoding.Cl100kBase
        : null;
}
