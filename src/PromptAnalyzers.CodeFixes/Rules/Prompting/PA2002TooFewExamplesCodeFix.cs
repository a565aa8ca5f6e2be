using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2002TooFewExamplesCodeFix)), Shared]
public sealed class PA2002TooFewExamplesCodeFix() : RuleCodeFix("PA2002", new AddExampleMessages(), new AddExamplesBlock(onlyToExisting: true));
