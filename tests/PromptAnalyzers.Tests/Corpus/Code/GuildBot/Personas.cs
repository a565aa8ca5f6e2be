namespace GuildBot;

public static class Personas
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["jester"] = "You are the jester of the guild. Your jokes are quick, silly and full of puns about dragons.",
    };
}
