namespace Drongo;

internal static class Texts
{
    public const string CompanyName = "Fjordline Logistics";

    public static readonly string Escalation = $@"Write the hand-over note for the second level support team of {CompanyName}.
The note is read by an engineer who has never talked to the user. Structure:
1. one line with the problem, as precise as possible
2. what the user already tried and what the result was
3. what the bot already tried
4. what is still unknown
Do not apologise, do not greet, do not invent log entries or error codes. If the user sounded angry mention it in one neutral sentence, becuase the engineer should know before calling. Times are local to the user.";

    public static string Welcome(string name) =>
        $"Hi {name}! I'm the IT help desk assistant. Describe your problem in a few words, and tell me which device you are using. You can type *ticket* any time to talk to a human.";
}
