using System.Collections.Immutable;

namespace PromptAnalyzers.Catalogue;

/// <summary>What a member of an LLM API is for.</summary>
internal enum EntryKind
{
    /// <summary>Names an assembly of the SDK: <c>A:OpenAI</c>.</summary>
    Assembly,

    /// <summary>Prompt text enters here.</summary>
    Prompt,

    /// <summary>The request is sent.</summary>
    Call,

    /// <summary>Model, response format, tools, message list and the like.</summary>
    Options,

    /// <summary>A value or property that says which role a message has.</summary>
    Role,

    /// <summary>Creates a fine-tuning job, or describes one.</summary>
    Tune,

    /// <summary>Uploads training data.</summary>
    Upload,
}

/// <summary>One parameter that an entry names: <c>messages[0]</c>, <c>content[1] params</c>, <c>base model=baseModel[0]</c>.</summary>
/// <param name="Key">What the parameter holds where the line says so, else empty.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Ordinal">Zero-based, counted with the receiver of an extension method; -1 when the line gives none.</param>
internal sealed record EntryParameter(string Key, string Name, int Ordinal);

/// <summary>One line of a catalogue file: what one member is for.</summary>
/// <param name="DocumentationId">The member's documentation id; ends in <c>(*)</c> where every overload is meant.</param>
/// <param name="Kind">What the member is for.</param>
/// <param name="Role">The message role, or what an option holds, in the words of the file; empty where there is none.</param>
/// <param name="Parameters">The parameters that matter; empty for a property, whose value matters.</param>
internal sealed record CatalogueEntry(string DocumentationId, EntryKind Kind, string Role, ImmutableArray<EntryParameter> Parameters)
{
    /// <summary>Whether the prompt is what a method returns: one with the attribute that the line names, or that implements or overrides the member, where <c>return</c> stands for a parameter.</summary>
    public bool IsReturned => Kind == EntryKind.Prompt && (DocumentationId[0] == 'T' || (Parameters.Length > 0 && Parameters[0].Name == "return"));

    /// <summary>Whether the role field holds a word; it may hold several, with commas between.</summary>
    public bool HasRole(string word)
    {
        for (var start = 0; start <= Role.Length;)
        {
            var comma = Role.IndexOf(',', start);
            var end = comma < 0 ? Role.Length : comma;
            while (start < end && Role[start] == ' ')
            {
                start++;
            }

            var length = end - start;
            while (length > 0 && Role[start + length - 1] == ' ')
            {
                length--;
            }

            if (length == word.Length && string.CompareOrdinal(Role, start, word, 0, length) == 0)
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }
}
