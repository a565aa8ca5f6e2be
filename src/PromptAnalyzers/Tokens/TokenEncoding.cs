namespace PromptAnalyzers.Tokens;

/// <summary>The byte-pair encodings whose tables are in the package.</summary>
internal enum TokenEncoding
{
    /// <summary>GPT-4o, GPT-4.1, GPT-5 and the o series.</summary>
    O200kBase,

    /// <summary>GPT-4, GPT-3.5 Turbo and the third-generation embedding models.</summary>
    Cl100kBase,
}
