using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Tells whether a message states the form of the answer: a format such as JSON, a closed set of answers.</summary>
internal sealed class AnswerForms(PromptPhrases phrases, InstructionPlaces places)
{
    private const int LiteralReach = 4;
    private const int BehindReach = 6;
    private const int FragmentReach = 2;
    private const int ShortSentence = 8;
    private const int FewestChoices = 3;
    private const int WordsOfQuestion = 5;
    private const int LongestPoint = 3;
    private const int SentencesOfInvention = 10;

    /// <summary>"Answer as JSON", "JSON形式で出力", but not "this JSON" and not "no JSON".</summary>
    public bool IsAnswerFormat(PhraseMatch format, int reach)
    {
        // "config.json" and "json.load(…)" are names.
        var (start, end) = (phrases.Words[format.First].Start, phrases.Words[format.End - 1].End);
        if ((start > 0 && phrases.Text[start - 1] is '.' or '/') || (end + 1 < phrases.Text.Length && (phrases.Text[end] == '.' && char.IsLetter(phrases.Text[end + 1]) || phrases.Text[end] == '(')))
        {
            return false;
        }

        var hasBehind = phrases.StartsAt("behind", format.End);
        if (phrases.EndsAt("input", format.First) && !hasBehind)
        {
            return false;
        }

        // "The answer must be one word" is about the content, not about the reply.
        var isClosed = format.Kind != "format";
        var isAnswer = false;
        for (var i = format.First; i > 0 && i > format.First - reach && phrases.Words[i].Break != WordBreak.Sentence; i--)
        {
            // "Write in English even if the text is Polish or German" names no answers.
            if ((phrases.EndsAt("not", i) && !(isClosed && IsListed(i - 1))) || (format.Kind == "choice" && i < format.First && !isAnswer && phrases.EndsAt("condition", i)))
            {
                return false;
            }

            isAnswer |= phrases.EndsAt("answer", i) && !(isClosed && i > 1 && phrases.Words[i - 2].Text == "the");
        }

        for (var i = format.End; !isAnswer && i < phrases.Words.Count && i < format.End + BehindReach && phrases.Words[i].Break != WordBreak.Sentence; i++)
        {
            isAnswer = phrases.StartsAt("answer-behind", i);
        }

        return isAnswer || (!isClosed && IsOnlyOne(format));
    }

    // "YES, NO or UNSURE": this no is an answer.
    private bool IsListed(int word) => phrases.Words[word].Break == WordBreak.Comma && IsAllCapitals(phrases.Words[word]);

    // "Only JSON.", "Sólo el JSON."
    private bool IsOnlyOne(PhraseMatch format)
    {
        var first = format.First;
        while (first > 0 && phrases.Words[first].Break != WordBreak.Sentence && format.First - first < FragmentReach)
        {
            first--;
        }

        return phrases.StartsAt("only", first) && phrases.Words[first].Break == WordBreak.Sentence
            && (format.End == phrases.Words.Count || phrases.Words[format.End].Break == WordBreak.Sentence);
    }

    /// <summary>"Number only.", "y/n", "in one word:": the form of the answer, told without a verb in a sentence or clause of its own, or before a colon.</summary>
    public bool IsFragment(PhraseMatch closed)
    {
        if (phrases.EndsAt("not", closed.First))
        {
            return false;
        }

        var next = closed.End < phrases.Words.Count ? phrases.Words[closed.End].Break : WordBreak.Sentence;
        var first = closed.First;
        while (first > 0 && closed.First - first < FragmentReach && phrases.Words[first].Break < WordBreak.Comma)
        {
            first--;
        }

        return next == WordBreak.Colon || (next >= WordBreak.Line && phrases.Words[first].Break >= WordBreak.Comma);
    }

    /// <summary>"Just the word in lower case, please.": the form of the answer at the start of a short sentence.</summary>
    public bool OpensSentence(PhraseMatch closed)
    {
        var end = closed.End;
        while (end < phrases.Words.Count && phrases.Words[end].Break != WordBreak.Sentence)
        {
            end++;
        }

        return phrases.Words[closed.First].Break == WordBreak.Sentence && end - closed.First <= ShortSentence;
    }

    /// <summary>"…, one per line as date: title": how to list, behind a comma, at the start of a sentence or behind a word for answering.</summary>
    public bool IsListing(PhraseMatch form) => (phrases.Words[form.First].Break >= WordBreak.Comma || phrases.EndsAt("answer", form.First)) && !phrases.EndsAt("not", form.First)
        && !phrases.StartsAt("given", places.SentenceStart(form.First)) && !IsInvented(form.First);

    /// <summary>Whether a word stands behind a request for something new: "Write six verses, one per line.", "Think of ten names. One per line."</summary>
    public bool IsInvented(int word)
    {
        for (var sentence = 0; sentence < SentencesOfInvention && word >= 0;)
        {
            var first = places.SentenceStart(word);
            if (phrases.StartsAt("invent", first))
            {
                return true;
            }

            // What stands behind a colon is the same sentence.
            sentence += phrases.Words[first].Break == WordBreak.Colon ? 0 : 1;
            word = first - 1;
        }

        return false;
    }

    /// <summary>Different short literal answers: 'respond "VALID"', 'otherwise "INVALID"', 'answer with "unknown"', 'answer AGREE if …'.</summary>
    public int CountLiteralAnswers()
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < phrases.Words.Count; i++)
        {
            var (start, end) = (phrases.Words[i].Start, phrases.Words[i].End);
            if (IsBareAnswer(i))
            {
                answers.Add(phrases.Words[i].Text);
                continue;
            }

            if (end >= phrases.Text.Length || !IsQuoteAt(start - 1) || !(IsQuoteAt(end) || (i + 1 < phrases.Words.Count && phrases.Words[i + 1].End < phrases.Text.Length && IsQuoteAt(phrases.Words[i + 1].End) && phrases.Words[i + 1].Break == WordBreak.Space)))
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

    // "Answer AGREE if …, otherwise answer DISAGREE", "reply with ALLOW if it has, with DENY if not", but not "answer ONLY with".
    private bool IsBareAnswer(int i)
    {
        if (i < 1 || !IsAllCapitals(phrases.Words[i]) || phrases.EndsAt("not", i - 1) || places.IsRule(i))
        {
            return false;
        }

        var hasCondition = phrases.StartsAt("condition", i + 1);
        return phrases.EndsAt("answer", i) ? hasCondition || phrases.EndsAt("otherwise", i - 1) : hasCondition && phrases.Words[i - 1].Text is "with" or "mit" or "par" or "con" or "com" or "met" or "z";
    }

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
            || (phrases.Words[or.First].Break == WordBreak.Comma && IsAllCapitals(right))
            || (left.End < phrases.Text.Length && IsQuoteAt(left.End) && IsQuoteAt(right.Start - 1));
    }

    /// <summary>"SUPPORTED, REFUTED or NOT ENOUGH INFO.", "only A, B or TIE": nothing but literal answers in a sentence, or behind "only".</summary>
    public bool IsListOfAnswers(PhraseMatch or)
    {
        var first = places.SentenceStart(or.First);
        for (var i = or.First; i > first; i--)
        {
            if (phrases.EndsAt("only", i))
            {
                first = i;
            }
            else if (!IsAllCapitals(phrases.Words[i - 1], shortest: 1))
            {
                return false;
            }
        }

        return first < or.First && or.End < phrases.Words.Count && IsAllCapitals(phrases.Words[or.End]);
    }

    /// <summary>"Tell whether the entry breaks anything: major, minor or patch.", "entailment, contradiction or neutral:": nothing but words to choose from behind a colon, or before one.</summary>
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
        return isLast && (isBeforeColon || (phrases.Words[first].Break == WordBreak.Colon && first - places.SentenceStart(first - 1) >= WordsOfQuestion));
    }

    /// <summary>"Respond only with {"result": true} or …": JSON right behind words that limit the answer.</summary>
    public bool IsBeforeJson(PhraseMatch answer)
    {
        var at = phrases.Words[answer.End - 1].End;
        while (at < phrases.Text.Length && (char.IsWhiteSpace(phrases.Text[at]) || phrases.Text[at] is ':' or '`'))
        {
            at++;
        }

        return at + 1 < phrases.Text.Length && phrases.Text[at] == '{' && phrases.Text[at + 1] == '"' && !phrases.EndsAt("not", answer.First);
    }

    /// <summary>"Sentiment:", "Kategorie:": the last line is the name of a verdict, left open.</summary>
    public bool EndsWithOpenVerdict()
    {
        var last = phrases.Words.Count - 1;
        if (last < 1 || phrases.Words[last].Break < WordBreak.Line)
        {
            return false;
        }

        var end = phrases.Words[last].End;
        return phrases.StartsAt("verdict", last) && phrases.Text.Length > end && phrases.Text[end] is ':' or '：' && phrases.Text.Substring(end + 1).Trim('*', ' ', '\n', '\r', '\t', '"').Length == 0;
    }

    /// <summary>Different points of a scale that are told: "1 = same, 0 = different".</summary>
    public int CountScalePoints()
    {
        var points = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in phrases.Words)
        {
            var at = word.End;
            while (at < phrases.Text.Length && phrases.Text[at] == ' ')
            {
                at++;
            }

            if (word.Break != WordBreak.Space && char.IsDigit(word.Text[0]) && word.Text.Length <= LongestPoint && at < phrases.Text.Length && phrases.Text[at] == '=')
            {
                points.Add(word.Text);
            }
        }

        return points.Count;
    }

    private static bool IsNumber(Word word) => word.Text.Length <= 2 && char.IsDigit(word.Text[0]);

    private bool IsAllCapitals(Word word, int shortest = 2)
    {
        // "B2" is one as well.
        for (var i = word.Start; i < word.End; i++)
        {
            if (!char.IsUpper(phrases.Text[i]) && !(i > word.Start && char.IsDigit(phrases.Text[i])))
            {
                return false;
            }
        }

        return word.End - word.Start >= shortest;
    }

    // The apostrophe of "don't" is none.
    private bool IsQuoteAt(int at) =>
        IsQuote(phrases.Text[at]) && !(at > 0 && at + 1 < phrases.Text.Length && char.IsLetter(phrases.Text[at - 1]) && char.IsLetter(phrases.Text[at + 1]));

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '*';
}
