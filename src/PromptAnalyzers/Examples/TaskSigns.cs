using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>The signs of a task in one message.</summary>
internal sealed class TaskSigns
{
    // The kinds of the data file that name a task, taken apart once: "verb:extract".
    private static readonly ConcurrentDictionary<string, (string Sign, TaskKind Task)> KindsOfTasks = new(StringComparer.Ordinal);

    private const int FormatReach = 14;
    private const int ClosedReach = 4;
    private const int ChoiceReach = 9;
    private const int AnswersReach = 60;
    private readonly PromptPhrases _phrases;
    private readonly InstructionPlaces _places;
    private readonly AnswerForms _forms;
    private readonly AnswerChoices _choices;
    private readonly ExclusiveAnswers _exclusive;
    private readonly List<(int Word, TaskKind Kind)> _hints = [];
    private readonly List<int> _answers = [];

    public TaskSigns(ConversationMessage message)
    {
        _phrases = PromptPhrases.Of(message);
        _places = new InstructionPlaces(_phrases);
        _forms = new AnswerForms(_phrases, _places);
        _choices = new AnswerChoices(_phrases, _places);
        _exclusive = new ExclusiveAnswers(_phrases, _places);
        foreach (var match in _phrases.Matches)
        {
            Judge(match);
        }

        HasFormat = HasFormat || _choices.CountLiteralAnswers() >= 2 || _forms.CountScalePoints() >= 2 || _forms.EndsWithOpenVerdict() || new AnswerTemplates(_phrases).Exist() || AnswerSkeletons.In(message.Text).Any(start => !_places.IsGivenTo(start));
        HintWithAnswers = FindHintNearAnswers();
        AsksForFreeText |= _forms.BeginsWithFreeText();
    }

    /// <summary>The task asked for without doubt.</summary>
    public TaskKind? Task { get; private set; }

    /// <summary>A task asked for if the conversation states a format.</summary>
    public TaskKind? Hint { get; private set; }

    /// <summary>A task asked for near a statement of its possible answers.</summary>
    public TaskKind? HintWithAnswers { get; private set; }

    /// <summary>Whether a machine-readable format of the answer is stated.</summary>
    public bool HasFormat { get; private set; }

    /// <summary>Whether the message speaks of a picture or recording that comes with it.</summary>
    public bool HasAttachment { get; private set; }

    /// <summary>Whether one of the first sentences asks for something new, or for a summary.</summary>
    public bool AsksForFreeText { get; private set; }

    /// <summary>Whether tools are there to be used.</summary>
    public bool HasTools { get; private set; }

    private void Judge(PhraseMatch match)
    {
        var colon = match.Kind.IndexOf(':');
        if (colon > 0)
        {
            var (sign, kind) = KindsOfTasks.GetOrAdd(match.Kind, static k => (k.Substring(0, k.IndexOf(':')), (TaskKind)Enum.Parse(typeof(TaskKind), k.Substring(k.IndexOf(':') + 1), ignoreCase: true)));
            switch (sign)
            {
                case var _ when _places.IsQuoted(match):
                    break;
                case "verb" or "object" when _places.IsInstruction(match.First) && _places.IsTalk(match.End):
                    // "Extract the key points": a summary.
                    AsksForFreeText = true;
                    break;
                case "verb" when _places.IsInstruction(match.First):
                case "object" when _places.IsInstruction(match.First) && _places.HasObject(match):
                case "any" when !_places.IsNegated(match.First) && !_places.IsTalk(match.End) && !_places.IsAsked(match.First):
                    if (kind == TaskKind.OutputFormat && !_places.IsRule(match.First))
                    {
                        // "Write the numbers, separated by commas." asks for no more than this.
                        HasFormat |= !_forms.IsInvented(_places.SentenceStart(match.First) - 1);
                    }
                    else if (_places.IsRule(match.First) || ((kind is TaskKind.Rank or TaskKind.Normalise || sign == "object") && _forms.IsInvented(match.First)))
                    {
                        AddHint(match.First, kind);
                    }
                    else
                    {
                        Task ??= kind;
                    }

                    break;
                // "If nothing was played, pick one from the list." is no more than a case of something else.
                case "hint" when !_phrases.StartsAt("condition", _places.SentenceStart(match.First)) && !IsOfSeveral(match) && (_places.IsInstruction(match.First) || _phrases.StartsAt("subordinate", _places.SentenceStart(match.First))):
                    AddHint(match.First, kind);
                    break;
            }

            return;
        }

        switch (match.Kind)
        {
            case "format":
                HasFormat |= _forms.IsAnswerFormat(match, FormatReach);
                break;
            case "choice":
                HasFormat |= (_choices.IsChoice(match) && _forms.IsAnswerFormat(match, ChoiceReach)) || _choices.IsListOfAnswers(match) || _choices.IsBareChoice(match) || _choices.IsListBehindAnswer(match);
                break;
            case "choices":
                HasFormat = HasFormat || _choices.IsNamed(match);
                break;
            case "labels":
                HasFormat = HasFormat || _choices.IsDefined(match);
                break;
            case "closed":
                HasFormat |= _forms.IsAnswerFormat(match, ClosedReach);
                break;
            case "fragment":
                HasFormat |= _forms.IsFragment(match);
                break;
            case "opening":
                HasFormat |= _forms.OpensSentence(match);
                break;
            case "listing":
                HasFormat |= _forms.IsListing(match);
                break;
            case "value":
                HasFormat = HasFormat || _exclusive.IsWhole(match);
                break;
            case "answers":
                _answers.Add(match.First);
                HasFormat |= _forms.IsBeforeJson(match);
                break;
            case "tools":
                HasTools = true;
                break;
            case "attached":
                HasAttachment = true;
                break;
        }
    }

    // "Choose the four threads that are most useful": what to write about.
    private bool IsOfSeveral(PhraseMatch hint) => _phrases.StartsAt("several", hint.End) || _phrases.StartsAt("several", hint.End + 1);

    private void AddHint(int word, TaskKind kind)
    {
        Hint ??= kind;
        _hints.Add((word, kind));
    }

    private TaskKind? FindHintNearAnswers()
    {
        var answer = 0;
        foreach (var (word, kind) in _hints)
        {
            while (answer < _answers.Count && _answers[answer] < word - AnswersReach)
            {
                answer++;
            }

            if (answer < _answers.Count && _answers[answer] <= word + AnswersReach)
            {
                return kind;
            }
        }

        return null;
    }
}
