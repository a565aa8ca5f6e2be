using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.PromptFiles;

/// <summary>One message of a prompt that stands in a text file.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">The text as it is sent, template placeholders included.</param>
/// <param name="Start">Where its first visible character stands in the file, in characters from the start.</param>
internal sealed record PromptSection(MessageRole Role, string Text, int Start);

/// <summary>A prompt that stands in a text file of its own. Pure: it depends on the text and the form alone.</summary>
/// <param name="Sections">The messages in order; none for a file without text.</param>
/// <param name="ModelId">The model that the file names; null when it names none.</param>
/// <param name="IsWholeConversation">Whether the form holds all that is sent, so that what is missing may be judged; false for one text of many.</param>
/// <param name="HasTools">Whether the file hands tools to the model.</param>
/// <param name="HasSchema">Whether the file binds the answer to a schema.</param>
internal sealed record PromptDocument(ImmutableArray<PromptSection> Sections, string? ModelId, bool IsWholeConversation, bool HasTools, bool HasSchema)
{
    /// <summary>The conversation as plain text.</summary>
    public ImmutableArray<ConversationMessage> ToConversation() =>
        Sections.Select(static s => new ConversationMessage(s.Role, s.Text.Replace(ConversationMessage.HoleMark, ' '), ImmutableArray<string>.Empty)).ToImmutableArray();

    /// <summary>The constant texts between template placeholders (<c>{{x}}</c>, <c>{% … %}</c>), for counting tokens.</summary>
    public static IReadOnlyList<string> ConstantRuns(string text)
    {
        var runs = new List<string>();
        var start = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var close = text[i] != '{' ? null : text[i + 1] == '{' ? "}}" : text[i + 1] == '%' ? "%}" : null;
            if (close is null)
            {
                continue;
            }

            // Placeholders are short and on one line; anything else is text with braces.
            var end = text.IndexOf(close, i + 2, System.Math.Min(LongestPlaceholder, text.Length - i - 2), System.StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            if (i > start)
            {
                runs.Add(text.Substring(start, i - start));
            }

            start = end + 2;
            i = start - 1;
        }

        if (start < text.Length)
        {
            runs.Add(text.Substring(start));
        }

        return runs;
    }

    private const int LongestPlaceholder = 200;
}
