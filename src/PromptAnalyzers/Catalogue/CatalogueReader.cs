using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// Reads the catalogue's text format, for the package's own files and for a user's <c>PromptApis.txt</c>:
/// <c>docId TAB kind TAB role TAB parameter</c>, <c>#</c> starts a comment line.
/// </summary>
internal static class CatalogueReader
{
    /// <summary>Reads one line. Null for a blank or comment line, or when <paramref name="error"/> says what is wrong.</summary>
    public static CatalogueEntry? ReadLine(string line, out string? error)
    {
        error = null;
        var text = line.Trim();
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var fields = text.Split('\t');
        var id = fields[0].Trim();
        if (id.Length < 3 || id[1] != ':' || "AMPFT".IndexOf(id[0]) < 0)
        {
            error = "the first field is no documentation id such as M:Acme.Llm.Client.Ask(System.String)";
            return null;
        }

        if (fields.Length < 2 || ReadKind(fields[1].Trim()) is not { } kind)
        {
            error = "the second field is none of prompt, call, options, role, tune, upload";
            return null;
        }

        if (fields.Length > 4)
        {
            error = "there are more than four fields";
            return null;
        }

        var parameters = ReadParameters(fields.Length > 3 ? fields[3] : string.Empty, isMethod: id[0] == 'M', out error);
        return error is null ? new CatalogueEntry(id, kind, fields.Length > 2 ? fields[2].Trim() : string.Empty, parameters) : null;
    }

    /// <summary>Reads all lines that can be read; the package's own files are checked by tests.</summary>
    public static ImmutableArray<CatalogueEntry> ReadAll(string text)
    {
        var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
        foreach (var line in text.Split('\n'))
        {
            if (ReadLine(line, out _) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries.ToImmutable();
    }

    private static EntryKind? ReadKind(string word) => word switch
    {
        "assembly" => EntryKind.Assembly,
        "prompt" => EntryKind.Prompt,
        "call" => EntryKind.Call,
        "options" => EntryKind.Options,
        "role" => EntryKind.Role,
        "tune" => EntryKind.Tune,
        "upload" => EntryKind.Upload,
        _ => null,
    };

    private static ImmutableArray<EntryParameter> ReadParameters(string field, bool isMethod, out string? error)
    {
        error = null;
        var parameters = new List<EntryParameter>();
        foreach (var part in field.Split(';'))
        {
            var text = part.Trim();
            if (text.EndsWith(" params", StringComparison.Ordinal))
            {
                text = text.Substring(0, text.Length - " params".Length);
            }

            if (text.Length == 0 || (text == "value" && !isMethod))
            {
                continue;
            }

            var key = string.Empty;
            if (text.IndexOf('=') is var equals and >= 0)
            {
                key = text.Substring(0, equals).Trim();
                text = text.Substring(equals + 1).Trim();
            }

            var ordinal = -1;
            if (text.IndexOf('[') is var open and >= 0)
            {
                if (!text.EndsWith("]", StringComparison.Ordinal)
                    || !int.TryParse(text.Substring(open + 1, text.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out ordinal))
                {
                    error = "the fourth field is no parameter such as prompt[0]";
                    return ImmutableArray<EntryParameter>.Empty;
                }

                text = text.Substring(0, open);
            }

            parameters.Add(new EntryParameter(key, text, ordinal));
        }

        return parameters.ToImmutableArray();
    }
}
