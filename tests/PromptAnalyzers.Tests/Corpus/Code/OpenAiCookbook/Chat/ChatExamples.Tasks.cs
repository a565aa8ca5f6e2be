using System.Text.Json;
using OpenAI.Chat;

namespace OpenAiCookbook.Chat;

public partial class ChatExamples
{
    private static readonly ChatTool s_stockTool = ChatTool.CreateFunctionTool("get_stock", /*no prompt: tool description*/ "Looks up how many pieces of a product are on stock. Ask the user for the product number if you do not have it.",
        BinaryData.FromString(/*no prompt: json schema*/ """{ "type": "object", "properties": { "sku": { "type": "string", "description": "The product number, for example A-1004" } }, "required": ["sku"] }"""));

    [Example("Tool calling")]
    public async Task Example05_Tools()
    {
        var client = Clients.Chat();
        List<ChatMessage> messages = [new UserChatMessage(/*prompt: call*/ "Do we still have enough of A-1004 and B-220 to send twelve of each to the shop in Lyon?")];
        var options = new ChatCompletionOptions { Tools = { s_stockTool } };
        ChatCompletion completion;
        do
        {
            completion = await client.CompleteChatAsync(messages, options);
            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                using var doc = JsonDocument.Parse(call.FunctionArguments);
                messages.Add(new ToolChatMessage(call.Id, doc.RootElement.GetProperty("sku").GetString() == "A-1004" ? "14" : "3"));
            }
        } while (completion.FinishReason == ChatFinishReason.ToolCalls);
        Console.WriteLine(completion.Content[0].Text);
    }

    [Example("Structured output with a JSON schema")]
    public async Task Example06_Schema()
    {
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("recipe", BinaryData.FromString("""
                {"type":"object","properties":{"title":{"type":"string"},"minutes":{"type":"integer"},"ingredients":{"type":"array","items":{"type":"string"}}},
                 "required":["title","minutes","ingredients"],"additionalProperties":false}
                """), jsonSchemaIsStrict: true),
        };
        var text = Console.In.ReadToEnd();
        ChatCompletion c = await Clients.Chat().CompleteChatAsync(
            [new SystemChatMessage(/*typed task*/ /*prompt: call*/ "Pull title, total time in minutes and the list of ingredients out of the recipe that the user pastes."), new UserChatMessage(text)], options);
        Console.WriteLine(c.Content[0].Text);
    }

    [Example("Extraction, scoring and conversion with a little helper")]
    public async Task Example07_Tasks()
    {
        var cv = await Console.In.ReadToEndAsync();

        var skills = await RunTask(/*task*/ /*prompt: wrapper*/ @"Extract all technical skills from the CV. Write each skill on a line of its own in the form ""skill | years of experience"". If the years are not mentionned write a question mark. Sort by years, highest first.", cv);
        Console.WriteLine(skills);

        var instructionText = /*task*/ /*prompt: local*/ $"How good does this CV match the position '{Position}'? Give a score between 0 and 100, integer only.";
        var score = await RunTask(instructionText, cv, maxTokens: 4);
        if (!int.TryParse(score, out _)) Console.WriteLine(/*no prompt: warning*/ "The score must be an integer between 0 and 100. Please check the CV by hand and enter the score yourself.");

        var instructionText2 = /*prompt: local*/ "Write a kind letter of at most 150 words to the candidate. Thank them for the application, tell them that we will decide until the end of the month, and mention one thing from the CV that impressed us.";
        var reply = await RunTask(instructionText2, cv);
        Console.WriteLine(reply);
    }

    private const string Position = "Senior .NET developer, logistics";

    private static async Task<string> RunTask(string instruction, string input, int maxTokens = 600)
    {
        ChatCompletion c = await Clients.Chat().CompleteChatAsync(
            [ChatMessage.CreateSystemMessage(instruction), ChatMessage.CreateUserMessage(input)],
            new ChatCompletionOptions { MaxOutputTokenCount = maxTokens });
        return c.Content[0].Text.Trim();
    }
}
