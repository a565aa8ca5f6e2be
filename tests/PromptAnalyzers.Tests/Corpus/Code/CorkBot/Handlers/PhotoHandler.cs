using System.Text.Json;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Betalgo.Ranul.OpenAI.ObjectModels.SharedModels;

namespace CorkBot.Handlers;

public class LabelInfo
{
    public string? Producer { get; set; }
    public string? Name { get; set; }
    public int? Vintage { get; set; }
    public double? Alcohol { get; set; }
}

public class PhotoHandler(OpenAiGateway ai, CellarStore store)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task HandleAsync(IBotApi bot, BotMessage message)
    {
        await bot.TypingAsync(message.ChatId);
        var result = await ai.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages =
            [
                ChatMessage.FromUser(
                [
                    MessageContent.TextContent(/*typed task*//*prompt: call*/ "Read the label of the wine bottle. Producer and name of the wine as printed, vintage as number, alcohol in percent. What you can't read is null, don't fill it from your knowledge."),
                    MessageContent.ImageUrlContent(message.PhotoUrl!, "high"),
                ]),
            ],
            Model = Models.Gpt_4o,
            MaxTokens = 300,
            ResponseFormat = new ResponseFormat
            {
                Type = StaticValues.CompletionStatics.ResponseFormat.JsonSchema,
                JsonSchema = new JsonSchema
                {
                    Name = "label",
                    Strict = true,
                    Schema = PropertyDefinition.DefineObject(
                        new Dictionary<string, PropertyDefinition>
                        {
                            ["producer"] = PropertyDefinition.DefineString("producer"),
                            ["name"] = PropertyDefinition.DefineString("name of the wine"),
                            ["vintage"] = PropertyDefinition.DefineInteger("year"),
                            ["alcohol"] = PropertyDefinition.DefineNumber("percent"),
                        },
                        ["producer", "name", "vintage", "alcohol"], false, null, null),
                },
            },
        });

        if (!result.Successful)
        {
            await bot.SendAsync(message.ChatId, "Can't read this. More light please!");
            return;
        }

        var label = JsonSerializer.Deserialize<LabelInfo>(result.Choices[0].Message.Content!, Web)!;
        var kind = await ai.Complete(/*task*//*prompt: elsewhere*/ Texts.Kind, $"{label.Producer} {label.Name}", 5);
        await store.AddAsync($"{label.Producer} {label.Name}", label.Vintage, kind, "NEW", 1);
        await bot.SendAsync(message.ChatId, $"Added: {label.Producer} {label.Name} {label.Vintage}, {kind}. Please put it on a shelf with /move.");
    }

    // fill level of old bottles, neck photo with a reply "/level"
    public async Task<string> LevelAsync(string photoUrl)
    {
        var messages = new List<ChatMessage>
        {
            ChatMessage.FromSystem(/*task*//*prompt: call*/ "You judge the fill level of old wine bottles from a photo of the neck. Answer with one of: IN (into neck), BN (base of neck), TS (top shoulder), HS (high shoulder), MS (mid shoulder), LS (low shoulder), ?? (not visible)"),
            ChatMessage.FromUser([MessageContent.ImageUrlContent(photoUrl, "low")]),
        };
        return await ai.Complete(messages, 5, 0);
    }
}
