using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Placement;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Rules.FineTuning;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Writes the skeleton of a decision record beside the project file, the same as the build target <c>NewFineTuningDecision</c> does, and links the
/// job to it by a comment. A comment that is there gives the id; else the type that holds the call does.
/// </summary>
internal sealed class CreateRecord : SolutionFix
{
    public const string FixName = "CreateRecord";

    public override string Name => FixName;

    public override SolutionOffer? Offer(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var project = target.Document.Project;
        if (!project.Solution.Workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument)
            || Path.GetDirectoryName(project.FilePath) is not { Length: > 0 } folder
            || FindingCalls.JobOf(target, diagnostic, cancellationToken) is not { } job)
        {
            return null;
        }

        // Records that claim the call by appliesTo would win over the comment.
        var records = DecisionRecordFiles.Readable(project.AnalyzerOptions.AdditionalFiles, cancellationToken).Select(static file => file.Record).ToList();
        var members = FindingCalls.ModelOf(target)!.Code.DocumentationIdsAround(job.Syntax, cancellationToken);
        if (records.Any(record => DecisionMatcher.AppliesTo(record, members)))
        {
            return null;
        }

        var named = JobContext.CommentId(job.Syntax);
        var id = named ?? FreeId(project, KebabCase(job.Syntax.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText ?? Path.GetFileNameWithoutExtension(target.Document.Name)));
        var file = id + DecisionRecordReader.FileSuffix;
        if (!Regex.IsMatch(id, "^[A-Za-z0-9][A-Za-z0-9._-]*$") || HasFile(project, file))
        {
            return null;
        }

        var text = target.Text;
        if (named is null)
        {
            if (CommentPlace.Above(text, target.Root, diagnostic.Location.SourceSpan) is not { } place)
            {
                return null;
            }

            text = text.WithChanges(OwnLine.Above(text, place, $"// {DecisionMatcher.CommentMark} {id}"));
        }

        return new SolutionOffer($"Create decision record '{id}'", () => project.Solution
            .WithDocumentText(target.Document.Id, text)
            .AddAdditionalDocument(
                DocumentId.CreateNewId(project.Id), file, SourceText.From(Skeleton(id), new UTF8Encoding(false)), filePath: Path.Combine(folder, file)));
    }

    private static string Skeleton(string id)
    {
        using var stream = typeof(CreateRecord).Assembly.GetManifestResourceStream("decision-record.template.json");
        using var reader = new StreamReader(stream);
#pragma warning disable RS0030 // The day of the decision is that on which a person asks for the record; no finding depends on it.
        var today = DateTime.UtcNow;
#pragma warning restore RS0030
        return reader.ReadToEnd()
            .Replace("{id}", id)
            .Replace("{date}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string FreeId(Project project, string wanted)
    {
        var id = wanted;
        for (var number = 2; HasFile(project, id + DecisionRecordReader.FileSuffix); number++)
        {
            id = wanted + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }

    private static bool HasFile(Project project, string name) =>
        project.AdditionalDocuments.Any(document => string.Equals(Path.GetFileName(document.FilePath ?? document.Name), name, StringComparison.OrdinalIgnoreCase));

    // TicketTrainer becomes ticket-trainer; letters that an id cannot have are left out.
    private static string KebabCase(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name)
        {
            if (c is >= 'A' and <= 'Z' && id.Length > 0 && id[id.Length - 1] is not ('-' or (>= 'A' and <= 'Z')))
            {
                id.Append('-');
            }

            if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                id.Append(c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c);
            }
        }

        return id.Length == 0 ? "decision" : id.ToString();
    }
}
