using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fixes of PA3001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA3001NoDecisionRecordCodeFix)), Shared]
public sealed class PA3001NoDecisionRecordCodeFix() : RuleCodeFix("PA3001", new LinkToRecord())
{
    private protected override SolutionFix FileFix { get; } = new CreateRecord();
}
