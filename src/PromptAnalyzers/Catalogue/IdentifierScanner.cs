using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// Walks over the words of a text that have the form of an identifier, those in comments and strings too, and gives each as a hash: no string is made.
/// An identifier with a <c>\u</c> escape in it is not seen as one word.
/// </summary>
internal sealed class IdentifierScanner(SourceText text) : IDisposable
{
    private const int Seed = unchecked((int)2166136261);
    private const int Prime = 16777619;

    private static readonly bool[] AsciiParts = CreateAsciiParts();

    // Each loop that is compiled at once would ask whether the static field is there already.
    private readonly bool[] _asciiParts = AsciiParts;
    private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(16384);
    private int _offset;
    private int _length;
    private int _next;

    /// <summary>Where the word starts.</summary>
    public int Start { get; private set; }

    /// <summary>The hash of the word, that of <see cref="HashOf"/>.</summary>
    public int Hash { get; private set; }

    /// <summary>The hash of a name; never zero.</summary>
    public static int HashOf(string name)
    {
        var hash = Seed;
        foreach (var c in name)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash == 0 ? Seed : hash;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    public bool MoveNext()
    {
        // Local copies: a field would be read and written again at each character.
        var (buffer, parts, next, length) = (_buffer, _asciiParts, _next, _length);
        while (true)
        {
            while (next < length && !IsPart(parts, buffer[next]))
            {
                next++;
            }

            if (next < length)
            {
                break;
            }

            if (!Fill())
            {
                return false;
            }

            (next, length) = (0, _length);
        }

        Start = _offset + next;
        var hash = Seed;
        while (true)
        {
            while (next < length && IsPart(parts, buffer[next]))
            {
                hash = unchecked((hash ^ buffer[next++]) * Prime);
            }

            if (next < length || !Fill())
            {
                break;
            }

            (next, length) = (0, _length);
        }

        _next = Math.Min(next, _length);
        Hash = hash == 0 ? Seed : hash;
        return true;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(bool[] asciiParts, char c) => c < asciiParts.Length ? asciiParts[c] : SyntaxFacts.IsIdentifierPartCharacter(c);

    private static bool[] CreateAsciiParts()
    {
        var parts = new bool[128];
        for (var c = 0; c < parts.Length; c++)
        {
            parts[c] = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        }

        return parts;
    }

    private bool Fill()
    {
        _offset += _length;
        _length = Math.Min(_buffer.Length, text.Length - _offset);
        _next = 0;
        if (_length <= 0)
        {
            _length = 0;
            return false;
        }

        text.CopyTo(_offset, _buffer, 0, _length);
        return true;
    }
}
