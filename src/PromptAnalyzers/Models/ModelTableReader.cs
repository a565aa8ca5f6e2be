using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Models;

/// <summary>Reads the model table, line by line; the head of models.txt describes the format.</summary>
internal sealed class ModelTableReader
{
    private readonly Dictionary<string, ModelSource> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patterns = new(StringComparer.Ordinal);

    /// <summary>Reads all lines; those that cannot be read are left out and, where asked for, told.</summary>
    public static ImmutableArray<ModelInfo> ReadAll(TextReader text, Action<int, string>? onError = null)
    {
        var reader = new ModelTableReader();
        var models = ImmutableArray.CreateBuilder<ModelInfo>();
        for (var line = 1; text.ReadLine() is { } content; line++)
        {
            if (content.Trim().Length == 0 || content[0] == '#')
            {
                continue;
            }

            if (reader.Read(content, out var model) is { } error)
            {
                onError?.Invoke(line, error);
            }
            else if (model is not null)
            {
                models.Add(model);
            }
        }

        return models.ToImmutable();
    }

    /// <summary>Reads one line; the result is what is wrong with it, or null.</summary>
    private string? Read(string line, out ModelInfo? model)
    {
        model = null;
        var cells = line.Split('\t');
        return cells[0] switch
        {
            "source" when cells.Length == 4 => ReadSource(cells),
            "model" when cells.Length is 7 or 8 => ReadModel(cells, out model),
            "source" or "model" => $"a {cells[0]} line does not have {cells.Length} cells",
            _ => $"unknown kind of line '{cells[0]}'",
        };
    }

    private string? ReadSource(string[] cells)
    {
        if (!TryReadDate(cells[2], out var date))
        {
            return $"'{cells[2]}' is no date";
        }

        if (cells[1].Length == 0 || cells[3].Trim().Length == 0 || _sources.ContainsKey(cells[1]))
        {
            return $"source '{cells[1]}' is empty or there twice";
        }

        _sources.Add(cells[1], new ModelSource(cells[3].Trim(), date));
        return null;
    }

    private string? ReadModel(string[] cells, out ModelInfo? model)
    {
        model = null;
        var (pattern, family, reasons, tokenizer, kind) = (cells[1], cells[2], cells[3], cells[4], cells[5]);
        if (pattern.Length == 0 || ModelPattern.SpecificityOf(pattern) == 0 || pattern != pattern.Trim().ToLowerInvariant() || !_patterns.Add(pattern))
        {
            return $"pattern '{pattern}' is empty, not in lower case, or there twice";
        }

        if (family.Trim().Length == 0)
        {
            return "no family";
        }

        if (reasons is not ("no" or "yes" or "by-default" or "with-effort"))
        {
            return $"'{reasons}' does not say whether the model reasons";
        }

        var encoding = TokenEncodings.Find(tokenizer);
        if (encoding is null && tokenizer != "other")
        {
            return $"unknown tokenizer '{tokenizer}'";
        }

        if (kind is not ("alias" or "snapshot"))
        {
            return $"'{kind}' is neither alias nor snapshot";
        }

        if (ReadRetirements(cells[6], out var retirements) is { } error)
        {
            return error;
        }

        TrainingLength? training = null;
        if (cells.Length == 8 && ReadTrainingLength(cells[7], out training) is { } fault)
        {
            return fault;
        }

        model = new ModelInfo(
            pattern,
            family.Trim(),
            reasons switch { "no" => Reasoning.No, "yes" => Reasoning.Yes, _ => Reasoning.WithEffort },
            reasons is "yes" or "by-default",
            encoding,
            kind == "snapshot",
            retirements,
            training);
        return null;
    }

    private string? ReadRetirements(string cell, out ImmutableArray<ModelRetirement> retirements)
    {
        retirements = ImmutableArray<ModelRetirement>.Empty;
        if (cell == "-")
        {
            return null;
        }

        var builder = ImmutableArray.CreateBuilder<ModelRetirement>();
        foreach (var entry in cell.Split(';'))
        {
            var parts = entry.Trim().Split('=', '@');
            if (parts.Length != 3 || parts[0].Length == 0 || !TryReadDate(parts[1], out var date))
            {
                return $"'{entry.Trim()}' is not platform=date@source";
            }

            if (!_sources.TryGetValue(parts[2], out var source))
            {
                return $"unknown source '{parts[2]}'";
            }

            const string Tuned = "+tuned";
            var isTuned = parts[0].EndsWith(Tuned, StringComparison.Ordinal);
            var platform = isTuned ? parts[0].Substring(0, parts[0].Length - Tuned.Length) : parts[0];
            builder.Add(new ModelRetirement(platform, isTuned, date, source.Title, source.Date));
        }

        retirements = builder.ToImmutable();
        return null;
    }

    private string? ReadTrainingLength(string cell, out TrainingLength? length)
    {
        length = null;
        var parts = cell.Split('@');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tokens) || tokens == 0)
        {
            return $"'{cell}' is not tokens@source";
        }

        if (!_sources.TryGetValue(parts[1], out var source))
        {
            return $"unknown source '{parts[1]}'";
        }

        length = new TrainingLength(tokens, source.Title, source.Date);
        return null;
    }

    // yyyy-MM-dd. Hundreds are read when the table is first needed: the general reader of dates would load the whole machinery of cultures for it.
    private static bool TryReadDate(string text, out DateTime date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || NumberAt(text, 0, 4) is not (>= 1 and <= 9999 and var year)
            || NumberAt(text, 5, 2) is not (>= 1 and <= 12 and var month)
            || NumberAt(text, 8, 2) is not (>= 1 and var day)
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static int NumberAt(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + text[i] - '0';
        }

        return number;
    }

    /// <summary>A page that a fact was read on.</summary>
    private sealed class ModelSource(string title, DateTime date)
    {
        public string Title { get; } = title;

        /// <summary>The day of the state of the page.</summary>
        public DateTime Date { get; } = date;
    }
}
