using System.Text.Json;
using OpenAI.Chat;
using ShaftCall.Shared;

namespace ShaftCall.Functions;

public class InspectionReportFunction(ChatClient _chatClient, AIAssistant _assistant, CallStore _store)
{
    private const string DefectPrompt = /*maybe task*/ /*prompt: member*/ @"
        You are an AI assistant that reads the reports of the yearly lift inspection and extracts the defects that were found by the inspector.
        You will be given the text of a scanned report. Paragraphs are numbered, the numbering may be damaged by the OCR.

        Each defect has a paragraph of the standard, a description and a deadline. Ignore:
        - remarks that were already settled during the inspection (usually marked ""erl."" or crossed out)
        - recommendations without a deadline
        - the fee table on the last page

        For each defect you will return an item of the following list, ordered as in the report:

        {
        ""defects"": [
        {
        ""paragraph"": ""..."",
        ""text"": ""..."",
        ""deadline"": ""yyyy-MM-dd""
        }]
        }

        Return the JSON only.";

    [Function("InspectionReport")]
    public async Task RunAsync([BlobTrigger("inspections/{name}.txt")] string ocr, string name)
    {
        ChatCompletion completion = await _chatClient.CompleteChatAsync(
        [
            // System messages represent the instructions
            new SystemChatMessage(DefectPrompt),
            // the report itself comes as user message
            new UserChatMessage(/*prompt: call*/ $"Using only the report below (file {name}), please list the defects. If the pages of a second lift were scanned along with it, leave them out.\n\n{ocr}")
        ], new ChatCompletionOptions { Temperature = 0 });

        var json = completion.Content[0].Text.Replace("```json", "").Replace("```", "");
        var defects = JsonDocument.Parse(json).RootElement.GetProperty("defects").Deserialize<Defect[]>() ?? [];

        var verdict = await _assistant.GetAIResponse(
            /*task*/ /*prompt: wrapper*/ "Decide what the inspection means for the operation of the lift. OPERATE: no defects or minor ones. OPERATE_UNTIL: defects with a deadline. SHUTDOWN: the inspector forbids the use. Answer with exactly one of the three words.",
            ocr);

        if (defects.Length > 0)
        {
            var template = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts/owner-letter.txt"));
            var letter = await _assistant.GetAIResponse(template, JsonSerializer.Serialize(defects), 0.5f);
            await _store.SaveAsync(name + "/letter", letter);
        }

        await _store.SaveAsync(name, new { defects, verdict, mail = /*no prompt: mail*/ $"Dear colleagues, the report {name} was read automatically. Please check the {defects.Length} defects against the scan before you order any parts." });
    }
}
