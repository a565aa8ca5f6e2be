using System.Text.Json;
using OpenAI.Chat;

namespace GrzybBot;

public class MushroomIdentifier
{
    private readonly ChatClient _vision;
    private readonly ChatClient _thinker;

    private static readonly ChatCompletionOptions Options = new()
    {
        Temperature = 0.1f,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
            "mushroom",
            BinaryData.FromString(/*no prompt: json schema*/ """
            {
              "type": "object",
              "properties": {
                "visible": { "type": "boolean", "description": "true if a mushroom can be seen on the photo" },
                "candidates": { "type": "array", "items": { "type": "string" }, "description": "latin names, most probable first" },
                "features": { "type": "string", "description": "what was seen, in Polish" }
              },
              "required": ["visible", "candidates", "features"],
              "additionalProperties": false
            }
            """),
            jsonSchemaIsStrict: true)
    };

    private readonly ChatMessage _system = ChatMessage.CreateSystemMessage(/*typed task*//*prompt: call*/ """
        You are a mycologist who determines mushrooms of Central Europe from photos of amateurs.
        1. Look at cap, gills or pores, stem, ring, volva, and what grows around it.
        2. List at most four species that fit, latin names, most likely first. Include the poisonous double if there is one.
        3. Bad photo => fewer candidates, do not pretend.
        4. Things which are no mushrooms (dogs, feet, baskets) => visible false and an empty list.
        5. Describe the features in Polish, one or two sentences.
        """);

    public MushroomIdentifier(ChatClient vision, string apiKey)
    {
        _vision = vision;
        _thinker = new ChatClient("o3-mini", apiKey);
    }

    public async Task<string> IdentifyAsync(byte[] photo, string? caption)
    {
        var user = new UserChatMessage(
            ChatMessageContentPart.CreateTextPart(/*prompt: call*/ $"Co to za grzyb? Podpis pod zdjęciem od użytkownika: {caption ?? "brak"}"),
            ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(photo), "image/jpeg"));

        ChatCompletion completion = await _vision.CompleteChatAsync([_system, user], Options);
        var found = JsonSerializer.Deserialize<Found>(completion.Content[0].Text, new JsonSerializerOptions(JsonSerializerDefaults.Web));
        if (found is null || !found.Visible)
            return /*no prompt: ui text*/ "Grzyba to ja tu nie widzę. Przyślij zdjęcie z góry, z boku i od spodu, najlepiej w świetle dziennym.";

        var danger = await DangerAsync(found);
        var text = found.Features + "\n\nMoże to być: <i>" + string.Join(", ", found.Candidates) + "</i>";
        if (danger >= 3) text += "\n\n☠️ NIE JEDZ TEGO.";
        return text;
    }

    private async Task<int> DangerAsync(Found f)
    {
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            Candidates for a mushroom (most likely first): {string.Join(", ", f.Candidates)}
            Observed: {f.Features}

            How dangerous would it be if somebody eats it and we are wrong about the species? Think of the worst species
            that is still compatible with the observation, also when it is not on the list.
            0 harmless, 1 bad taste, 2 stomach ache, 3 serious poisoning, 4 deadly

            Reply with the digit only.
            """;
        ChatCompletion c = await _thinker.CompleteChatAsync(prompt);
        return int.TryParse(c.Content[0].Text.Trim(), out var n) ? n : 4;
    }

    private record Found(bool Visible, string[] Candidates, string Features);
}
