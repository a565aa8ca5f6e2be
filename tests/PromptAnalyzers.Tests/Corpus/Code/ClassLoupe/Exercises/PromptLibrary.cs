namespace ClassLoupe.Exercises;

public static class PromptLibrary
{
    public const string Bloom = """
        Assign a level of Bloom's taxonomy to a school exercise:
        remember, understand, apply, analyse, evaluate, create

        Exercise: List the capitals of five neighbours of France.
        Level: remember

        Exercise: A shop gives 20 % off on a coat of 85 €. What do you pay?
        Level: apply

        Exercise: Was Robespierre a hero or a tyrant? Justify your opinion with two sources.
        Level: evaluate

        Write only the level.
        """;

    public static string Quiz(string topic, int count, int grade) => $"""
        Make a quiz of {count} questions about "{topic}" for grade {grade}.
        Mix easy and hard ones. Every question has 4 options, exactly one is right, the wrong ones should be typical misconceptions
        and not nonsense. No trick questions, no "all of the above". Add a short explanation for each question.
        """;
}
