using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Length;

/// <summary>The fixes of PA1003.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA1003ChangingTextBeforeConstantTextCodeFix)), Shared]
public sealed class PA1003ChangingTextBeforeConstantTextCodeFix() : RuleCodeFix("PA1003");
