using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Length;

/// <summary>The fixes of PA1002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA1002PromptsAddUpCodeFix)), Shared]
public sealed class PA1002PromptsAddUpCodeFix() : RuleCodeFix("PA1002");
