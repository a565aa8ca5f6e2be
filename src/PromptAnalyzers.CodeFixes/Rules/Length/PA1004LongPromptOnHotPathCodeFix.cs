using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes.Rules.Length;

/// <summary>The fixes of PA1004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PA1004LongPromptOnHotPathCodeFix)), Shared]
public sealed class PA1004LongPromptOnHotPathCodeFix() : RuleCodeFix("PA1004");
