using System.Text.Json;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Images;

namespace ChatGallery.Demos;

public class ReceiptPhotoDemo(ChatClient client) : DemoBase(client)
{
    public override string Title => "Vision";

    public override async Task RunAsync()
    {
        var picture = BinaryData.FromBytes(File.ReadAllBytes("data/receipt.jpg"));
        ChatCompletion c = await Client.CompleteChatAsync(new UserChatMessage(
            ChatMessageContentPart.CreateTextPart(/*task*/ /*prompt: call*/ "Read the receipt in the photo and list every item as CSV with the columns name,quantity,price. Use a dot as decimal separator. Last line: TOTAL,,sum"),
            ChatMessageContentPart.CreateImagePart(picture, "image/jpeg")));
        Show(c.Content[0].Text);
    }
}

public class SubtitleDemo(ChatClient client) : DemoBase(client)
{
    private const string German = /*maybe task*/ /*prompt: member*/ "Du bist Untertitel-Redakteur. Übersetze jede Zeile ins Deutsche, höchstens 42 Zeichen pro Zeile. Zeitangaben und Nummern bleiben unverändert. Gib nur die fertige SRT-Datei aus.";
    private readonly string _spanish = /*maybe task*/ /*prompt: member*/ "Eres editor de subtítulos. Traduce cada línea al español de España, como máximo 42 caracteres por línea. No cambies los tiempos ni los números. Devuelve solo el archivo SRT.";

    public override string Title => "Subtitles";

    public override async Task RunAsync()
    {
        var srt = File.ReadAllText("data/talk.srt");
        Console.Write(/*no prompt: ui text*/ "Translate the subtitles to German or Spanish (de/es)? ");
        var result = await AskAsync(Console.ReadLine() == "es" ? _spanish : German, srt, temperature: 0.3f);
        File.WriteAllText("talk.translated.srt", result);
    }
}

public class ToolDemo(ChatClient client) : DemoBase(client)
{
    public override string Title => "Tools";

    private static readonly ChatTool Tide = ChatTool.CreateFunctionTool(
        "get_tide",
        /*no prompt: tool*/ "Get the time of the next high tide for a harbour. Always call this before answering questions about tides.",
        BinaryData.FromString("""{"type":"object","properties":{"harbour":{"type":"string"}},"required":["harbour"]}"""));

    public override async Task RunAsync()
    {
        var instructionText = /*prompt: local*/ "We want to leave Cuxhaven with a small sailing boat tomorow. When is the best time and why?";
        var messages = new List<ChatMessage> { new UserChatMessage(instructionText) };
        var options = new ChatCompletionOptions { Tools = { Tide } };

        for (var round = 0; round < 4; round++)
        {
            ChatCompletion c = await Client.CompleteChatAsync(messages, options);
            if (c.FinishReason != ChatFinishReason.ToolCalls)
            {
                Show(c.Content[0].Text);
                return;
            }
            messages.Add(new AssistantChatMessage(c));
            foreach (var call in c.ToolCalls)
            {
                var high = DateTime.Today.AddDays(1).AddHours(5.4);
                messages.Add(new ToolChatMessage(call.Id, JsonSerializer.Serialize(high)));
            }
        }
    }
}

/// <summary>Not chat at all, but people ask for it.</summary>
public class OtherClientsDemo(ChatClient client, string key) : DemoBase(client)
{
    public override string Title => "Images + embeddings";

    public override async Task RunAsync()
    {
        var images = new ImageClient("dall-e-3", key);
        GeneratedImage image = await images.GenerateImageAsync(/*no prompt: image*/ "You see a tiny robot librarian who sorts glowing books, watercolor, soft light, no text in the picture");
        Console.WriteLine(image.ImageUri);

        var embeddings = new EmbeddingClient("text-embedding-3-small", key);
        OpenAIEmbedding e = await embeddings.GenerateEmbeddingAsync(/*no prompt: embedding*/ "Which garden chair is suitable for tall people and can stay outside in winter?");
        Console.WriteLine(e.ToFloats().Length);
    }
}
