using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 2: elements whose name says example, with something in them.</summary>
internal static class ExampleTags
{
    private const int LeastContent = 8;

    private static readonly HashSet<string> ExampleNames = new(StringComparer.Ordinal)
    {
        "example", "examples", "sample", "samples", "shot", "shots", "fewshot", "demonstration", "demonstrations", "demo", "demos", "exemplar", "exemplars",
        "beispiel", "beispiele", "exemple", "exemples", "ejemplo", "ejemplos", "exemplo", "exemplos", "esempio", "esempi", "voorbeeld", "przykład", "przyklad", "пример", "示例", "例子", "例", "예시",
    };

    private static readonly HashSet<string> OutputNames = new(StringComparer.Ordinal)
    {
        "output", "outputs", "response", "format", "answer", "json", "result", "schema", "reply", "structure", "template",
    };

    public static StepFinding? Find(MessageText message)
    {
        var demonstrations = new DemonstrationList(message.Index);
        StepFinding? other = null;
        var counted = default(TextElement);
        for (var i = 0; i < message.Elements.Count; i++)
        {
            var element = message.Elements[i];
            if ((counted.End > 0 && counted.Contains(element)) || NameOf(element.Name) is not { } isOutput)
            {
                continue;
            }

            var content = message.Slice(element.ContentStart, element.ContentEnd).Trim();
            if (isOutput)
            {
                other = PlaceholderText.IsEmpty(content) ? other : StepFinding.Weak;
            }
            else if (HasInnerExample(message.Elements, i))
            {
                // The inner elements are the demonstrations.
            }
            else if (DynamicExamples.IsOnlyHoles(content))
            {
                other = StepFinding.Dynamic;
            }
            else if (content.Length >= LeastContent || PlaceholderText.ReasonOf(content) is not null)
            {
                counted = element;
                if (!PlaceholderText.IsEmpty(content) && !IsOnlyEmptyFields(message, element))
                {
                    AddContent(message, element, content, demonstrations);
                }
            }
        }

        return StepFinding.Of(demonstrations) ?? other;
    }

    /// <summary>A plural element without inner elements holds as many demonstrations as pairs or lines that the other steps count; else one.</summary>
    private static void AddContent(MessageText message, TextElement element, string content, DemonstrationList demonstrations)
    {
        var pairs = LabelledPairs.In(message, element.ContentStart, element.ContentEnd);
        if (pairs.Count < 2)
        {
            demonstrations.Add(content, element.Start, element.End - element.Start);
            return;
        }

        foreach (var (input, output) in pairs)
        {
            demonstrations.Add(LabelledPairs.ContentOf(input, output), input.Start, output.ValueEnd - input.Start);
        }
    }

    private static bool HasInnerExample(List<TextElement> elements, int index)
    {
        for (var i = index + 1; i < elements.Count && elements[i].Start < elements[index].ContentEnd; i++)
        {
            if (elements[index].Contains(elements[i]) && NameOf(elements[i].Name) is false)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnlyEmptyFields(MessageText message, TextElement element)
    {
        var fields = 0;
        for (var i = message.FirstLabelAt(element.ContentStart); i < message.Labels.Count && message.Labels[i].Start < element.ContentEnd; i++)
        {
            fields++;
            if (message.Labels[i].IsFilled)
            {
                return false;
            }
        }

        return fields > 0;
    }

    /// <summary>Null: no example element; true: a sample of the output alone; false: a demonstration.</summary>
    private static bool? NameOf(string name)
    {
        var isExample = false;
        var isOutput = false;
        foreach (var part in name.Split('_', '-', '.'))
        {
            var word = part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            isExample |= ExampleNames.Contains(word);
            isOutput |= OutputNames.Contains(word);
        }

        isExample |= name.StartsWith("few", StringComparison.Ordinal) && name.EndsWith("shot", StringComparison.Ordinal);
        return isExample ? isOutput : null;
    }
}
