using FleetClaim.Ai;
using OpenAI.Chat;

namespace FleetClaim.Claims;

public class PhotoInspector
{
    private readonly ChatClient _vision;

    private readonly string _inspectorRole = /*task*//*prompt: member*/ """
        You look at a photo of a damaged car and rate the visible damage.

        0 no damage visible
        1 scratches, can be polished
        2 dent or broken plastic, car can be driven
        3 several parts, lights or glass broken
        4 wheels, axle or airbags affected, do not drive
        5 wreck

        Dirt, water drops and reflections are not damage. Rate only what can be seen on this photo.
        Reply with the digit, a semicolon and the names of the damaged parts separated by commas, nothing else.
        """;

    public PhotoInspector(IAzureClientFactory factory)
    {
        _vision = factory.CreateChatClient(Size.Large);
    }

    public async Task<string> SeverityAsync(Uri photo, string summary, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            ChatMessage.CreateSystemMessage(_inspectorRole),
            ChatMessage.CreateUserMessage(
                ChatMessageContentPart.CreateTextPart(/*prompt: call*/ $"The claim says: {summary}\nRate this photo."),
                ChatMessageContentPart.CreateImagePart(photo, ChatImageDetailLevel.High)),
        };
        ChatCompletion c = await _vision.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 60 }, ct);
        return c.Content[0].Text.Trim();
    }

    public async Task<bool> IsUsableAsync(Uri photo, CancellationToken ct)
    {
        ChatCompletion c = await _vision.CompleteChatAsync(
            [
                new UserChatMessage(
                    ChatMessageContentPart.CreateTextPart(/*task*//*prompt: call*/ "Does this photo show a car or a part of a car, sharp enough to judge damage? Answer only true or false."),
                    ChatMessageContentPart.CreateImagePart(photo, ChatImageDetailLevel.Low)),
            ],
            new ChatCompletionOptions { MaxOutputTokenCount = 3 }, ct);
        return bool.TryParse(c.Content[0].Text.Trim(), out var ok) && ok;
    }
}
