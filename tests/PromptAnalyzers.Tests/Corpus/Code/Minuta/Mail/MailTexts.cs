namespace Minuta.Mail;

public static class MailTexts
{
    public const string SubjectLine = """
        Generate a subject line for the mail below. Format: [TOPIC] subject
        TOPIC is one word in capitals, the subject has at most 60 characters and no full stop.
        Return the line only.

        {{$mail}}
        """;
}
