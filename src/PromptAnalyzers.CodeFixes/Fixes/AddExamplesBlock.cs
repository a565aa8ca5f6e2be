using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Placement;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Adds an <c>&lt;examples&gt;</c> block to the prompt's own text, or another example to the block that is there, with slots that read TODO. No
/// text that is there is changed.
/// </summary>
/// <param name="onlyToExisting">
/// For rules that count examples: a block of its own would hide examples that are written in another way.
/// </param>
internal sealed class AddExamplesBlock(bool onlyToExisting) : FindingFix
{
    public const string FixName = "AddExamplesBlock";

    private const string BlockEnd = "</examples>";

    private static readonly string[] Example = ["<example>", "Input: TODO", "Output: TODO", "</example>"];

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FindingCalls.PlacesOf(target, diagnostic, cancellationToken).FirstOrDefault() is not { Own: { FilePath: null, Syntax: ExpressionSyntax text } } place
            || text.SyntaxTree != target.Root.SyntaxTree)
        {
            yield break;
        }

        var existing = StringInsertion.InsertBefore(target.Text, text, BlockEnd, Example);
        var change = existing ?? (onlyToExisting ? null : NewBlock(target, place.Message.Role, place.Own.HasHoles, text));
        if (change is { } insertion && Compilable.After(target, insertion, cancellationToken))
        {
            yield return new FixOffer(
                FixName, existing is null ? "Add an <examples> block" : "Add an example to the <examples> block", ImmutableArray.Create(insertion));
        }
    }

    private static TextChange? NewBlock(FixTarget target, MessageRole role, bool hasHoles, ExpressionSyntax text)
    {
        // The holes of a template are text until it is rendered.
        var mark = role == MessageRole.Template ? "{{" : "";
        return StringInsertion.Insert(
            target.Text, text, hasHoles || (mark.Length > 0 && text.ToString().Contains(mark)), mark, ["<examples>", .. Example, BlockEnd]);
    }
}
