using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace QuizMaker;

public sealed class Illustrations(IOpenAIService openAi)
{
    public async Task<string?> DrawAsync(string topic)
    {
        var image = await openAi.Image.CreateImage(new CreateImageRequest
        {
            Prompt = /*no prompt: image*/ $"A friendly line drawing about {topic}, no text",
            N = 1,
        });
        return image.Results.FirstOrDefault();
    }

    public async Task<bool> IsHarmfulAsync(string text)
    {
        var verdict = await openAi.Moderation.CreateModeration(new CreateModerationRequest { Input = /*no prompt: moderation*/ "Text of a pupil: " + text });
        return verdict.Results.Any(r => r.Flagged);
    }
}
