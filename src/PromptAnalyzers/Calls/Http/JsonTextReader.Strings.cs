using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <content>Strings, in which the prompts stand.</content>
internal sealed partial class JsonTextReader
{
    /// <summary>Pieces of a prompt that is put into a JSON text; each piece of a string may begin one.</summary>
    private const int LongestInserted = 64;

    private BodyValue ReadText()
    {
        var place = Place;
        var opening = _piece;
        var pieces = ImmutableArray.CreateBuilder<PromptPiece>();
        PromptText? argument = null;
        var run = new StringBuilder();
        SyntaxNode? runPlace = null;
        _offset++;
        while (!AtEnd)
        {
            if (AtHole)
            {
                Flush();
                var hole = TakeHole();
                if (_valueOfHole(hole, true) is { Kind: BodyKind.Text } inner)
                {
                    pieces.AddRange(inner.Texts.Longest.Pieces);
                    argument ??= inner.Texts.Longest.Argument;
                }
                else
                {
                    pieces.Add(hole);
                }

                continue;
            }

            if (_offset == 0 && EndOfInserted(opening) is var end && end > _piece)
            {
                Flush();
                while (_piece < end)
                {
                    pieces.Add(_text.Pieces[_piece++]);
                }

                continue;
            }

            runPlace ??= Place;
            var c = Current;
            if (c == '"')
            {
                _offset++;
                break;
            }

            _offset++;
            if (c == '\\')
            {
                ReadEscape(run);
            }
            else
            {
                run.Append(c);
            }
        }

        Flush();
        var shown = pieces.FirstOrDefault(static p => !p.IsHole) is { Syntax: { } constant } ? constant : pieces.FirstOrDefault().Syntax;
        var syntax = _text.Pieces.Length > 1 && shown is { } first && first.SyntaxTree == _text.Syntax.SyntaxTree ? OperationFacts.WholeLiteral(first) : _text.Syntax;
        return BodyValue.Text(
            TextValue.Of(new PromptText(pieces.ToImmutable(), syntax, _text.Via, argument ?? ArgumentAmong(pieces), part: ++_strings)),
            place);

        void Flush()
        {
            if (run.Length > 0)
            {
                pieces.Add(PromptPiece.Text(run.ToString(), runPlace));
                run.Clear();
            }

            runPlace = null;
        }
    }

    // A prompt that is put between the quotes of a JSON text comes as pieces of its own, in which quotes are quotes; the next piece of the JSON starts
    // with the closing quote. The index behind the prompt; that of the piece itself where there is none.
    private int EndOfInserted(int opening)
    {
        for (var end = _piece; _piece > 0 && end < _text.Pieces.Length && end < _piece + LongestInserted && !IsSameText(_text.Pieces[end], _text.Pieces[opening]); end++)
        {
            if (end + 1 < _text.Pieces.Length && _text.Pieces[end + 1].Constant is { Length: > 0 } after && after[0] == '"'
                && (IsSameText(_text.Pieces[end + 1], _text.Pieces[opening]) || (end == _piece && _text.Pieces[end].Constant is { } here && here.IndexOf("\":", StringComparison.Ordinal) < 0)))
            {
                return end + 1;
            }
        }

        return _piece;
    }

    // Pieces of one literal.
    private static bool IsSameText(PromptPiece a, PromptPiece b) =>
        a.Syntax is not null && b.Syntax is not null && (a.Syntax == b.Syntax || (a.Syntax is InterpolatedStringTextSyntax && b.Syntax is InterpolatedStringTextSyntax && a.Syntax.Parent == b.Syntax.Parent));

    // What a caller handed over stays known as such, for the part that stands in this string.
    private PromptText? ArgumentAmong(ImmutableArray<PromptPiece>.Builder pieces)
    {
        if (_text.Argument is not { } argument)
        {
            return null;
        }

        // The whole JSON text was handed over: so was this string.
        if (argument.Pieces == _text.Pieces)
        {
            return new PromptText(pieces.ToImmutable(), argument.Syntax, argument.Via, part: _strings);
        }

        return pieces.Any(piece => !piece.IsHole && argument.Pieces.Any(p => p.Syntax == piece.Syntax)) ? argument : null;
    }

    private void ReadEscape(StringBuilder run)
    {
        var c = Current;
        if (c == '\0')
        {
            return;
        }

        _offset++;
        if (c != 'u')
        {
            run.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
            return;
        }

        var digits = new StringBuilder();
        while (digits.Length < 4 && Uri.IsHexDigit(Current))
        {
            digits.Append(Current);
            _offset++;
        }

        if (digits.Length == 4)
        {
            run.Append((char)int.Parse(digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }
    }
}
