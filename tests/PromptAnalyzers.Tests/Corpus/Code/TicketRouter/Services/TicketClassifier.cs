using System.Text.Json;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace Contoso.TicketRouter.Services;

internal sealed class TicketClassifier(ChatClient chat, ILogger<TicketClassifier> logger) : ITicketClassifier
{
    private const string SentimentInstructions =
        /*task*/ /*prompt: member*/ "Determine the sentiment of the customer's message. Answer with exactly one of these labels: " +
        "angry, disappointed, neutral, satisfied, delighted. Do not add punctuation or an explanation.";

    private static readonly ChatTool LookupTool = ChatTool.CreateFunctionTool(
        "lookup_device",
        /*no prompt: tool description*/ "Looks up a device by its serial number. Use this whenever the customer mentions a serial number starting with CX.",
        BinaryData.FromString(/*no prompt: json schema*/ """{"type":"object","properties":{"serial":{"type":"string","description":"Serial number exactly as written by the customer"}}}"""));

    public async Task<RoutingDecision> ClassifyAsync(Ticket ticket, CancellationToken ct)
    {
        var systemPrompt = /*task*/ /*prompt: local*/ """
            You are the routing component of the Contoso help desk. Assign each incoming ticket to exactly one queue
            and give it an urgency.

            Queues:
            - billing: invoices, refunds, payment methods, VAT questions
            - hardware: defective devices, spare parts, warranty
            - software: errors in the desktop or mobile app, sign-in problems, updates
            - logistics: delivery delays, wrong address, returns that are under way
            - legal: data protection requests, complaints with a lawyer, threats of legal action
            - other: anything that does not fit

            Urgency is an integer from 1 (can wait a week) to 5 (customer's production is down).
            A rude tone alone does not raise the urgency. If the ticket covers more than one subject, choose the queue
            that has to act first. Tickets that only say thank you go to other with urgency 1.

            Respond with a JSON object with the properties queue, urgency and reason. The reason is one short
            sentence in English, whatever the language of the ticket is. Do not wrap the JSON in a code block.
            """;

        ChatMessage[] messages =
        [
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(/*prompt: call*/ $"Customer tier: {ticket.CustomerTier}\nSubject: {ticket.Subject}\n\n{ticket.Body}\n\nRoute this ticket."),
        ];

        ChatCompletion completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 }, ct);
        logger.LogInformation(/*no prompt: log*/ "Classify ticket {Id}: the model answered {Answer}", ticket.Id, completion.Content[0].Text);

        return JsonSerializer.Deserialize<RoutingDecision>(completion.Content[0].Text, JsonSerializerOptions.Web)
            ?? new RoutingDecision("other", 1, null);
    }

    public async Task<string> DetectLanguageAsync(string text, CancellationToken ct)
    {
        ChatCompletion completion = await chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*task*/ /*prompt: call*/ "Detect the language of the text. Output the ISO 639-1 code in lower case, or 'und' if the text is too short to tell."),
                new UserChatMessage(text),
            ],
            cancellationToken: ct);
        return completion.Content[0].Text.Trim();
    }

    public async Task<string> GetSentimentAsync(Ticket ticket, CancellationToken ct)
    {
        ChatCompletion completion = await chat.CompleteChatAsync(
            [new SystemChatMessage(SentimentInstructions), new UserChatMessage(ticket.Body)], cancellationToken: ct);
        return completion.Content[0].Text.Trim().ToLowerInvariant();
    }

    public async Task<string> ExtractDeviceAsync(Ticket ticket, CancellationToken ct)
    {
        var options = new ChatCompletionOptions
        {
            Tools = { LookupTool },
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                "device",
                BinaryData.FromString("""{"type":"object","properties":{"model":{"type":"string"},"serial":{"type":["string","null"]},"firmware":{"type":["string","null"]}},"required":["model","serial","firmware"],"additionalProperties":false}"""),
                jsonSchemaIsStrict: true),
        };
        var messages = new List<ChatMessage>
        {
            ChatMessage.CreateSystemMessage(/*typed task*/ /*prompt: call*/ "Extract the device the customer writes about: model name, serial number and firmware version. Use null for whatever is not mentioned; never guess a serial number."),
            ChatMessage.CreateUserMessage(ticket.Body),
        };
        ChatCompletion completion = await chat.CompleteChatAsync(messages, options, ct);
        return completion.Content.Count > 0 ? completion.Content[0].Text : "{}";
    }
}
