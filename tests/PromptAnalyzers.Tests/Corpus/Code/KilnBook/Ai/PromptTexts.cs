namespace KilnBook.Ai;

// All longer texts live here so that Moira can edit them without reading the rest
public static class PromptTexts
{
    public const string WaitlistNote = @"Write a short message to {0} who is on the waitlist of our course ""{1}"". A place became free.
The place is held until {2}. Tell them to answer to this message with yes or no.
Dont invent a price. Dont use emojis. Sign with 'Your studio team'.";

    public const string ReplyMeaning = @"You read short replies of people on our waitlist. We offered them a free place in a course.
Decide what the reply means.

ACCEPT - the person takes the place
DECLINE - the person does not want it
LATER - the person asks for more time or for another date
UNCLEAR - everything else

Examples:
Reply: ""oh great, count me in!"" -> ACCEPT
Reply: ""sorry I broke my wrist last week"" -> DECLINE
Reply: ""can I tell you on monday? have to check with my boss"" -> LATER
Reply: ""who is this?"" -> UNCLEAR

Answer with the one word only.";

    public static string CourseFeedbackDigest(string course, int answers) =>
        $"Below are {answers} feedback cards from the course '{course}'. They were typed from handwriting, so expect mistakes. " +
        "Write a digest for the teacher: first what people liked, then what annoyed them, then two things we should change next time. " +
        "Do not quote anybody by name. If a card is about the toilet, leave it out, we know.";
}
