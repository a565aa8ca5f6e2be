using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace PlotPal.Services;

public class Complaint
{
    public string Category { get; set; } = "";
    public int? Plot { get; set; }
    public string? Against { get; set; }
    public bool NeedsMediation { get; set; }
}

public class ComplaintAnalyzer
{
    private const int MaxRetries = 3;
    private readonly Kernel kernel;
    private readonly ILogger<ComplaintAnalyzer> logger;

    public ComplaintAnalyzer(Kernel kernel, ILogger<ComplaintAnalyzer> logger)
    {
        this.kernel = kernel;
        this.logger = logger;
    }

    public async Task<Complaint> AnalyzeAsync(string text)
    {
        string? error = null;
        for (int attempt = 1; attempt <= MaxRetries; attempt++)
        {
            try
            {
                var prompt = GetAnalysisPrompt(text, error);
                var chatService = kernel.GetRequiredService<IChatCompletionService>();
                var chatHistory = new ChatHistory();
                chatHistory.AddUserMessage(prompt);

                var response = await chatService.GetChatMessageContentAsync(chatHistory, kernel: kernel);
                var json = Regex.Match(response.Content ?? "", @"\{[\s\S]*\}").Value;
                if (json.Length == 0)
                {
                    error = "No JSON object in the answer.";
                    logger.LogWarning("Attempt {attempt}: {error}", attempt, error);
                    continue;
                }
                var c = JsonSerializer.Deserialize<Complaint>(json, new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
                if (c != null) return c;
                error = "Deserialization returned null.";
            }
            catch (JsonException ex)
            {
                error = "JSON parsing error: " + ex.Message;
                logger.LogWarning("Attempt {attempt}: {error}", attempt, error);
            }
        }
        throw new FormatException(/*no prompt: exception*/ $"The complaint could not be analyzed after {MaxRetries} attempts. Please forward the text to the board and try again when the service is reachable.");
    }

    public async Task<bool> IsSameComplaintAsync(string a, string b)
    {
        var chatService = kernel.GetRequiredService<IChatCompletionService>();
        ChatHistory history = [];
        history.AddUserMessage(/*task*//*prompt: call*/ $"""
            Two members wrote to the board. Are they complaining about the same incident?

            <first>{a}</first>
            <second>{b}</second>

            Answer SAME or DIFFERENT. Same neighbour but another day counts as DIFFERENT.
            """);
        var r = await chatService.GetChatMessageContentAsync(history);
        return r.Content?.Contains("SAME") ?? false;
    }

    private string GetAnalysisPrompt(string text, string? errorMessage)
    {
        var prompt = /*examples*//*prompt: method*/ $"""
            You are a Complaint Analyzer for an allotment garden club. Your output is stored in the database of the board, so it must always have the same structure.

            ### TASK:
            Analyze the complaint below and fill the fields of a complaint record.

            Complaint:
            {text}

            ### INSTRUCTIONS:
            1. Find the category. Allowed: noise, smoke, pets, boundary, parking, water, behaviour, other
            2. Find the plot number of the plot that the complaint is about (NOT the plot of the writer).
            3. Find the name of the person it is directed against, if a name is given.
            4. needsMediation is true, if insults, threats or a long lasting quarrel are mentioned.
            5. Do not judge who is right!!
            """
            +
            """

            ### EXAMPLE:
            INPUT:
            Hello, I am on plot 12. Mr Brandl from 14 burned wet leaves again on Sunday, we had to go inside. I told him three times now and last time he shouted at my wife.
            OUTPUT:
            { "category": "smoke", "plot": 14, "against": "Brandl", "needsMediation": true }

            INPUT:
            somebody parks a trailer in front of the tool shed since tuesday
            OUTPUT:
            { "category": "parking", "plot": null, "against": null, "needsMediation": false }
            """;

        if (errorMessage != null)
        {
            prompt += $"\n\n### PREVIOUS ERROR:\n{errorMessage}\nCorrect your output so that this error does not occur again.";
        }
        return prompt;
    }
}
