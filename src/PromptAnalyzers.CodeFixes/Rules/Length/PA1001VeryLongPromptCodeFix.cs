using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Length;

/// <summary>The fixes of PA1001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA1001VeryLongPromptCodeFix)), Shared]
public sealed class PA1001VeryLongPromptCodeFix() : RuleCodeFix("PA1001");
