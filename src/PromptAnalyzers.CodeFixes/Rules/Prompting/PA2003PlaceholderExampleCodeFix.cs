using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2003.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2003PlaceholderExampleCodeFix)), Shared]
public sealed class PA2003PlaceholderExampleCodeFix() : RuleCodeFix("PA2003");
