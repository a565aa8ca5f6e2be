using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fixes of PA3009.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA3009NoValidationDataCodeFix)), Shared]
public sealed class PA3009NoValidationDataCodeFix() : RuleCodeFix("PA3009", new AddValidationData());
