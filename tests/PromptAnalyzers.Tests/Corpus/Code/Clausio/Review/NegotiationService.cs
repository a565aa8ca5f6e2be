using Anthropic;
using Anthropic.Models.Messages;
using Clausio.Ai;

namespace Clausio.Review;

public class NegotiationService(IClaudeGateway gateway)
{
    public IAsyncEnumerable<string> CounterAsync(RatedClause rated, string lang, CancellationToken ct)
    {
        var draft = gateway.Draft()
            .As(/*prompt: wrapper*/ @"You are an experienced contract negotiator. You write counter proposals that the other side can accept without loosing face.
Change as few words as possible. Mark deleted words with ~~ and new words with **.
After the clause write one paragraph which we can paste into the mail to the other party; it explains the change by what both sides gain, not by our internal rules.
Never mention that the clause was rated by a program or which color it got.")
            .Say(/*prompt: wrapper*/ $"Clause {rated.Clause.No}:\n{rated.Clause.Text}\n\nWhat we don't like: {rated.Reason}");
        if (lang == "zh")
            draft.Say(/*prompt: wrapper*/ "请用正式的法律中文撰写修改后的条款，并在后面附上英文对照。专有名词和公司名称保持原文不变。");
        return draft.StreamAsync(ct);
    }
}

/// <summary>Questions about a stored contract, with a look up tool.</summary>
public class ContractQa(AnthropicClient client)
{
    private string _rules = /*prompt: member*/ "Answer questions about the contract. Look up clauses with the tool, do not answer from memory. Give the number of the clause in square brackets after each statement. If the contract is silent about it, say that and name the default rule of the law in one sentence.";

    private static readonly Dictionary<string, List<MessageParam>> Sessions = new();

    public async Task<object> AskAsync(string contractId, string question, CancellationToken ct)
    {
        if (!Sessions.TryGetValue(contractId, out var history))
        {
            var intro = /*prompt: local*/ $"I will ask you about contract {contractId}. I am not a lawyer, so please explain legal terms when you use them for the first time.";
            Sessions[contractId] = history =
            [
                new UserMessageParam { Content = intro },
                new AssistantMessageParam { Content = /*prompt: call*/ "Sure. I will quote the clauses and explain the terms in plain words. What would you like to know?" },
            ];
        }
        history.Add(new UserMessageParam { Content = question });

        var tool = new Tool
        {
            Name = "find_clause",
            Description = /*no prompt: tool description*/ "Finds clauses of the current contract by key words. Use it before every answer. Returns at most five clauses with number and full text.",
            InputSchema = new InputSchema { Required = ["words"] },
        };
        var parameters = new MessageCreateParams { Model = ClaudeGateway.ModelName, MaxTokens = 1500, System = _rules, Messages = history, Tools = [tool] };
        var reply = await client.Messages.Create(parameters, ct);

        foreach (var block in reply.Content)
            if (block.TryPickToolUse(out var use))
                return new { needs = use.Name, text = /*no prompt: ui text*/ "Searching the contract, please wait and do not ask the next question yet." };

        var text = ClaudeGateway.TextOf(reply);
        history.Add(new AssistantMessageParam { Content = text });

        // cheap second call: does the answer really follow from the clauses?
        var check = /*task*/ /*prompt: local*/ "Does the answer follow from the conversation above? Return a confidence from 0.0 to 1.0 and nothing else.";
        var score = await client.Messages.Create(parameters with { Messages = [.. history, new UserMessageParam { Content = check }], MaxTokens = 8 }, ct);
        return new { text, confidence = ClaudeGateway.TextOf(score) };
    }
}
