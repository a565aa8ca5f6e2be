using System;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Tells where in a message a verb instructs the model, and where it is a rule of conduct, a question or part of a description.</summary>
internal sealed class InstructionPlaces(PromptPhrases phrases)
{
    private const int ObjectReach = 5;
    private const int SentencesOfTheRole = 3;
    private const int LongestSentence = 60;
    private const int NegationReach = 4;
    private const int IntroductionReach = 12;
    private static readonly char[] SentenceEnds = ['.', '!', '?', '。'];
    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»'];

    private int _rulesStart = -1;

    /// <summary>Whether a verb at this word tells the model what to do.</summary>
    public bool IsInstruction(int word)
    {
        if (IsNegated(word) || phrases.StartsAt("question", SentenceStart(word)) || IsInCell(word))
        {
            return false;
        }

        if (StartsClause(word) || phrases.EndsAt("lead", word))
        {
            return true;
        }

        if (phrases.Words[word].Break != WordBreak.Comma && !phrases.EndsAt("join", word))
        {
            return false;
        }

        var first = SentenceStart(word);
        return phrases.StartsAt("subordinate", first) || phrases.StartsAt("imperative", first) || phrases.StartsAt("lead", first) || phrases.StartsWithKind("verb:", first);
    }

    // "Name | value | flag": a column of a table.
    private bool IsInCell(int word)
    {
        var at = phrases.Words[word].Start - 1;
        while (at > 0 && phrases.Text[at] == ' ')
        {
            at--;
        }

        return at >= 0 && phrases.Text[at] == '|';
    }

    /// <summary>"How would you grade …" asks the model for its taste.</summary>
    public bool IsAsked(int word) => word > 0 && phrases.Words[word].Text == "you" && phrases.Words[word].Break == WordBreak.Space
        && phrases.Words[word - 1].Text is "would" or "could" or "do" or "did" or "can" or "will" or "how" or "when" or "if" or "that" or "what";

    /// <summary>Behind "You are …" the later sentences are rules of conduct, unless they state an aim or begin a paragraph.</summary>
    public bool IsRule(int word)
    {
        if (!phrases.StartsAt("persona", 0) || phrases.EndsAt("aim", word))
        {
            return false;
        }

        return word >= RulesStart() && !StartsParagraph(SentenceStart(word));
    }

    /// <summary>The first word behind the sentences that can still tell the role.</summary>
    private int RulesStart()
    {
        if (_rulesStart < 0)
        {
            var sentences = 0;
            for (_rulesStart = 0; _rulesStart < phrases.Words.Count; _rulesStart++)
            {
                if (phrases.Words[_rulesStart].Break == WordBreak.Sentence && ++sentences > SentencesOfTheRole)
                {
                    break;
                }
            }
        }

        return _rulesStart;
    }

    private bool StartsParagraph(int word)
    {
        var end = word > 0 ? phrases.Words[word - 1].End : 0;
        var lines = 0;
        for (var i = end; i < phrases.Words[word].Start; i++)
        {
            lines += phrases.Text[i] == '\n' ? 1 : 0;
            if (lines > 0 && !char.IsWhiteSpace(phrases.Text[i]))
            {
                // A list mark.
                return false;
            }
        }

        return lines > 1;
    }

    /// <summary>'a machine that "classifies" mails': words in quotes, and a match across a quote, tell about the task.</summary>
    public bool IsQuoted(PhraseMatch match)
    {
        var (start, end) = (phrases.Words[match.First].Start, phrases.Words[match.End - 1].End);
        return phrases.Text.IndexOfAny(Quotes, start, end - start) >= 0
            || (start > 0 && end < phrases.Text.Length && Array.IndexOf(Quotes, phrases.Text[start - 1]) >= 0 && Array.IndexOf(Quotes, phrases.Text[end]) >= 0);
    }

    /// <summary>Verbs that are often nouns need an object behind them, or a lead that states an aim.</summary>
    public bool HasObject(PhraseMatch verb) =>
        verb.End < phrases.Words.Count && !IsRecord(verb.End)
        && (phrases.EndsAt("aim", verb.First) || (phrases.StartsAt("determiner", verb.End) && phrases.Words[verb.End].Break <= WordBreak.Comma));

    // "score {score}, class {class}": values of a record, each behind its name.
    private bool IsRecord(int hole) => hole + 2 < phrases.Words.Count && IsHole(hole) && phrases.Words[hole + 1].Break == WordBreak.Comma && IsHole(hole + 2);

    private bool IsHole(int word) => phrases.Words[word].Text[0] == ConversationMessage.HoleMark;

    private bool StartsClause(int word) => phrases.Words[word].Break switch
    {
        WordBreak.Sentence or WordBreak.Colon => true,
        WordBreak.Line => phrases.Words[word].IsCapitalized,
        _ => false,
    };

    public int SentenceStart(int word)
    {
        var first = word;
        while (first > 0 && word - first < LongestSentence && !StartsClause(first))
        {
            first--;
        }

        return first;
    }

    public bool IsNegated(int word)
    {
        var reach = phrases.Words[word].Text[0] >= Words.FirstWithoutBlanks ? NegationReach * 2 : NegationReach;
        for (var i = word; i > word - reach && i > 0 && phrases.Words[i].Break < WordBreak.Comma; i--)
        {
            if (phrases.EndsAt("not", i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what begins at this character is introduced as something that the model gets: "You receive { id, title }", "Columns: id (int), …".</summary>
    public bool IsGivenTo(int start)
    {
        var word = 0;
        while (word < phrases.Words.Count && phrases.Words[word].End <= start)
        {
            word++;
        }

        if (word == 0 || phrases.Text.Substring(phrases.Words[word - 1].End, start - phrases.Words[word - 1].End).IndexOfAny(SentenceEnds) >= 0)
        {
            return false;
        }

        for (var i = word; i > 0 && i > word - IntroductionReach; i--)
        {
            if (phrases.EndsAt("answer", i))
            {
                return false;
            }

            if (phrases.EndsAt("source", i))
            {
                return true;
            }

            if (phrases.Words[i - 1].Break == WordBreak.Sentence)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>"Extract the key points" is a summary, "convert it into a poem" is writing.</summary>
    public bool IsTalk(int end)
    {
        for (var i = end; i < phrases.Words.Count && i < end + ObjectReach && phrases.Words[i].Break < WordBreak.Sentence; i++)
        {
            if (phrases.StartsAt("talk", i))
            {
                return true;
            }
        }

        return false;
    }
}
