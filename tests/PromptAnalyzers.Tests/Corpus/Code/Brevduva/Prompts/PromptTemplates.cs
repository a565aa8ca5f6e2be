namespace Brevduva.Prompts;

public static class PromptTemplates
{
    public const string PostEdit =
        "Your input is a notice to residents in {source_language} with its machine translation into {target_language}. " +
        "Review the translation and correct it where it is wrong or sounds unnatural. " +
        "Leave HTML tags, apartment numbers and phone numbers exactly as they are. " +
        "{glossary_prompt}" +
        "Return only the corrected translation.\n\n" +
        "Source: {source}\nTranslation: {target}";

    public const string FaultCode =
        "Assign the fault report of a resident to one code of our work order system.\n" +
        "VVS1 = leak, VVS2 = blocked drain, VVS3 = no hot water, EL1 = no power, EL2 = lighting in common areas, " +
        "HISS = lift, LAS = locks and doors, VENT = ventilation, SKAD = pests, OVR = other\n\n" +
        "Report: Det droppar från taket i badrummet sen i går kväll\nCode: VVS1\n" +
        "Report: the light in the stairwell at 14B keeps flickering\nCode: EL2\n" +
        "Report: Silberfische in der Küche!!\nCode: SKAD\n\n" +
        "Report: {report}\nCode:";

    public const string GlossaryPrompt =
        "Use these terms: {glossary}. ";

    public const string UnknownSender =
        /*no prompt: mail*/ "Thank you for your message. We could not match your address to an apartment. Please reply with your apartment number and the name on the contract.";

    public static string GetPostEdit(string sourceLanguage, string targetLanguage, string source, string target, string? glossary)
    {
        var prompt = PostEdit.Replace("{source_language}", sourceLanguage)
            .Replace("{target_language}", targetLanguage)
            .Replace("{glossary_prompt}", glossary is null ? string.Empty : GlossaryPrompt.Replace("{glossary}", glossary));

        return prompt.Replace("{source}", source).Replace("{target}", target);
    }
}
