using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Placement;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Suppresses the finding where it is, with a justification that names the criterion: an attribute on the member, which SARIF
/// keeps with its justification; for top-level code, which has no member to carry it, an assembly attribute that targets the entry point.
/// </summary>
internal sealed class AcceptWithReason : FindingFix
{
    public const string FixName = "Accept";

    private const string AttributeType = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";

    // As written in source, best first. The long forms hold where a name in the way hides the short one.
    private static readonly string[] Spellings =
    [
        "SuppressMessage",
        "System.Diagnostics.CodeAnalysis.SuppressMessage",
        "global::System.Diagnostics.CodeAnalysis.SuppressMessage",
    ];

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CriteriaAddress.Of(diagnostic.Id, target.Options) is { } address
            && target.Root is CompilationUnitSyntax root
            && Change(target, root, diagnostic, address, cancellationToken) is { } change)
        {
            yield return new FixOffer(FixName, $"Accept {diagnostic.Id}, with a reason", ImmutableArray.Create(change));
        }
    }

    private static TextChange? Change(FixTarget target, CompilationUnitSyntax root, Diagnostic diagnostic, string address, CancellationToken cancellationToken)
    {
        var ancestors = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf();
        var member = ancestors.OfType<MemberDeclarationSyntax>().FirstOrDefault(static node => node is not BaseNamespaceDeclarationSyntax);
        switch (member)
        {
            case null or IncompleteMemberSyntax:
                return null;

            case GlobalStatementSyntax:
                // The compiler writes the id of Program.<Main>$ with braces but, on reading a suppression, knows it only with its own name.
                return target.Model.GetDeclaredSymbol(root, cancellationToken) is { } entryPoint
                    && entryPoint.GetDocumentationCommentId()?.Replace("{Main}", "<Main>") is { } id
                    && AttributeText(target, root.Members[0].SpanStart, diagnostic, address, $", Scope = \"member\", Target = {Literal("~" + id)}") is { } assemblyAttribute
                        ? AboveTopLevelCode(target.Text, root, $"[assembly: {assemblyAttribute}]")
                        : null;

            default:
                // After the attributes that are there, which may stand in an #if of their own.
                var attributes = member.AttributeLists;
                var place = !attributes.Any() ? member.GetFirstToken() : attributes.Last().GetLastToken().GetNextToken();
                return AttributeText(target, member.SpanStart, diagnostic, address, "") is { } attribute
                    ? OwnLine.AboveOrBefore(target.Text, place, $"[{attribute}]")
                    : null;
        }
    }

    // Assembly attributes stand after the usings and before the first statement.
    private static TextChange AboveTopLevelCode(SourceText text, CompilationUnitSyntax root, string attribute)
    {
        var first = root.Members[0].GetFirstToken();
        var last = first.GetPreviousToken();
        if (last.IsKind(SyntaxKind.None) || first.LeadingTrivia.Any(static trivia => trivia.IsDirective))
        {
            return OwnLine.Above(text, first, attribute);
        }

        var line = text.Lines.GetLineFromPosition(last.Span.End);
        if (line.End >= first.SpanStart)
        {
            return OwnLine.Above(text, first, attribute);
        }

        var newLine = OwnLine.LineBreakAt(text, last.SpanStart);
        var gap = !root.AttributeLists.Any() ? newLine : "";
        return new TextChange(new TextSpan(line.EndIncludingLineBreak, 0), gap + attribute + newLine);
    }

    private static string? AttributeText(FixTarget target, int position, Diagnostic diagnostic, string address, string more)
    {
        var title = diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture);
        var arguments = $"({Literal(diagnostic.Descriptor.Category)}, {Literal(diagnostic.Id + ":" + title)}{more}, Justification = {Literal("TODO: give the reason. Criterion: " + address)})";
        return Spellings.Where(spelling => Binds(target.Model, position, spelling + arguments)).Select(spelling => spelling + arguments).FirstOrDefault();
    }

    private static bool Binds(SemanticModel model, int position, string attribute)
    {
        var syntax = SyntaxFactory.ParseCompilationUnit($"[assembly: {attribute}]").AttributeLists[0].Attributes[0];
        return model.GetSpeculativeSymbolInfo(position, syntax).Symbol?.ContainingType?.ToDisplayString() == AttributeType;
    }

    private static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
