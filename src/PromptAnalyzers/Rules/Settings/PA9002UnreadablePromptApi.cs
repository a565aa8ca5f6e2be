using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Rules.Settings;

/// <summary>PA9002: a line of <c>PromptApis.txt</c> that cannot be read, or that names nothing in the project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA9002UnreadablePromptApi : AdditionalFileRule
{
    public const string Id = "PA9002";

    /// <summary>A file that is no list of APIs at all is not told line by line.</summary>
    private const int MaxFindings = 100;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Prompt API entry cannot be read",
        "Prompt API entry is ignored: {0}",
        RuleArea.Settings,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An entry that names no member teaches nothing: the prompts that go through that API are not seen.");

    public PA9002UnreadablePromptApi()
        : base(Rule)
    {
    }

    private protected override bool IsRelevant(AdditionalText file) => PromptApisFile.IsOne(file.Path);

    private protected override void Analyze(AdditionalFileAnalysisContext context, SourceText text)
    {
        var found = 0;
        var members = new Dictionary<string, IReadOnlyList<ISymbol>>(System.StringComparer.Ordinal);
        foreach (var line in PromptApisFile.Read(text).Lines)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if ((line.Error ?? ProblemOf(line.Entry!, members, context.Compilation)) is not { } problem)
            {
                continue;
            }

            if (++found > MaxFindings)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, LocationOf(context.AdditionalFile.Path, text, line.Number), "more than " + MaxFindings.ToString(CultureInfo.InvariantCulture) + " entries are wrong; those from here on are not told one by one"));
                return;
            }

            context.ReportDiagnostic(Diagnostic.Create(Rule, LocationOf(context.AdditionalFile.Path, text, line.Number), problem));
        }
    }

    private static string? ProblemOf(CatalogueEntry entry, Dictionary<string, IReadOnlyList<ISymbol>> members, Compilation compilation)
    {
        if (!members.TryGetValue(entry.DocumentationId, out var found))
        {
            members[entry.DocumentationId] = found = DeclaredMembers.Find(entry.DocumentationId, compilation);
        }

        if (found.Count == 0)
        {
            return "the project and its references have no member of that documentation id";
        }

        if (entry.Kind is EntryKind.Prompt or EntryKind.Call && found[0] is INamedTypeSymbol)
        {
            return "a type takes no prompt; name its constructor, method, property or field";
        }

        var methods = found.OfType<IMethodSymbol>().ToList();
        if (methods.Count == 0)
        {
            return null;
        }

        foreach (var parameter in entry.Parameters)
        {
            if (!methods.Any(m => parameter.Ordinal < 0 ? m.Parameters.Any(p => p.Name == parameter.Name) : parameter.Ordinal < m.Parameters.Length))
            {
                return "the member has no parameter '" + (parameter.Ordinal < 0 ? parameter.Name : parameter.Name + "[" + parameter.Ordinal.ToString(CultureInfo.InvariantCulture) + "]") + "'";
            }
        }

        return entry is { Kind: EntryKind.Prompt, Parameters.IsEmpty: true } && !methods.Any(static m => m.Parameters.Any(static p => p.Type.SpecialType == SpecialType.System_String))
            ? "the member has no parameter of type string, so the fourth field has to name the one that holds the prompt"
            : null;
    }

    /// <summary>The line without the blanks around it.</summary>
    private static Location LocationOf(string path, SourceText text, int number)
    {
        var line = text.Lines[number];
        var content = line.ToString();
        var span = TextSpan.FromBounds(line.Start + content.Length - content.TrimStart().Length, line.Start + content.TrimEnd().Length);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
