using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fixes of PA3008.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA3008CodeContradictsRecordCodeFix)), Shared]
public sealed class PA3008CodeContradictsRecordCodeFix() : RuleCodeFix("PA3008");
