using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>The signs of a task in one message.</summary>
internal sealed class TaskSigns
{
    private const int FormatReach = 10;
    private const int ClosedReach = 4;
    private const int ChoiceReach = 7;
    private const int BehindReach = 6;
    private const int ObjectReach = 5;
    private const int SentencesOfTheRole = 3;
    private const int LongestSentence = 60;
    private static readonly PhraseTable Table = PhraseTable.Load("tasks");

    private readonly string _text;
    private readonly List<Word> _words;
    private readonly Dictionary<string, HashSet<int>> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _ends = new(StringComparer.Ordinal);

    public TaskSigns(ConversationMessage message)
    {
        _text = message.Text;
        _words = Words.Of(_text);
        var matches = Table.Find(_words);
        foreach (var match in matches)
        {
            Of(_starts, match.Kind).Add(match.First);
            Of(_ends, match.Kind).Add(match.End);
        }

        foreach (var match in matches)
        {
            Judge(match);
        }
    }

    /// <summary>The task asked for without doubt.</summary>
    public TaskKind? Task { get; private set; }

    /// <summary>A task asked for if another sign agrees.</summary>
    public TaskKind? Hint { get; private set; }

    /// <summary>Whether a machine-readable format of the answer is stated.</summary>
    public bool HasFormat { get; private set; }

    /// <summary>Whether the possible answers are stated.</summary>
    public bool HasAnswers { get; private set; }

    /// <summary>Whether tools are there to be used.</summary>
    public bool HasTools { get; private set; }

    private void Judge(PhraseMatch match)
    {
        var colon = match.Kind.IndexOf(':');
        if (colon > 0)
        {
            var kind = (TaskKind)Enum.Parse(typeof(TaskKind), match.Kind.Substring(colon + 1), ignoreCase: true);
            switch (match.Kind.Substring(0, colon))
            {
                case "verb" when IsInstruction(match.First) && !IsTalk(match.End):
                case "object" when IsInstruction(match.First) && HasObject(match) && !IsTalk(match.End):
                case "any" when !IsNegated(match.First) && !IsTalk(match.End) && !IsAsked(match.First):
                    if (IsRule(match.First))
                    {
                        Hint ??= kind;
                    }
                    else
                    {
                        Task ??= kind;
                    }

                    break;
                case "hint" when IsInstruction(match.First) || IsAt(_starts, "subordinate", SentenceStart(match.First)):
                    Hint ??= kind;
                    break;
            }

            return;
        }

        switch (match.Kind)
        {
            case "format":
                HasFormat |= IsAnswerFormat(match, FormatReach);
                break;
            case "choice":
                HasFormat |= IsLiteral(match.First - 1) && IsLiteral(match.End) && IsAnswerFormat(match, ChoiceReach);
                break;
            case "closed":
                HasFormat |= IsAnswerFormat(match, ClosedReach);
                break;
            case "answers":
                HasAnswers = true;
                break;
            case "tools":
                HasTools = true;
                break;
        }
    }

    /// <summary>Whether a verb at this word tells the model what to do.</summary>
    private bool IsInstruction(int word)
    {
        if (IsNegated(word) || IsAt(_starts, "question", SentenceStart(word)))
        {
            return false;
        }

        if (StartsClause(word) || IsAt(_ends, "lead", word))
        {
            return true;
        }

        if (_words[word].Break != WordBreak.Comma && !IsAt(_ends, "join", word))
        {
            return false;
        }

        var first = SentenceStart(word);
        return IsAt(_starts, "subordinate", first) || IsAt(_starts, "imperative", first) || IsAt(_starts, "lead", first) || StartsWithVerb(first);
    }

    /// <summary>"How would you grade …" asks the model for its taste.</summary>
    private bool IsAsked(int word) => word > 0 && _words[word].Text == "you" && _words[word].Break == WordBreak.Space
        && _words[word - 1].Text is "would" or "could" or "do" or "did" or "can" or "will" or "how" or "when" or "if" or "that" or "what";

    /// <summary>Behind "You are …" the later sentences are rules of conduct, unless they state an aim or begin a paragraph.</summary>
    private bool IsRule(int word)
    {
        if (!IsAt(_starts, "persona", 0) || IsAt(_ends, "aim", word))
        {
            return false;
        }

        var sentences = 0;
        for (var i = 0; i <= word; i++)
        {
            sentences += _words[i].Break == WordBreak.Sentence ? 1 : 0;
            if (sentences > SentencesOfTheRole)
            {
                return !StartsParagraph(SentenceStart(word));
            }
        }

        return false;
    }

    private bool StartsParagraph(int word)
    {
        var end = word > 0 ? _words[word - 1].End : 0;
        var lines = 0;
        for (var i = end; i < _words[word].Start; i++)
        {
            lines += _text[i] == '\n' ? 1 : 0;
            if (lines > 0 && !char.IsWhiteSpace(_text[i]))
            {
                // A list mark.
                return false;
            }
        }

        return lines > 1;
    }

    /// <summary>Verbs that are often nouns need an object behind them, or a lead that states an aim.</summary>
    private bool HasObject(PhraseMatch verb) =>
        verb.End < _words.Count
        && (IsAt(_ends, "aim", verb.First) || (IsAt(_starts, "determiner", verb.End) && _words[verb.End].Break <= WordBreak.Comma));

    private bool StartsWithVerb(int word)
    {
        foreach (var starts in _starts)
        {
            if (starts.Key.StartsWith("verb:", StringComparison.Ordinal) && starts.Value.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsClause(int word) => _words[word].Break switch
    {
        WordBreak.Sentence or WordBreak.Colon => true,
        WordBreak.Line => _words[word].IsCapitalized,
        _ => false,
    };

    private int SentenceStart(int word)
    {
        var first = word;
        while (first > 0 && word - first < LongestSentence && !StartsClause(first))
        {
            first--;
        }

        return first;
    }

    private bool IsNegated(int word)
    {
        for (var i = word; i > word - 3 && i > 0 && _words[i].Break < WordBreak.Comma; i--)
        {
            if (IsAt(_ends, "not", i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Extract the key points" is a summary, "convert it into a poem" is writing.</summary>
    private bool IsTalk(int end)
    {
        for (var i = end; i < _words.Count && i < end + ObjectReach && _words[i].Break < WordBreak.Sentence; i++)
        {
            if (IsAt(_starts, "talk", i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Answer as JSON", "JSON形式で出力", but not "this JSON" and not "no JSON".</summary>
    private bool IsAnswerFormat(PhraseMatch format, int reach)
    {
        // "config.json" and "json.load(…)" are names.
        var (start, end) = (_words[format.First].Start, _words[format.End - 1].End);
        if ((start > 0 && _text[start - 1] is '.' or '/') || (end + 1 < _text.Length && (_text[end] == '.' && char.IsLetter(_text[end + 1]) || _text[end] == '(')))
        {
            return false;
        }

        var hasBehind = IsAt(_starts, "behind", format.End);
        if (IsAt(_ends, "input", format.First) && !hasBehind)
        {
            return false;
        }

        var isAnswer = false;
        for (var i = format.First; i > 0 && i > format.First - reach && _words[i].Break != WordBreak.Sentence; i--)
        {
            if (IsAt(_ends, "not", i))
            {
                return false;
            }

            isAnswer |= IsAt(_ends, "answer", i);
        }

        for (var i = format.End; !isAnswer && i < _words.Count && i < format.End + BehindReach && _words[i].Break != WordBreak.Sentence; i++)
        {
            isAnswer = IsAt(_starts, "answer-behind", i);
        }

        return isAnswer;
    }

    /// <summary>Whether a word is quoted by itself or all in upper case.</summary>
    private bool IsLiteral(int index)
    {
        if (index < 0 || index >= _words.Count)
        {
            return false;
        }

        var (start, end) = (_words[index].Start, _words[index].End);
        if (start > 0 && end < _text.Length && IsQuote(_text[start - 1]) && IsQuote(_text[end]))
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (!char.IsUpper(_text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '*';

    private static HashSet<int> Of(Dictionary<string, HashSet<int>> places, string kind)
    {
        if (!places.TryGetValue(kind, out var set))
        {
            places.Add(kind, set = []);
        }

        return set;
    }

    private static bool IsAt(Dictionary<string, HashSet<int>> places, string kind, int word) => places.TryGetValue(kind, out var set) && set.Contains(word);
}
