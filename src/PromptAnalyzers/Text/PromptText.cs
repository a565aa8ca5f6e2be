using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Text;

/// <summary>One possible text of a prompt: constant pieces and holes, and where in the code it stands.</summary>
internal sealed class PromptText
{
    private const int LongestLabel = 30;

    private static readonly string HoleText = ConversationMessage.HoleMark.ToString();

    private string? _constantText;
    private Tuple<int, int>? _count;
    private List<string>? _constantRuns;

    public PromptText(ImmutableArray<PromptPiece> pieces, SyntaxNode syntax, ImmutableArray<SyntaxNode> via = default, PromptText? argument = null, string? filePath = null, int part = 0)
    {
        Pieces = pieces;
        Syntax = syntax;
        Via = via.IsDefault ? ImmutableArray<SyntaxNode>.Empty : via;
        Argument = argument;
        FilePath = filePath;
        Part = part;
    }

    /// <summary>The pieces in order.</summary>
    public ImmutableArray<PromptPiece> Pieces { get; }

    /// <summary>The literal or composing expression.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>The expressions that bring the text to the call, from the text outwards: references to constants, members, methods.</summary>
    public ImmutableArray<SyntaxNode> Via { get; }

    /// <summary>The part that a caller of a wrapper handed over, where there is one.</summary>
    public PromptText? Argument { get; }

    /// <summary>What a caller or an overriding type hands over; the text itself where that holds no words of its own.</summary>
    public PromptText Given => Argument is { HasConstant: true } argument ? argument : this;

    /// <summary>The additional file that holds the text, when it is no C# text.</summary>
    public string? FilePath { get; }

    /// <summary>Whether the expression is a reader of several texts, each of which stands where it is asked for: <c>Load("triage")</c>.</summary>
    public bool IsPlacedAtUse { get; init; }

    /// <summary>Tells apart the texts that stand in one literal, such as the messages of a JSON text; 0 for a text that is the whole literal.</summary>
    public int Part { get; }

    /// <summary>The constant text without the holes.</summary>
    public string ConstantText => _constantText ??= Pieces.Length == 1 && Pieces[0].Constant is { } only
        ? only
        : string.Concat(Pieces.Where(static p => !p.IsHole).Select(static p => p.Constant));

    /// <summary>Whether any constant text is there.</summary>
    public bool HasConstant
    {
        get
        {
            foreach (var piece in Pieces)
            {
                if (piece.Constant is { Length: > 0 })
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether constant text of another prompt is in this one, from the same place in the code.</summary>
    public bool HasTextOf(PromptText other) => Pieces.Any(piece => !piece.IsHole && piece.Syntax is not null && other.Pieces.Any(theirs => !theirs.IsHole && theirs.Syntax == piece.Syntax));

    /// <summary>Whether any of the constant text is more than separators: blank lines, dashes and a model's own marks between what others wrote are no prompt of their own.</summary>
    public bool HasWords => Pieces.Any(static p => p.Constant is { } text && HasWordsIn(text));

    /// <summary>Whether it is no more than the name of what follows: <c>"\n\nText: "</c>.</summary>
    public bool IsLabel => Pieces.Length == 1 && Pieces[0].Constant is { } text && text.TrimEnd() is { Length: > 0 and <= LongestLabel } label && label[label.Length - 1] is ':' or '：'
        && label.Trim().IndexOf('\n') < 0;

    // "<|user|>" and the like mark turns.
    private static bool HasWordsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 1 < text.Length && text[i + 1] == '|' && text.IndexOf("|>", i, StringComparison.Ordinal) is var end and > 0)
            {
                i = end + 1;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any part is only known at run time.</summary>
    public bool HasHoles
    {
        get
        {
            foreach (var piece in Pieces)
            {
                if (piece.IsHole)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The number of constant characters: a cheap measure for "the longest".</summary>
    public int ConstantLength
    {
        get
        {
            var length = 0;
            foreach (var piece in Pieces)
            {
                length += piece.Constant?.Length ?? 0;
            }

            return length;
        }
    }

    /// <summary>
    /// A count of the constant text, made once: several rules ask for the same.
    /// </summary>
    /// <param name="kind">What is counted, for example an encoding; only the last kind is kept.</param>
    /// <param name="count">Makes the count.</param>
    public int CountOnce(int kind, Func<PromptText, int> count)
    {
        if (_count is { } known && known.Item1 == kind)
        {
            return known.Item2;
        }

        var made = count(this);
        _count = Tuple.Create(kind, made);
        return made;
    }

    /// <summary>The constant texts between the holes, for counting tokens. Made once: several rules ask.</summary>
    public IReadOnlyList<string> ConstantRuns() => _constantRuns ??= FindConstantRuns();

    private List<string> FindConstantRuns()
    {
        var runs = new List<string>();
        var run = new StringBuilder();
        string? single = null;
        foreach (var piece in Pieces)
        {
            if (piece.Constant is { } text)
            {
                if (single is null && run.Length == 0)
                {
                    single = text;
                    continue;
                }

                if (single is not null)
                {
                    run.Append(single);
                    single = null;
                }

                run.Append(text);
                continue;
            }

            Flush();
        }

        Flush();
        return runs;

        void Flush()
        {
            if (single is { Length: > 0 })
            {
                runs.Add(single);
            }
            else if (run.Length > 0)
            {
                runs.Add(run.ToString());
            }

            single = null;
            run.Clear();
        }
    }

    /// <summary>The text as the pure rooms read it.</summary>
    public ConversationMessage ToMessage(MessageRole role)
    {
        // Most texts have one piece, which then is not copied.
        var texts = new string[Pieces.Length];
        ImmutableArray<string>.Builder? holes = null;
        for (var i = 0; i < texts.Length; i++)
        {
            if (Pieces[i].Constant is { } constant)
            {
                texts[i] = constant.Replace(ConversationMessage.HoleMark, ' ');
            }
            else
            {
                texts[i] = HoleText;
                (holes ??= ImmutableArray.CreateBuilder<string>()).Add(Pieces[i].HoleName);
            }
        }

        return new ConversationMessage(role, texts.Length == 1 ? texts[0] : string.Concat(texts), holes?.ToImmutable() ?? ImmutableArray<string>.Empty);
    }

    /// <summary>The same text, brought in by one more expression.</summary>
    public PromptText Through(SyntaxNode reference) => new(Pieces, Syntax, Via.Add(reference), Argument, FilePath, Part) { IsPlacedAtUse = IsPlacedAtUse };

    /// <summary>The same text, marked as handed over by the caller of a wrapper: the whole of it, whatever an own method of the caller was given to make it.</summary>
    public PromptText AsArgument() => new(Pieces, Syntax, Via, this, FilePath, Part) { IsPlacedAtUse = IsPlacedAtUse };

    /// <summary>The same text, which stands where it is asked for.</summary>
    public PromptText AtUse() => new(Pieces, Syntax, Via, Argument, FilePath, Part) { IsPlacedAtUse = true };

    /// <summary>The same text at another place.</summary>
    public PromptText At(SyntaxNode syntax, ImmutableArray<SyntaxNode> via) => new(Pieces, syntax, via, Argument is null ? null : new(Argument.Pieces, syntax, via, filePath: Argument.FilePath, part: Argument.Part), FilePath, Part) { IsPlacedAtUse = IsPlacedAtUse };

    /// <summary>Other pieces at the same place.</summary>
    public PromptText With(ImmutableArray<PromptPiece> pieces) => With(pieces, Argument);

    /// <summary>Other pieces at the same place, with what the caller of a wrapper handed over of them.</summary>
    public PromptText With(ImmutableArray<PromptPiece> pieces, PromptText? argument) => new(pieces, Syntax, Via, argument, FilePath, Part) { IsPlacedAtUse = IsPlacedAtUse };

    /// <summary>
    /// The expression in a syntax tree at which the text is reported: the text itself when it stands there, else the outermost expression
    /// there that brings it in; null when nothing of it stands in that tree.
    /// </summary>
    public SyntaxNode? PlaceIn(SyntaxTree tree)
    {
        if (Syntax.SyntaxTree == tree && !IsPlacedAtUse)
        {
            return Syntax;
        }

        for (var i = 0; i < Via.Length; i++)
        {
            if (Via[i].SyntaxTree == tree)
            {
                return Via[i];
            }
        }

        return Syntax.SyntaxTree == tree ? Syntax : null;
    }
}
