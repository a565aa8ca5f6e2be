using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>
/// Stands in for a rule where a test is about the place of a fix, not about what the rule finds: reports every string that starts with PROMPT.
/// </summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // A rule of the tests, never shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MarkedTextRule : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor =
        new("PA1001", "Prompt is very long", "Prompt is long", "Length", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                var text = node.Node switch
                {
                    LiteralExpressionSyntax literal => literal.Token.ValueText,
                    InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax first, ..] } => first.TextToken.ValueText,
                    _ => "",
                };
                if (text.StartsWith("PROMPT", StringComparison.Ordinal))
                {
                    node.ReportDiagnostic(Diagnostic.Create(Descriptor, node.Node.GetLocation()));
                }
            },
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.InterpolatedStringExpression);
    }
}
