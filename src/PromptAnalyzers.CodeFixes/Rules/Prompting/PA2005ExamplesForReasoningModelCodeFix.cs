using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2005.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2005ExamplesForReasoningModelCodeFix)), Shared]
public sealed class PA2005ExamplesForReasoningModelCodeFix() : RuleCodeFix("PA2005");
