using Betalgo.Ranul.OpenAI.Interfaces;

namespace GuildBot.Commands;

public interface IBotCommand
{
    string Name { get; }

    Task<string> RunAsync(Update update);
}

/// <summary>/picture, the only command without a chat model.</summary>
public class PictureCommand(IOpenAIService ai) : IBotCommand
{
    public string Name => "picture";

    public async Task<string> RunAsync(Update update)
    {
        var image = await ai.Image.CreateImage(new()
        {
            Prompt = /*no prompt: image*/ "Pixel art, dark fantasy, no text: " + update.Text,
            N = 1,
        });
        return image.Results?.FirstOrDefault() ?? /*no prompt: chat ui*/ "The painter is drunk, try again later.";
    }
}
