namespace PromptAnalyzers.Examples;

/// <summary>
/// Tells whether a message limits the answer to one value: "only return the code", "the number only", "reply with one move, nothing else".
/// What the value is called is data; that it is all the answer holds makes the form fixed.
/// </summary>
internal sealed class ExclusiveAnswers(PromptPhrases phrases, InstructionPlaces places)
{
    private const int OnlyReach = 4;
    private const int AnswerReach = 6;
    private const int AloneReach = 12;
    private const int ShortSentence = 8;

    /// <summary>Whether this name of a value is said to be all of the answer.</summary>
    public bool IsWhole(PhraseMatch value) => !places.IsNegated(value.First) && !IsLength(value) && ((!IsOwned(value) && IsOnly(value)) || IsAlone(value));

    // "max 8 words": how long, not what.
    private bool IsLength(PhraseMatch value) => value.First > 1 && char.IsDigit(phrases.Words[value.First - 1].Text[0]) && phrases.EndsAt("most", value.First - 1);

    // "your name", "their category": something that is there already.
    private bool IsOwned(PhraseMatch value) => phrases.EndsAt("owner", value.First);

    private bool IsOnly(PhraseMatch value)
    {
        var only = value.First;
        while (!phrases.EndsAt("only", only) || phrases.Words[only].Break == WordBreak.Sentence)
        {
            if (only == 0 || value.First - only == OnlyReach || phrases.Words[only].Break > WordBreak.Line || phrases.EndsAt("relation", only))
            {
                // "The number only.", but not "Names only for the board."
                only = value.End < phrases.Words.Count && phrases.StartsAt("only", value.End) && phrases.Words[value.End].Break <= WordBreak.Line && !IsRelated(value.End + 1) ? value.First : -1;
                break;
            }

            only--;
        }

        return only >= 0 && !IsConditional(value.End) && (IsAnswered(only, value) || IsShort(value));
    }

    // "… only for the board", but not "… only. If there is none, …".
    private bool IsRelated(int word) => phrases.StartsAt("relation", word) && phrases.Words[word].Break != WordBreak.Sentence;

    // "Reply with one move in UCI notation, nothing else."
    private bool IsAlone(PhraseMatch value)
    {
        for (var i = value.End; i < phrases.Words.Count && i < value.End + AloneReach; i++)
        {
            if (phrases.StartsAt("alone", i))
            {
                // "Integer from 5 to 18, nothing else.", "The code of the country, two letters, nothing else."
                return IsAnswered(value.First, value) || phrases.Words[value.First].Break >= WordBreak.Comma || (value.First > 0 && phrases.Words[value.First - 1].Break >= WordBreak.Comma);
            }

            if (phrases.Words[i].Break == WordBreak.Sentence)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a word for answering stands in the sentence, before the value or, in languages that put verbs last, behind it.</summary>
    private bool IsAnswered(int first, PhraseMatch value)
    {
        for (var i = value.First; i > 0 && i > first - AnswerReach; i--)
        {
            if (phrases.EndsAt("answer", i) && !IsSubject(i - 1))
            {
                return true;
            }

            if (phrases.Words[i].Break == WordBreak.Sentence)
            {
                break;
            }
        }

        for (var i = value.End; i < phrases.Words.Count && i < value.End + AnswerReach && phrases.Words[i].Break != WordBreak.Sentence; i++)
        {
            if (phrases.StartsAt("answer-behind", i))
            {
                return true;
            }
        }

        return false;
    }

    // "The answer must only name the code" is about the content, "the results of" is a noun.
    private bool IsSubject(int word) => word > 0 && phrases.Words[word - 1].Text is "the" or "this" or "that";

    // "Only give the price if the guest asks."
    private bool IsConditional(int end)
    {
        for (var i = end; i < phrases.Words.Count && i < end + OnlyReach && phrases.Words[i].Break <= WordBreak.Line; i++)
        {
            if (phrases.StartsAt("condition", i))
            {
                return true;
            }
        }

        return false;
    }

    // "Only the number, please."
    private bool IsShort(PhraseMatch value)
    {
        var first = places.SentenceStart(value.First);
        var end = value.End;
        while (end < phrases.Words.Count && phrases.Words[end].Break != WordBreak.Sentence)
        {
            end++;
        }

        return end - first <= ShortSentence && (phrases.StartsAt("only", first) || value.First - first <= 1);
    }
}
