namespace PromptAnalyzers.Build.TrainingData;

/// <summary>One line of a data file after reading.</summary>
internal readonly struct Example
{
    private Example(string? problem, int problemStart, int problemLength, ExampleForm form, ulong input, ulong output, bool hasShortAnswer)
    {
        Problem = problem;
        ProblemStart = problemStart;
        ProblemLength = problemLength;
        Form = form;
        Input = input;
        Output = output;
        HasShortAnswer = hasShortAnswer;
    }

    /// <summary>What is wrong with the form of the line, as a clause; null when nothing is.</summary>
    public string? Problem { get; }

    /// <summary>The byte in the line at which the problem stands.</summary>
    public int ProblemStart { get; }

    /// <summary>In bytes.</summary>
    public int ProblemLength { get; }

    public ExampleForm Form { get; }

    /// <summary>Hash of everything that the answer depends on; of the whole line where its form is not looked into.</summary>
    public ulong Input { get; }

    /// <summary>Hash of the last answer.</summary>
    public ulong Output { get; }

    /// <summary>Whether the answer is so short that it may be a label.</summary>
    public bool HasShortAnswer { get; }

    public static Example Malformed(string problem, int start, int length) => new(problem, start, length, ExampleForm.Other, 0, 0, false);

    public static Example Of(ExampleForm form, ulong input, ulong output, bool hasShortAnswer) => new(null, 0, 0, form, input, output, hasShortAnswer);
}

/// <summary>The forms of training data.</summary>
internal enum ExampleForm
{
    /// <summary><c>messages</c> with roles.</summary>
    Chat,

    /// <summary><c>prompt</c> and <c>completion</c>.</summary>
    PromptCompletion,

    /// <summary>A form of another provider or method. Only what holds for any JSON lines is checked.</summary>
    Other,
}
