using System.ClientModel;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace Museum.Tours;

public class TourWriter
{
    private readonly AzureOpenAIClient _azureClient;
    private readonly string _deploymentName;

    public TourWriter(string endpoint, string apiKey, string deploymentName)
    {
        _azureClient = new AzureOpenAIClient(new Uri(endpoint), new ApiKeyCredential(apiKey));
        _deploymentName = deploymentName;
    }

    public async Task<string> WriteStopAsync(string artwork, string catalogueText)
    {
        var chatClient = _azureClient.GetChatClient(_deploymentName);
        var response = await chatClient.CompleteChatAsync(
        [
            new SystemChatMessage(/*prompt: call*/ """
                You write stops of an audio guide.
                Each stop takes 60 seconds to read. Begin with what the visitor sees.
                """),
            new UserChatMessage(/*prompt: call*/ $"Artwork: {artwork}\nCatalogue: {catalogueText}"),
        ]);
        return response.Value.Content[0].Text;
    }

    public async Task<string> ForChildrenAsync(string stop)
    {
        ChatClient chatClient = _azureClient.GetChatClient(_deploymentName);
        var messages = new List<ChatMessage>();
        messages.Add(new SystemChatMessage(/*prompt: call*/ "Rewrite the stop for children of eight years. Ask one question."));
        messages.Add(new UserChatMessage(stop));
        var completion = await chatClient.CompleteChatAsync(messages);
        return completion.Value.Content.First().Text;
    }

    public async Task<string> LinkAsync(string from, string to)
    {
        var prompt = /*prompt: local*/ $"Write one sentence that leads visitors from '{from}' to '{to}'.";
        ChatCompletion completion = await _azureClient.GetChatClient(_deploymentName).CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }

    public async Task<string> DescribeImageAsync(Uri image)
    {
        var question = /*prompt: local*/ "Describe the picture for a visitor who cannot see it.";
        var message = new UserChatMessage(ChatMessageContentPart.CreateTextPart(question), ChatMessageContentPart.CreateImagePart(image));
        ChatCompletion completion = await _azureClient.GetChatClient("gpt-4o").CompleteChatAsync([message]);
        return completion.Content[0].Text;
    }
}
