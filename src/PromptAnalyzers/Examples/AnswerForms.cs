using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Tells whether a message states the form of the answer: a format such as JSON, a closed set of answers.</summary>
internal sealed class AnswerForms(PromptPhrases phrases, InstructionPlaces places)
{
    private const int BehindReach = 6;
    private const int FragmentReach = 2;
    private const int ShortSentence = 8;
    private const int LongestPoint = 3;
    private const int SentencesOfInvention = 10;
    private const int SentencesBeforeFreeText = 2;

    // Between colons.
    private const int PartsOfInvention = 40;

    /// <summary>"Answer as JSON", "JSON形式で出力", but not "this JSON" and not "no JSON".</summary>
    public bool IsAnswerFormat(PhraseMatch format, int reach)
    {
        // "config.json" and "json.load(…)" are names.
        var (start, end) = (phrases.Words[format.First].Start, phrases.Words[format.End - 1].End);
        if ((start > 0 && phrases.Text[start - 1] is '.' or '/') || (end + 1 < phrases.Text.Length && (phrases.Text[end] == '.' && char.IsLetter(phrases.Text[end + 1]) || phrases.Text[end] == '(')))
        {
            return false;
        }

        // "… and writes the result as a JSON file": what a program does.
        if (phrases.StartsAt("stored", format.End))
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
    private bool IsListed(int word) => phrases.Words[word].Break == WordBreak.Comma && phrases.IsAllCapitals(phrases.Words[word]);

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
        // "Max 90 characters, one emoji.": how long, not what.
        if (phrases.EndsAt("not", closed.First) || phrases.StartsAt("most", places.SentenceStart(closed.First)))
        {
            return false;
        }

        var next = closed.End < phrases.Words.Count ? phrases.Words[closed.End].Break : WordBreak.Sentence;
        var first = closed.First;
        while (first > 0 && closed.First - first < FragmentReach && phrases.Words[first].Break < WordBreak.Comma)
        {
            first--;
        }

        // "feed, treatment, uniting yes or no": one of the things to tell.
        return next == WordBreak.Colon || (next >= WordBreak.Line && phrases.Words[first].Break >= (first == closed.First ? WordBreak.Comma : WordBreak.Colon));
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
        && !phrases.StartsAt("given", places.SentenceStart(form.First)) && !IsInvented(form.First) && !IsAside(form.First);

    // "proposals, with the arguments for and against (one line each)": about one part of what is written.
    private bool IsAside(int word) => phrases.Words[word].Start is > 2 and var start && phrases.Text[start - 1] == '(' && phrases.Text[start - 3] != ':';

    /// <summary>Whether a word stands behind a request for something new: "Write six verses, one per line.", "Think of ten names. One per line."</summary>
    public bool IsInvented(int word)
    {
        for (int sentence = 0, parts = 0; sentence < SentencesOfInvention && parts < PartsOfInvention && word >= 0; parts++)
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

    /// <summary>Whether one of the first sentences asks for something new, or for a summary: "You know our shop. Suggest a name for …".</summary>
    public bool BeginsWithFreeText()
    {
        for (int word = 0, sentences = 0; word < phrases.Words.Count && sentences <= SentencesBeforeFreeText; word++)
        {
            if (phrases.Words[word].Break == WordBreak.Sentence)
            {
                sentences++;
                if (phrases.StartsAt("invent", word) || phrases.StartsAt("retell", word))
                {
                    return true;
                }
            }
        }

        return false;
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

    /// <summary>Different points of a scale that are told: "1 = same, 0 = different", "true = confirms, false = refuses".</summary>
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

            if (word.Break != WordBreak.Space && ((char.IsDigit(word.Text[0]) && word.Text.Length <= LongestPoint) || word.Text is "true" or "false") && at < phrases.Text.Length && phrases.Text[at] == '=')
            {
                points.Add(word.Text);
            }
        }

        return points.Count;
    }
}
