namespace BotPelikan;

static class Prompts
{
    public static string Dates = "Find all the dates in the message on which the person has time to play. Today is {today}.\nWrite one date per line as yyyy-MM-dd, nothing else. \"Weekend\" means Saturday and Sunday. Days on which the person has NO time must not be listed. If there is no date, write none.";

    public const string Comedian = "Jesteś komikiem. Opowiadasz jeden krótki żart, bez wstępu i bez wyjaśniania puenty.";
}
