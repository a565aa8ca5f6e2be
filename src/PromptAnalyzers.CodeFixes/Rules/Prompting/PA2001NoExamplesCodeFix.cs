using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2001NoExamplesCodeFix)), Shared]
public sealed class PA2001NoExamplesCodeFix() : RuleCodeFix("PA2001", new AddExampleMessages(), new AddExamplesBlock(onlyToExisting: false));
