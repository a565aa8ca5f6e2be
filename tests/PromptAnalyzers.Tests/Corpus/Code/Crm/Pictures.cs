using OpenAI.Audio;
using OpenAI.Embeddings;
using OpenAI.Images;

namespace Crm;

public sealed class Pictures(ImageClient images, EmbeddingClient embeddings, AudioClient audio)
{
    public async Task<BinaryData> LogoAsync(string company)
    {
        GeneratedImage image = await images.GenerateImageAsync(/*no prompt: image*/ $"A simple flat logo for {company}, two colours", new ImageGenerationOptions { Size = GeneratedImageSize.W512xH512 });
        return image.ImageBytes;
    }

    public async Task<ReadOnlyMemory<float>> VectorAsync(string note)
    {
        OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync(/*no prompt: embedding*/ "Note of a customer: " + note);
        return embedding.ToFloats();
    }

    public async Task<BinaryData> GreetingAsync(string name)
    {
        var speech = await audio.GenerateSpeechAsync(/*no prompt: speech*/ $"Hello {name}, thank you for calling.", GeneratedSpeechVoice.Nova);
        return speech.Value;
    }
}
