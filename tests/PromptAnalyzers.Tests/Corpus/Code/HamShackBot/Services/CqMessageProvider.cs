using System.Text.Json;
using System.Text.Json.Serialization;
using HamShackBot.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HamShackBot.Services;

/// <summary>Small texts for the voice keyer, so that it does not always say the same.</summary>
internal sealed class CqMessageProvider
{
    private readonly ShackOptions _options;
    private readonly ILogger<CqMessageProvider> _logger;
    private readonly Kernel _kernel;
    private readonly Queue<Choice> _choices = new();

    private OpenAIPromptExecutionSettings ExecutionSettings => new()
    {
        ChatSystemPrompt = /*prompt: call*/ """
            You are the voice keyer of an amateur radio station. A voice keyer calls CQ again and again, and it says thank you when somebody has answered.

            The operator speaks clear English, is in a good mood but never silly, and keeps within the rules: no politics, no jokes about nations, no music.
            """,
        MaxTokens = _options.AI.MaxTokens
    };

    private string PromptTemplate => /*maybe task*//*prompt: member*/ $"""
        Generate {_options.AI.ChoicesCount} different pairs of a CQ call (at most 14 words) and a thank-you (at most 8 words).

        # Station

        Callsign: {_options.Callsign}, spelled with the ICAO alphabet.
        Locator: {_options.Locator}. Mention it in every third call only.

        # Output format

        JSON array of objects. Field `c` for the call, `t` for the thank-you. Return raw JSON without fences.
        """;

    public CqMessageProvider(ShackOptions options, IKernelService kernelService, ILogger<CqMessageProvider> logger)
    {
        _options = options;
        _logger = logger;
        _kernel = kernelService.CreateKernel();
    }

    public async Task<(string call, string answer)> GetMessage(CancellationToken cancellationToken = default)
    {
        if (_choices.TryDequeue(out var result)) return (result.Call, result.Thanks);

        try
        {
            foreach (var choice in await GetNewChoices(cancellationToken)) _choices.Enqueue(choice);
            result = _choices.Dequeue();
            return (result.Call, result.Thanks);
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "Error getting new texts from AI.");
            return (/*no prompt: voice keyer text*/ $"CQ CQ CQ, this is {_options.Callsign} calling CQ and standing by for any call", "Thank you for the contact, 73");
        }
    }

    private async Task<IEnumerable<Choice>> GetNewChoices(CancellationToken cancellationToken)
    {
        FunctionResult result = await _kernel.InvokePromptAsync(PromptTemplate, new KernelArguments(ExecutionSettings), cancellationToken: cancellationToken);
        string json = result.ToString();
        Choice[] choices = JsonSerializer.Deserialize<Choice[]>(json)
            ?? throw new InvalidOperationException($"Failed to deserialize choices as JSON. Raw response from the LLM: {json}.");
        Random.Shared.Shuffle(choices);
        return choices;
    }

    internal record Choice([property: JsonPropertyName("c")] string Call, [property: JsonPropertyName("t")] string Thanks);
}
