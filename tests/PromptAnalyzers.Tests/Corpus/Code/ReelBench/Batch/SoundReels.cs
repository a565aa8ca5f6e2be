using OpenAI.Chat;

namespace ReelBench.Batch;

/// <summary>Labels for the sound reels: what is on it, and which tags does it get.</summary>
internal static class SoundReels
{
    public static async Task<string> KindAsync(ChatClient client, string note)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*/ /*prompt: call*/ "You label sound reels by the note on the box. Labels: MUSIC, SPEECH, EFFECTS, MIXED, BLANK. One label per reel, upper case."),
            new UserChatMessage(/*examples*/ /*prompt: call*/ "harmonie St Cecilia, repetitie, 2de helft leeg"),
            new AssistantChatMessage(/*prompt: call*/ "MUSIC"),
            new UserChatMessage(note),
        };

        ChatCompletion completion = await client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
        return completion.Content[0].Text.Trim();
    }

    public static async Task<string> TagAsync(ChatClient client, string collection, string note)
    {
        var completion = await client.CompleteChatAsync(
            new SystemChatMessage(InstructionsFor(collection)),
            new UserChatMessage(note));
        return completion.Value.Content[0].Text.ReplaceLineEndings(" ");
    }

    // every collection came with its own thesaurus, do not try to merge them...
    private static string InstructionsFor(string collection)
    {
        switch (collection)
        {
            case "VELD":
                return /*task*/ /*prompt: method*/ """
                    You tag field recordings of folk music made between 1957 and 1979.
                    Choose all tags that are supported by the note of the collector, from this list and no other:
                    ballad, lullaby, work song, carnival, dance tune, religious, children, instrumental, hurdy-gurdy, bagpipe, accordion, fiddle, solo voice, group
                    Write the tags in the order of the list, seperated by commas. If nothing fits write: untagged
                    """;
            case "OMROEP":
                return /*task*/ /*prompt: method*/ """
                    Tu reçois la note d'archive d'une bande de la radio régionale.
                    Attribue une note de 0 à 10 pour chacun des critères suivants :
                    - rarete : existe-t-il probablement d'autres copies ?
                    - urgence : la note parle-t-elle de moisissure, de vinaigre, de bande collante, de cassures ?
                    - interet : intérêt pour l'histoire locale
                    Réponds sur une seule ligne sous la forme rarete=N urgence=N interet=N, sans autre texte.
                    En cas de doute sur l'état de la bande, compte plutôt un point de plus pour l'urgence.
                    """;
            default:
                throw new NotSupportedException(/*no prompt: exception*/ $"There is no tag list for collection {collection}. Known collections are VELD (folk music recordings) and OMROEP (tapes of the regional radio).");
        }
    }
}
