namespace SquelchBot
{
    public class BotConfig
    {
        public string Token { get; set; } = Environment.GetEnvironmentVariable("SQUELCH_TOKEN") ?? "";
        public string OllamaUrl { get; set; } = "http://localhost:11434";
        public string SecondOllamaUrl { get; set; } = "http://10.73.0.12:11434";
        public string Model { get; set; } = "qwen2.5:14b";
        public string SmallModel { get; set; } = "llama3.2:3b";
        public bool GermanMinutes { get; set; } = true;

        public string GroupRules { get; set; } =
            "You watch over the group of a radio amateur club. Rules of the group: 1. No sales outside of the flea market thread. " +
            "2. No links to invitation groups or coins. 3. Nobody is insulted, not even CB operators. 4. No call book data of third persons.";

        public string HelpText { get; set; } =
            /*no prompt: ui text*/ "<b>Commands</b>\n/qso your text - puts a contact into the club log\n/adif lines - converts your paper log\n/plain shorthand - explains telegraphy\n/net - summary of today's net\nEverything else goes to Elmer.";
    }
}
