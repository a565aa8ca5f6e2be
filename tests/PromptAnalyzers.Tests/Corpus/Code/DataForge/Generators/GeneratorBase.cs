using System.Text.Json;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace DataForge.Generators;

public abstract class GeneratorBase<T>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly ChatClient _chat;

    protected GeneratorBase(AzureOpenAIClient azure, string deployment) => _chat = azure.GetChatClient(deployment);

    protected abstract string DirectoryName { get; }

    protected abstract object GetId(T item);

    protected abstract IAsyncEnumerable<T> GenerateCoreAsync();

    public async Task<IReadOnlyList<T>> GenerateAsync(string root)
    {
        var dir = Directory.CreateDirectory(Path.Combine(root, DirectoryName)).FullName;
        var files = Directory.GetFiles(dir, "*.json");
        if (files.Length > 0)
        {
            Console.WriteLine(/*no prompt: log*/ $"Found {files.Length} items in {dir}. Delete the folder if you want to generate new ones.");
            return files.Select(f => JsonSerializer.Deserialize<T>(File.ReadAllText(f), Json)!).ToList();
        }

        var all = new List<T>();
        await foreach (var item in GenerateCoreAsync())
        {
            all.Add(item);
            await File.WriteAllTextAsync(Path.Combine(dir, GetId(item) + ".json"), JsonSerializer.Serialize(item, Json));
        }
        return all;
    }

    protected Task<string> GetTextAsync(string prompt) => CompleteAsync(prompt, null);

    protected async Task<TOut> GetJsonAsync<TOut>(string prompt, int maxTries = 3)
    {
        for (var i = 1; ; i++)
        {
            var answer = await CompleteAsync(prompt, ChatResponseFormat.CreateJsonObjectFormat());
            try
            {
                return JsonSerializer.Deserialize<TOut>(answer, Json)!;
            }
            catch (JsonException) when (i < maxTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(i));
            }
        }
    }

    private async Task<string> CompleteAsync(string prompt, ChatResponseFormat? format)
    {
        var options = new ChatCompletionOptions { Temperature = 0.9f, ResponseFormat = format };
        var result = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*prompt: call*/ "You invent realistic test data for an online shop with outdoor equipment. Never use real brands, real persons or real phone numbers."),
                new UserChatMessage(prompt),
            ], options);
        return result.Value.Content[0].Text;
    }
}
