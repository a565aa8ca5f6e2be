using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace AldermoorReads.Desk;

public interface ILoanStore
{
    IReadOnlyList<Loan> LoansOf(string card);
    bool Renew(string loanId);
    IReadOnlyList<string> FindCopies(string title);
}

public record Loan(string Id, string Card, string Title, DateOnly Due, int Renewals);

public class InMemoryLoanStore : ILoanStore
{
    private readonly List<Loan> _loans = [];
    public IReadOnlyList<Loan> LoansOf(string card) => _loans.Where(l => l.Card == card).ToList();
    public bool Renew(string loanId)
    {
        var i = _loans.FindIndex(l => l.Id == loanId);
        if (i < 0 || _loans[i].Renewals >= 2) return false;
        _loans[i] = _loans[i] with { Due = _loans[i].Due.AddDays(28), Renewals = _loans[i].Renewals + 1 };
        return true;
    }
    public IReadOnlyList<string> FindCopies(string title) => [];
}

/// <summary>The question box at the desk. Lets the model look up loans and copies.</summary>
public class DeskAssistantService(ChatClient chat, ILoanStore loans, IOptions<AssistantSettings> settings, ILogger<DeskAssistantService> logger)
{
    private const int MaxRounds = 6;

    private static readonly ChatTool ListLoans = ChatTool.CreateFunctionTool(
        "list_loans",
        /*no prompt: tool description*/ "Lists everything the reader has at home at the moment with due dates. Always call this before renew_loan to get the correct loan id.",
        BinaryData.FromString("""{"type":"object","properties":{},"required":[]}"""));

    private static readonly ChatTool RenewLoan = ChatTool.CreateFunctionTool(
        "renew_loan",
        "Renews one loan by four weeks.",
        BinaryData.FromString("""
            {
              "type": "object",
              "properties": { "loan_id": { "type": "string", "description": "Id from list_loans" } },
              "required": ["loan_id"]
            }
            """));

    private static readonly ChatTool FindCopies = ChatTool.CreateFunctionTool(
        "find_copies",
        "Shelf marks and branches of all copies of a title.",
        BinaryData.FromString("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}"""));

    public async Task<string> AskAsync(string question, string? card, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            ChatMessage.CreateSystemMessage(
                /*prompt: call*/ $"""
                You are the assistant at the information desk of the Aldermoor town library.
                Card number of the reader: {card ?? "none (guest)"}.
                Today is {DateTime.Today:dddd, d MMMM yyyy}.

                Rules:
                - Guests can search for copies but have no loans. Ask them for their card when they want to renew.
                - Always call list_loans before renew_loan, never invent a loan id.
                - A loan can be renewed twice. If renewing fails explain this and offer to put the title on the reservation list.
                - Fees, lost cards and complaints: refer to the colleagues at the desk, do not discuss them.
                - Answer in the language of the reader. Two or three sentences are enough.
                """),
            ChatMessage.CreateUserMessage(question)
        };

        var options = new ChatCompletionOptions();
        options.Tools.Add(FindCopies);
        if (card != null)
        {
            options.Tools.Add(ListLoans);
            options.Tools.Add(RenewLoan);
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            ChatCompletion completion = await chat.CompleteChatAsync(messages, options, ct);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                if (completion.Content.Count == 0)
                {
                    messages.Add(new UserChatMessage(/*prompt: call*/ "You returned nothing. Please answer my question in one or two sentences with what you know so far."));
                    continue;
                }
                return completion.Content[0].Text + "\n\n" + settings.Value.DeskFooter;
            }

            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
                messages.Add(new ToolChatMessage(call.Id, Run(call, card)));
        }

        logger.LogWarning("Desk assistant gave up after {Rounds} rounds", MaxRounds);
        return /*no prompt: ui text*/ "We could not answer your question automatically. Please ask the colleagues at the information desk, they are there until half an hour before closing time.";
    }

    private string Run(ChatToolCall call, string? card)
    {
        using var args = JsonDocument.Parse(call.FunctionArguments);
        switch (call.FunctionName)
        {
            case "list_loans":
                return JsonSerializer.Serialize(loans.LoansOf(card ?? ""));
            case "renew_loan":
                return loans.Renew(args.RootElement.GetProperty("loan_id").GetString() ?? "") ? "renewed" : "not possible";
            case "find_copies":
                return string.Join("\n", loans.FindCopies(args.RootElement.GetProperty("title").GetString() ?? ""));
            default:
                return $"Unknown tool {call.FunctionName}";
        }
    }
}
