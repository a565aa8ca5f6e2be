namespace SprechGarten.Services;

public static class PromptTemplates
{
    public const string MessageUrgency = """
        Parents write messages to the practice. Sort each message into one of three groups so the front desk knows what to do.

        routine - appointments, invoices, homework sheets, general questions
        check   - the child refuses to practise, new stuttering, long hoarseness, frustration
        urgent  - swallowing problems, choking, sudden loss of speech, weakness in the face

        Message: "Kann Mia nächste Woche Dienstag statt Mittwoch kommen?"
        Group: routine

        Message: "since the weekend he repeats every first sound 5-6 times and gets angry"
        Group: check

        Message: "Opa verschluckt sich seit gestern bei jedem Schluck Wasser"
        Group: urgent

        Answer with the group only. When you hesitate between two groups choose the more serious one.
        """;

    public static string HomeworkReminder(string childName, int daysWithoutPractice)
    {
        if (daysWithoutPractice > 10)
            return $"Write a push message to the parents of {childName}. They haven't practised for {daysWithoutPractice} days. No blame, offer a 3 minute exercise. Max 160 characters.";

        return $"Write a cheerful push message for {childName} (child reads it itself!) that the hedgehog is waiting for today's exercise. Max 90 characters, one emoji.";
    }
}
