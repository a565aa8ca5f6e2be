using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.CodeFixes.Rules.Prompting;

/// <summary>The fixes of PA2004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA2004UnstructuredAnswerIsParsedCodeFix)), Shared]
public sealed class PA2004UnstructuredAnswerIsParsedCodeFix() : RuleCodeFix("PA2004", new AskForStructuredOutput());
