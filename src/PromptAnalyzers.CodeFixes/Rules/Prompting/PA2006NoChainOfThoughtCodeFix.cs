using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2006.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2006NoChainOfThoughtCodeFix)), Shared]
public sealed class PA2006NoChainOfThoughtCodeFix() : RuleCodeFix("PA2006");
