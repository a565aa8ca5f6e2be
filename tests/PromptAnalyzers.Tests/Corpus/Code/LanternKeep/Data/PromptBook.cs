using LanternKeep.Llm;

namespace LanternKeep.Data
{
    public static class PromptBook
    {
        public static readonly string DefaultInstruction =
            $"""
             You play all guests who sit at one table of a tavern in a damp harbour town.

             Rules:
             Keep the names as they are
             1-2 sentences per line, {LlmSettings.Current.Language} only
             Guests talk about weather, prices, ships, each other. They know nothing about the world outside of the bay

             Kinds of guests:
             Sailor: loud, superstitious, always short of money
             Smuggler: polite, answers questions with questions
             Widow: sharp tongue, knows every rumour
             Guard: bored, expects free beer, gets angry if somebody mentions the lighthouse

             4-8 lines per conversation, a lonely guest only mumbles one.
             """;

        private const string LineFormat = """
                                          One line per utterance in the form  Name: text
                                          """;

        private const string DrunkAddition = "Everybody at this table has had too much. Slurred, repetitive, sentimental. Somebody sings.";

        // the player can overwrite the instruction in the settings, the format is always appended
        public static string Instruction
        {
            get
            {
                var s = LlmSettings.Current;
                var basis = string.IsNullOrWhiteSpace(s.CustomInstruction) ? DefaultInstruction : s.CustomInstruction;
                return basis + "\n" + LineFormat;
            }
        }

        public static string DrunkInstruction => Instruction + "\n" + DrunkAddition;

        public const string MoodPrompt =
            "Which mood does the last line of the guest show towards the innkeeper? One of: friendly, neutral, annoyed, furious, afraid.\n" +
            "\"Another one, and take one yourself, my dear\" -> friendly\n" +
            "\"I have been waiting since the tide turned\" -> annoyed\n" +
            "\"Don't tell them that you saw me\" -> afraid\n" +
            "Only the word.";

        public static readonly string PersonaGen =
            "Invent a guest for a tavern in a harbour town. One sentence: how they talk, what they want, one odd habit. No wizards, no chosen ones. " +
            "Also give a chattiness between 0.1 and 2.0. Must return JSON only with the fields 'persona' (string) and 'chattiness' (float).";

        public static readonly string[] FallbackLines =
        [
            /*no prompt: fallback dialogue*/ "Hm. The fog is thick tonight, I would not go out before the bell rings if I were you.",
            "You have had the roof mended. About time, last winter it rained straight into my stew.",
            "I don't want to talk. Bring me something warm and put it on the tab of my brother, he is good for it."
        ];
    }
}
