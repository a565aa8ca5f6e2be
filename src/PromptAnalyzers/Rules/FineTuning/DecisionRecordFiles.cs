using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>The decision records among the additional files.</summary>
internal static class DecisionRecordFiles
{
    // What a text says depends on the text alone, so it may outlive the compilation.
    private static readonly ConditionalWeakTable<SourceText, DecisionRecordText> Parsed = new();

    /// <summary>Whether a path is that of a record.</summary>
    public static bool IsRecord(string path) => DecisionRecordReader.IsRecord(path);

    /// <summary>The content of a record file.</summary>
    public static DecisionRecordText Read(SourceText text) => Parsed.GetValue(text, static t => DecisionRecordReader.Read(TextOf(t)));

    /// <summary>All records that can be read and relied on, in the order of the files.</summary>
    public static ImmutableArray<DecisionRecordFile> Readable(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var records = ImmutableArray.CreateBuilder<DecisionRecordFile>();
        foreach (var file in files)
        {
            if (IsRecord(file.Path) && file.GetText(cancellation) is { } text && Read(text) is { IsReadable: true, Record: { } record })
            {
                records.Add(new DecisionRecordFile(file, record));
            }
        }

        return records.ToImmutable();
    }

    /// <summary>The place of a value in a record file.</summary>
    public static Location LocationOf(string path, TextRange range) => Location.Create(
        path,
        TextSpan.FromBounds(range.Start.Offset, range.End.Offset),
        new LinePositionSpan(new LinePosition(range.Start.Line, range.Start.Column), new LinePosition(range.End.Line, range.End.Column)));

    // A huge file is not copied to find out that it is too large.
    private static string TextOf(SourceText text) =>
        text.Length > JsonReader.MaxLength ? text.ToString(new TextSpan(0, JsonReader.MaxLength + 1)) : text.ToString();
}

/// <summary>A readable record and its file.</summary>
internal sealed record DecisionRecordFile(AdditionalText File, DecisionRecord Record);
