using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 3 in a Markdown table: a column of inputs and one of outputs.</summary>
internal static class ExampleTables
{
    private const int ShortestHeading = 3;
    private const int ExampleWordDistance = 200;

    public static StepFinding? Find(MessageText message)
    {
        var demonstrations = new DemonstrationList(message.Index);
        var isOfTexts = false;
        string? asked = null;
        for (var i = 0; i + 2 < message.Lines.Count; i++)
        {
            if (!IsRow(message, i) || !IsRule(message, i + 1))
            {
                continue;
            }

            isOfTexts |= IsOfTexts(message, i);
            asked ??= AskedHeading(message);
            if (Columns(message, i, asked) is { } columns)
            {
                for (i += 2; i < message.Lines.Count && IsRow(message, i); i++)
                {
                    AddRow(message, i, columns, demonstrations);
                }
            }
        }

        return demonstrations.Count + demonstrations.Placeholders.Count >= 2 ? StepFinding.Of(demonstrations) : isOfTexts ? StepFinding.Weak : null;
    }

    // "| The Old Windmill Bakery Ltd. | OLD WINDMILL |": names and codes, whose meaning a table tells, are single words.
    private static bool IsOfTexts(MessageText message, int header)
    {
        if (Cells(message, header).Length != 2)
        {
            return false;
        }

        var rows = 0;
        for (var i = header + 2; i < message.Lines.Count && IsRow(message, i); i++, rows++)
        {
            if (Cells(message, i) is not { Length: 2 } cells || cells[0].IndexOf(' ') <= 0 || cells[0].Length <= cells[1].Length || cells[1].Length == 0)
            {
                return false;
            }
        }

        return rows > 1;
    }

    private static void AddRow(MessageText message, int index, (int Input, int Output) columns, DemonstrationList demonstrations)
    {
        var cells = Cells(message, index);
        if (columns.Output < cells.Length && !PlaceholderText.IsEmpty(cells[columns.Input]) && !PlaceholderText.IsEmpty(cells[columns.Output]))
        {
            var line = message.Lines[index];
            demonstrations.Add(cells[columns.Input] + "\n" + cells[columns.Output], line.Start, line.End - line.Start);
        }
    }

    /// <summary>The first column that is a known input and a later one that is a known output.</summary>
    private static (int Input, int Output)? Columns(MessageText message, int index, string asked)
    {
        var cells = Cells(message, index);
        var input = -1;
        for (var i = 0; i < cells.Length; i++)
        {
            var kind = KindOf(cells[i]);
            if (input < 0 && kind == "input")
            {
                input = i;
            }
            else if (input >= 0 && kind == "output")
            {
                return (input, i);
            }
        }

        // "| Work order | Team |", and "Team:" is left open below it, or "| Visitor says | Code |", and "## Visitor" with a hole, or examples "| Text | Code |", and "Text:" with a hole.
        return cells.Length == 2 && (message.OpenKeys.Contains(cells[1].ToLowerInvariant()) || (asked.Length > 0 && cells[0].StartsWith(asked, StringComparison.OrdinalIgnoreCase))
            || (message.AskedKeys.ContainsKey(cells[0].ToLowerInvariant()) && message.HasExampleWordBefore(message.Lines[index].Start, ExampleWordDistance))) ? (0, 1) : null;
    }

    /// <summary>The last heading with nothing but a hole below it; empty when there is none.</summary>
    private static string AskedHeading(MessageText message)
    {
        var below = string.Empty;
        for (var i = message.Lines.Count - 1; i >= 0; i--)
        {
            var line = message.Lines[i];
            if (line.IsHeading && below.Length > 0 && below.Trim(ConversationMessage.HoleMark).Length == 0)
            {
                return message.Slice(line.ContentStart, line.End).Trim(' ', '*', '#', ':') is { Length: >= ShortestHeading } heading ? heading : string.Empty;
            }

            below = line.IsBlank ? below : message.Slice(line.Start, line.End).Trim();
        }

        return string.Empty;
    }

    private static string? KindOf(string cell)
    {
        string? kind = null;
        if (cell.Length <= 30)
        {
            foreach (var match in MessageText.KindsOf(Words.Of(cell)))
            {
                kind = match.Kind is "input" or "output" ? match.Kind : kind;
            }
        }

        return kind;
    }

    private static string[] Cells(MessageText message, int index)
    {
        var cells = message.Slice(message.Lines[index].Start, message.Lines[index].End).Trim().Trim('|').Split('|');
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = cells[i].Trim(' ', '*', '\t');
        }

        return cells;
    }

    private static bool IsRow(MessageText message, int index)
    {
        var line = message.Lines[index];
        return !line.IsBlank && message.Text.IndexOf('|', line.Start, line.End - line.Start) >= 0;
    }

    private static bool IsRule(MessageText message, int index) =>
        IsRow(message, index) && message.Slice(message.Lines[index].Start, message.Lines[index].End).Trim('|', '-', ':', ' ', '\t', '\r').Length == 0;
}
