#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using QuillRescue.Api.Data;
using QuillRescue.Api.Options;

namespace QuillRescue.Api.Services;

public interface ITransportMatchService
{
    Task<DriverChoice> FindDriverAsync(Hedgehog patient, string destination, string? note);
    Task<string> PlanWeekAsync(IEnumerable<string> rides, IEnumerable<Driver> drivers);
}

public record DriverChoice(string Driver, double Confidence, string? Reasoning, List<string>? Alternatives);

public class TransportMatchService : ITransportMatchService
{
    private readonly IPatientRepository _patients;
    private readonly OpenAIClient _openAIClient;
    private readonly OpenAIOptions _openAISettings;

    private const string RotaInstructions =
        /*reasoned task*//*prompt: member*/ "Assign every ride to one driver for the coming week. No driver gets more than two rides a day or drives more kilometres than the maximum in the list. " +
        "Animals marked COLD need a heated box. Output a CSV with the columns ride;driver;departure and nothing else. Rides that cannot be assigned get the driver NONE.";

    public TransportMatchService(IPatientRepository patients, IOptions<OpenAIOptions> openAISettings)
    {
        _patients = patients;
        _openAISettings = openAISettings.Value;
        _openAIClient = new OpenAIClient(_openAISettings.ApiKey);
    }

    public async Task<DriverChoice> FindDriverAsync(Hedgehog patient, string destination, string? note)
    {
        var drivers = await _patients.GetDriversAsync(patient.FoundAt);
        var openAiMessages = new List<OpenAI.Chat.ChatMessage>
        {
            OpenAI.Chat.ChatMessage.CreateSystemMessage(GetTransportSystemPrompt()),
            OpenAI.Chat.ChatMessage.CreateUserMessage(BuildTransportPrompt(patient, destination, drivers, note))
        };

        var chatClient = _openAIClient.GetChatClient(_openAISettings.Model);
        var response = await chatClient.CompleteChatAsync(openAiMessages, new ChatCompletionOptions { MaxOutputTokenCount = 500 });
        var responseContent = string.Join("", response.Value.Content.Select(c => c.Text));
        return JsonSerializer.Deserialize<DriverChoice>(responseContent, new JsonSerializerOptions(JsonSerializerDefaults.Web))
            ?? new DriverChoice(drivers.FirstOrDefault()?.Name ?? "nobody", 0.1, /*no prompt: fallback text*/ "Chosen by the basic algorithm because the AI did not answer", null);
    }

    public async Task<string> PlanWeekAsync(IEnumerable<string> rides, IEnumerable<Driver> drivers)
    {
        var chat = _openAIClient.GetChatClient("o3-mini");
        var data = string.Join("\n", rides) + "\n\n" + JsonSerializer.Serialize(drivers);
        ChatCompletion completion = await chat.CompleteChatAsync(new DeveloperChatMessage(RotaInstructions), new UserChatMessage(data));
        return completion.Content[0].Text;
    }

    private static string GetTransportSystemPrompt()
    {
        return /*maybe task*//*prompt: method*/ @"You are the dispatcher of a hedgehog rescue and choose the best volunteer driver for a transport.
Analyze the patient, the distance and the drivers.

Consider these factors:
- Urgency of the patient (primary factor)
- A heated box for animals under 300 g
- Short way for the driver

Respond in JSON format with:
{
  ""driver"": ""Name of the driver"",
  ""confidence"": 0.85,
  ""reasoning"": ""Clear explanation of why this driver was chosen"",
  ""alternatives"": [""Second driver"", ""Third driver""]
}";
    }

    private static string BuildTransportPrompt(Hedgehog patient, string destination, IReadOnlyList<Driver> drivers, string? note)
    {
        var prompt = /*prompt: local*/ $@"Transport Request:

Patient: {patient.Nick}, {patient.WeightGram} g, {patient.Condition}
From: {patient.FoundAt}
To: {destination}

Please consider these drivers:";

        foreach (var d in drivers)
            prompt += $"\n- {d.Name}: {d.Town}, {d.MaxKm} km{(d.HasHeatedBox ? ", heated" : "")}";
        if (!string.IsNullOrEmpty(note)) prompt += $"\n\n{note}";
        return prompt;
    }
}
