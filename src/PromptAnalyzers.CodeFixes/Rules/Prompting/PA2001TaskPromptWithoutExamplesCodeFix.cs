using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2001TaskPromptWithoutExamplesCodeFix)), Shared]
public sealed class PA2001TaskPromptWithoutExamplesCodeFix() : RuleCodeFix("PA2001");
