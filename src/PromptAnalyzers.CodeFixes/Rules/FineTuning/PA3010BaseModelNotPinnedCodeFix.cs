using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fixes of PA3010.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA3010BaseModelNotPinnedCodeFix)), Shared]
public sealed class PA3010BaseModelNotPinnedCodeFix() : RuleCodeFix("PA3010");
