#pragma warning disable OPENAI001
using System.Text.Json;
using OpenAI.Embeddings;
using OpenAI.Responses;

namespace TrailPermit.Photos;

public record PhotoInfo(string AltText, string Subject);

public class PhotoService
{
    private readonly ResponsesClient _client;

    public PhotoService(ResponsesClient client)
    {
        _client = client;
    }

    private static readonly BinaryData Schema = BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "altText": { "type": "string", "description": "What is in the photo in one short sentence for screen readers" },
            "subject": { "type": "string", "enum": ["animal", "plant", "landscape", "people", "damage", "other"] }
          },
          "required": ["altText", "subject"],
          "additionalProperties": false
        }
        """);

    public async Task<PhotoInfo?> DescribeAsync(Uri photo, string place, CancellationToken ct)
    {
        var instructions = /*typed task*//*prompt: local*/ """
            You describe photos that rangers and visitors upload.
            Be brief. Name an animal or a plant only if you are sure, otherwise say "bird", "flower" and so on.
            Don't describe faces. Choose the subject by what the photo was taken for: a broken bridge with a person next to it is damage.
            """;

        var message = ResponseItem.CreateUserMessageItem([
            ResponseContentPart.CreateInputTextPart(/*prompt: call*/ $"The photo was taken at {place}. What does it show?"),
            ResponseContentPart.CreateInputImagePart(photo)
        ]);

        var options = new CreateResponseOptions
        {
            Model = "gpt-4.1-mini",
            Instructions = instructions,
            TextOptions = new ResponseTextOptions { TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("photo", Schema, jsonSchemaIsStrict: true) }
        };
        options.InputItems.Add(message);

        var response = await _client.CreateResponseAsync(options, ct);
        return JsonSerializer.Deserialize<PhotoInfo>(response.Value.GetOutputText(), JsonSerializerOptions.Web);
    }

    public async Task<string> PostTextAsync(PhotoInfo photo, bool kids)
    {
        var text = kids
            ? /*prompt: local*/ $"Write a caption for the junior ranger page. The photo shows: {photo.AltText}. Kids from 8 to 11 read it. End with a question they can answer outside."
            : /*prompt: local*/ $"Write a caption for our page, max 40 words, no hashtags. The photo shows: {photo.AltText}";

        ResponseResult response = await _client.CreateResponseAsync("gpt-4.1-mini", text);
        return response.GetOutputText();
    }

    // the photo archive is searched by meaning
    public static async Task<ReadOnlyMemory<float>> WarmUpAsync(EmbeddingClient embeddings)
    {
        var result = await embeddings.GenerateEmbeddingAsync(/*no prompt: embedding input*/ "A marmot sits on a granite boulder above the tree line, evening light, late summer, north pass");
        return result.Value.ToFloats();
    }
}
