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
    private const int AsciiLength = 128;
    private const int CharactersAtOnce = 16_383;
    private const int Seed = unchecked((int)2166136261);
    private const int Prime = 16777619;

    private static readonly bool[] AsciiParts = CreateAsciiParts();

    // Each loop that is compiled at once would ask whether the static field is there already.
    private readonly bool[] _asciiParts = AsciiParts;

    // One character more than is read at once: behind the last stands a zero, which ends each word.
    private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(CharactersAtOnce + 1);
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

    // Pointers: all text of a compilation goes through here, and half of the time was checks of bounds.
    [MethodImpl(Jit.OptimizeAtOnce)]
    public unsafe bool MoveNext()
    {
        fixed (char* buffer = _buffer)
        fixed (bool* parts = _asciiParts)
        {
            var at = buffer + _next;
            while (true)
            {
                for (var end = buffer + _length; at < end && !IsPart(parts, *at);)
                {
                    at++;
                }

                if (at < buffer + _length)
                {
                    break;
                }

                if (!Fill(buffer))
                {
                    return false;
                }

                at = buffer;
            }

            Start = _offset + (int)(at - buffer);
            var hash = Seed;
            do
            {
                while (IsPart(parts, *at))
                {
                    hash = unchecked((hash ^ *at++) * Prime);
                }

                if (at < buffer + _length)
                {
                    break;
                }

                at = buffer;
            }
            while (Fill(buffer));

            _next = (int)(at - buffer);
            Hash = hash == 0 ? Seed : hash;
            return true;
        }
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe bool IsPart(bool* asciiParts, char c) => c < AsciiLength ? asciiParts[c] : SyntaxFacts.IsIdentifierPartCharacter(c);

    private static bool[] CreateAsciiParts()
    {
        var parts = new bool[AsciiLength];
        for (var c = 0; c < parts.Length; c++)
        {
            parts[c] = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        }

        return parts;
    }

    private unsafe bool Fill(char* buffer)
    {
        _offset += _length;
        _length = Math.Min(CharactersAtOnce, text.Length - _offset);
        if (_length > 0)
        {
            text.CopyTo(_offset, _buffer, 0, _length);
        }

        buffer[_length] = '\0';
        return _length > 0;
    }
}
