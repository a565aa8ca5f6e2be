using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace PromptAnalyzers.Examples;

/// <summary>Tells whether a message names the answers to choose from: 'respond "VALID"', "SUPPORTED or REFUTED", "major, minor or patch".</summary>
internal sealed class AnswerChoices(PromptPhrases phrases, InstructionPlaces places)
{
    // METER - readings, meter numbers
    private static readonly Regex Definitions = new(@"\G[:*\s]*\n(?:[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*[`""*]{0,2}[A-Z][A-Z0-9_]{2,30}[`""*]{0,2} ?[-–—:=(][^\n]*\n?){3}", RegexOptions.CultureInvariant);

    // : ReserveBerth, PayInvoice, Unknown.
    private static readonly Regex Names = new(@"\G\*{0,2}:\*{0,2} ?[^\W\d]\w{0,30}(?: \w{1,20})?(?:(?:, ?| ?\| ?| / )[^\W\d]\w{0,30}(?: \w{1,20}){0,2}){2,30}\.?\s*(?:\n|$)", RegexOptions.CultureInvariant);

    private const int LiteralReach = 4;
    private const int FewestChoices = 3;
    private const int WordsOfQuestion = 5;

    /// <summary>Different short literal answers: 'respond "VALID"', 'otherwise "INVALID"', 'answer with "unknown"', 'answer AGREE if …'.</summary>
    public int CountLiteralAnswers()
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < phrases.Words.Count; i++)
        {
            if (IsBareAnswer(i) || IsBareAnswerOfCondition(i))
            {
                answers.Add(phrases.Words[i].Text);
                continue;
            }

            if (!IsQuotedAnswer(i) && !IsTruth(i))
            {
                continue;
            }

            for (var j = i; j > i - LiteralReach && j > 0; j--)
            {
                if ((phrases.EndsAt("answer", j) || phrases.EndsAt("otherwise", j) || phrases.EndsAt("assigned", j)) && !phrases.EndsAt("not", j - 1) && !places.IsRule(i))
                {
                    answers.Add(phrases.Words[i].Text);
                    break;
                }

                if (phrases.Words[j - 1].Break == WordBreak.Sentence)
                {
                    break;
                }
            }
        }

        return answers.Count;
    }

    private bool IsQuotedAnswer(int i)
    {
        var (start, end) = (phrases.Words[i].Start, phrases.Words[i].End);
        return end < phrases.Text.Length && IsQuoteAt(start - 1) && !IsInCode(start)
            && (IsQuoteAt(end) || (i + 1 < phrases.Words.Count && phrases.Words[i + 1].End < phrases.Text.Length && IsQuoteAt(phrases.Words[i + 1].End) && phrases.Words[i + 1].Break == WordBreak.Space));
    }

    // "respond with True, otherwise respond with False"
    private bool IsTruth(int i) => phrases.Words[i].IsCapitalized && phrases.StartsAt("truth", i) && (i + 1 == phrases.Words.Count || phrases.Words[i + 1].Break >= WordBreak.Comma);

    // s["bird"], f([{"bird": "wren"}]): code.
    private bool IsInCode(int start) => start > 2 && ((phrases.Text[start - 2] == '[' && char.IsLetter(phrases.Text[start - 3])) || (phrases.Text[start - 2] == '{' && phrases.Text[start - 3] == '['));

    // "Answer AGREE if …, otherwise answer DISAGREE", "reply with ALLOW if it has, with DENY if not", but not "answer ONLY with".
    private bool IsBareAnswer(int i)
    {
        if (i < 1 || !phrases.IsAllCapitals(phrases.Words[i]) || phrases.EndsAt("not", i - 1) || places.IsRule(i))
        {
            return false;
        }

        var hasCondition = phrases.StartsAt("condition", i + 1);
        return phrases.EndsAt("answer", i) ? hasCondition || phrases.EndsAt("otherwise", i - 1)
            : phrases.StartsAt("exactly", i - 1) && phrases.EndsAt("answer", i - 1) ? hasCondition || phrases.StartsAt("condition", places.SentenceStart(i))
            : hasCondition && phrases.EndsAt("means", i);
    }

    // "If every claim can be traced, reply with supported. If not, reply with unsupported."
    private bool IsBareAnswerOfCondition(int i) => i > 1 && phrases.StartsAt("exactly", i - 1) && phrases.EndsAt("answer", i - 1) && (i + 1 == phrases.Words.Count || phrases.Words[i + 1].Break == WordBreak.Sentence)
        && phrases.StartsAt("condition", places.SentenceStart(i)) && !phrases.StartsAt("format", i);

    /// <summary>"Choices: ReserveBerth, PayInvoice, Unknown.": at least three short names on the rest of the line, none of them known at run time only.</summary>
    public bool IsNamed(PhraseMatch choices) => phrases.Words[choices.First].Break >= WordBreak.Line && Names.IsMatch(phrases.Text, phrases.Words[choices.End - 1].End);

    /// <summary>"Labels:" with at least three lines below it that each begin with a name in capitals and tell what it means.</summary>
    public bool IsDefined(PhraseMatch labels) => phrases.Words[labels.First].Break == WordBreak.Sentence && (labels.End == phrases.Words.Count || phrases.Words[labels.End].Break >= WordBreak.Line)
        && Definitions.IsMatch(phrases.Text, phrases.Words[labels.End - 1].End);

    /// <summary>Whether literal answers stand around "or": both quoted, both with a capital inside a sentence, or the last all in capitals behind a comma ("…, or NONE").</summary>
    public bool IsChoice(PhraseMatch or)
    {
        if (or.First == 0 || or.End >= phrases.Words.Count)
        {
            return false;
        }

        var (left, right) = (phrases.Words[or.First - 1], phrases.Words[or.End]);
        if (IsNumber(left) && IsNumber(right))
        {
            // "1, 2 or 0", but not "2 or 3 sentences".
            return or.End + 1 == phrases.Words.Count || phrases.Words[or.End + 1].Break >= WordBreak.Comma || phrases.StartsAt("condition", or.End + 1);
        }

        return (left.IsCapitalized && right.IsCapitalized && left.Break != WordBreak.Sentence && right.Break <= WordBreak.Comma)
            || (phrases.Words[or.First].Break == WordBreak.Comma && phrases.IsAllCapitals(right))
            || (left.End < phrases.Text.Length && IsQuoteAt(left.End) && IsQuoteAt(right.Start - 1));
    }

    /// <summary>"SUPPORTED, REFUTED or NOT ENOUGH INFO.", "only A, B or TIE", "say LEAK or SAFE": nothing but literal answers in a sentence, or behind "only" or "say".</summary>
    public bool IsListOfAnswers(PhraseMatch or)
    {
        var first = places.SentenceStart(or.First);
        for (var i = or.First; i > first; i--)
        {
            if (phrases.EndsAt("only", i) || phrases.EndsAt("say", i))
            {
                first = i;
            }
            else if (!phrases.IsAllCapitals(phrases.Words[i - 1], shortest: 1))
            {
                return false;
            }
        }

        return first < or.First && or.End < phrases.Words.Count && phrases.IsAllCapitals(phrases.Words[or.End]);
    }

    /// <summary>"Tell whether the entry breaks anything: major, minor or patch.", "Decide: print, shorten or reject.", "entailment, contradiction or neutral:": nothing but words to choose from behind a colon, or before one.</summary>
    public bool IsBareChoice(PhraseMatch or)
    {
        var first = places.SentenceStart(or.First);
        if (or.First - first < FewestChoices - 1 || or.End >= phrases.Words.Count || phrases.Words[or.First].Break > WordBreak.Comma)
        {
            return false;
        }

        for (var i = first + 1; i < or.First; i++)
        {
            if (phrases.Words[i].Break != WordBreak.Comma)
            {
                return false;
            }
        }

        var right = phrases.Words[or.End];
        var isLast = or.End + 1 == phrases.Words.Count || phrases.Words[or.End + 1].Break >= WordBreak.Line;
        var isBeforeColon = right.End < phrases.Text.Length && phrases.Text[right.End] == ':' && phrases.Words[first].Break == WordBreak.Sentence;
        return isLast && (isBeforeColon || (phrases.Words[first].Break == WordBreak.Colon && (first - places.SentenceStart(first - 1) >= WordsOfQuestion || phrases.StartsAt("imperative", places.SentenceStart(first - 1)))));
    }

    /// <summary>"Answer with same, different or unsure.": single words to choose from behind "answer with", nothing else in the sentence.</summary>
    public bool IsListBehindAnswer(PhraseMatch or)
    {
        var first = or.First - 1;
        while (first > 0 && phrases.Words[first].Break == WordBreak.Comma)
        {
            first--;
        }

        return or.First - first >= FewestChoices - 1 && or.End < phrases.Words.Count && (or.End + 1 == phrases.Words.Count || phrases.Words[or.End + 1].Break == WordBreak.Sentence)
            && first > 1 && phrases.EndsAt("exactly", first) && phrases.EndsAt("answer", first - 1) && !phrases.StartsAt("determiner", first);
    }

    private static bool IsNumber(Word word) => word.Text.Length <= 2 && char.IsDigit(word.Text[0]);

    // The apostrophe of "don't" is none.
    private bool IsQuoteAt(int at) =>
        IsQuote(phrases.Text[at]) && !(at > 0 && at + 1 < phrases.Text.Length && char.IsLetter(phrases.Text[at - 1]) && char.IsLetter(phrases.Text[at + 1]));

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '*';
}
