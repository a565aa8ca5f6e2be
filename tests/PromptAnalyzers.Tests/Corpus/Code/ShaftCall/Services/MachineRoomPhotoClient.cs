using System.Text.Json;
using Azure.AI.OpenAI;
using OpenAI.Chat;
using ShaftCall.Shared;

namespace ShaftCall.Services;

public class MachineRoomPhotoClient(AzureOpenAIClient client)
{
    private static readonly string[] SupportedModels = ["gpt-4o", "gpt-4o-2024-11-20", "gpt-4o-mini"];

    private const string SystemPrompt =
        /*typed task*/ /*prompt: member*/ "You inspect photos from the machine rooms of lifts. For each photo:\n\n"
        + "Summarise what can be seen, only what is visible, no guessing about what is behind a cover.\n"
        + "List the objects: drive, controller cabinet, governor, ropes, oil pan, tools that were left behind.\n"
        + "Rate the condition as clean, dirty, leaking or damaged. "
        + "When the photo is too dark or shows something else, say so in the summary and rate it as unknown.";

    private const string PhotoQuestion = /*prompt: member*/ "Please look at the attached photo of a machine room.";

    public async Task<PhotoFinding?> InspectAsync(string modelName, byte[] jpeg)
    {
        if (!SupportedModels.Contains(modelName, StringComparer.OrdinalIgnoreCase))
        {
            throw new NotSupportedException(/*no prompt: exception*/ $"Model {modelName} is not supported by this client, choose one that can look at images");
        }

        var img = ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(jpeg), "image/jpeg", ChatImageDetailLevel.Auto);
        List<ChatMessage> messages =
        [
            new UserChatMessage(ChatMessageContentPart.CreateTextPart(PhotoQuestion), img),
            new SystemChatMessage(SystemPrompt)
        ];
        var options = new ChatCompletionOptions()
        {
            Temperature = 0.1f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(jsonSchemaFormatName: "photo_finding",
                jsonSchema: BinaryData.FromString(/*no prompt: json schema*/ """
                                                  {
                                                      "type": "object",
                                                      "properties": {
                                                         "Summary": { "type": "string"},
                                                         "Objects": { "type": "array", "items": { "type": "string" } },
                                                         "Condition": { "type": "string", "enum": ["clean", "dirty", "leaking", "damaged", "unknown"] }
                                                      },
                                                     "required": ["Summary", "Objects", "Condition"],
                                                      "additionalProperties": false
                                                  }
                                                  """),
                jsonSchemaIsStrict: true)
        };

        var completion = await client.GetChatClient(modelName).CompleteChatAsync(messages, options);
        return JsonSerializer.Deserialize<PhotoFinding>(completion.Value.Content[0].Text);
    }
}
