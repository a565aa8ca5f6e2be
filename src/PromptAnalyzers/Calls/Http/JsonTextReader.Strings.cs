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
    private BodyValue ReadText()
    {
        var place = Place;
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

            if (_offset == 0 && IsWholeText())
            {
                Flush();
                pieces.Add(_text.Pieces[_piece]);
                _piece++;
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
        var syntax = pieces.Count > 0 && _text.Pieces.Length > 1 && pieces[0].Syntax is { } first && first.SyntaxTree == _text.Syntax.SyntaxTree ? WholeLiteral(first) : _text.Syntax;
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

    private static SyntaxNode WholeLiteral(SyntaxNode piece) => piece is InterpolatedStringTextSyntax { Parent: { } literal } ? literal : piece;

    // A prompt that is put between the quotes of a JSON text comes as one piece, and the next piece starts with the closing quote.
    private bool IsWholeText() =>
        _piece > 0 && _piece + 1 < _text.Pieces.Length
        && _text.Pieces[_piece].Constant is { Length: > 0 } here && here.IndexOf("\":", StringComparison.Ordinal) < 0
        && _text.Pieces[_piece + 1].Constant is { Length: > 0 } after && after[0] == '"';

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
