using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Tokens;

/// <summary>
/// What the counter is compared with. <see cref="Library"/> is Microsoft.ML.Tokenizers as it comes; it runs the split pattern over UTF-16 halves, so that it is
/// no reference for code points beyond the basic plane. <see cref="Pieces"/> runs the published pattern over code points (each is replaced by one character
/// of its class), and <see cref="Count"/> lets the library encode those pieces.
/// </summary>
internal sealed class ReferenceTokenizer
{
    // As published in tiktoken_ext/openai_public.py; possessive quantifiers written as atomic groups.
    private static readonly Regex O200kPattern = new(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        + @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Cl100kPattern = new(
        @"'(?i:[sdmt]|ll|ve|re)|(?>[^\r\n\p{L}\p{N}]?)(?>\p{L}+)|(?>\p{N}{1,3})| ?(?>[^\s\p{L}\p{N}]+)(?>[\r\n]*)|(?>\s+)\z|\s*[\r\n]|\s+(?!\S)|\s",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Lazy<ReferenceTokenizer> O200kBase = new(static () => new ReferenceTokenizer(TokenEncoding.O200kBase));
    private static readonly Lazy<ReferenceTokenizer> Cl100kBase = new(static () => new ReferenceTokenizer(TokenEncoding.Cl100kBase));

    private readonly Regex _pattern;
    private readonly Tokenizer _pieceTokenizer;

    private ReferenceTokenizer(TokenEncoding encoding)
    {
        _pattern = encoding == TokenEncoding.Cl100kBase ? Cl100kPattern : O200kPattern;
        Library = TiktokenTokenizer.CreateForEncoding(TokenEncodings.NameOf(encoding));
        var lines = VocabularyTableBuilder.ReadTokens(encoding).Select(static (token, rank) => $"{Convert.ToBase64String(token)} {rank.ToString(CultureInfo.InvariantCulture)}\n");
        _pieceTokenizer = TiktokenTokenizer.Create(new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(lines))), preTokenizer: null, normalizer: null);
    }

    public Tokenizer Library { get; }

    public static ReferenceTokenizer Of(TokenEncoding encoding) => (encoding == TokenEncoding.Cl100kBase ? Cl100kBase : O200kBase).Value;

    public int Count(string text) => Pieces(text).Sum(piece => _pieceTokenizer.CountTokens(piece));

    /// <summary>The pieces of a text; a lone surrogate comes back as U+FFFD.</summary>
    public IEnumerable<string> Pieces(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var classes = string.Concat(runes.Select(static rune => rune.IsBmp ? (char)rune.Value : Representative(Rune.GetUnicodeCategory(rune))));
        return _pattern.Matches(classes).Select(match => string.Concat(runes.Skip(match.Index).Take(match.Length)));
    }

    private static char Representative(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => 'Ä',
        UnicodeCategory.TitlecaseLetter => 'ǅ',
        UnicodeCategory.LowercaseLetter => 'ß',
        UnicodeCategory.ModifierLetter => 'ʰ',
        UnicodeCategory.OtherLetter => '中',
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => '\u0301',
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => '1',
        _ => '§',
    };
}
