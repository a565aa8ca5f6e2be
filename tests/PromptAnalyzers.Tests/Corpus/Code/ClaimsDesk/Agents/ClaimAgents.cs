using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace ClaimsDesk.Agents;

public sealed class ClaimAgents
{
    private const string ReaderInstructions = /*prompt: member*/ """
        You read claims of our customers. A claim is an e-mail, a form, or the notes of a phone call.

        Write down, in this order:
        - what happened (one sentence, past tense)
        - when and where
        - who was involved (names and roles)
        - what was damaged, and the amount if it is known
        - which documents are attached

        Write "unknown" for everything that the claim doesn't say. Don't judge whether we pay.
        """;

    private static readonly Lazy<string> Coverage = new(() => /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "coverage.md")));

    private readonly IChatClient _client;

    public ClaimAgents(IChatClient client)
    {
        _client = client;

        Reader = new ChatClientAgent(client, ReaderInstructions, "reader");

        Fraud = new ChatClientAgent(client, new ChatClientAgentOptions
        {
            Name = "fraud",
            Description = /*no prompt: tool*/ "Looks for signs of fraud in a claim",
            ChatOptions = new ChatOptions
            {
                Temperature = 0,
                Instructions = /*prompt: call*/ "You look for signs of insurance fraud.\n" +
        "Signs are: the policy is younger than 3 months, receipts without a date, " +
        "the same damage twice, a story that changes, expensive things without proof.\n" +
        "Look up the earlier claims first. Don't accuse anybody: name the sign and quote the sentence.\n" +
        "End with SCORE: and a number from 0 to 100.",
                Tools = [AIFunctionFactory.Create(EarlierClaims)],
            },
        });
    }

    public AIAgent Reader { get; }

    public AIAgent Fraud { get; }

    public AIAgent CreateCoverageAgent() => _client.AsAIAgent(instructions: Coverage.Value, name: "coverage");

    public AIAgent CreateTranslator(string language)
    {
        var instructions = language == "zh"
            ? /*prompt: local*/ "把所有内容翻译成中文。保险术语第一次出现时,在括号里保留德文原文。"
            : /*prompt: local*/ $"Translate everything into {language}. Keep German insurance terms in brackets the first time they occur.";
        return _client.AsAIAgent(name: "translator", instructions: instructions);
    }

    public AIAgent CreateSupervisor()
    {
        return _client.AsAIAgent(
            /*prompt: call*/ "You supervise a claims desk. Ask the fraud expert if the claim is above 5000 EUR. Decide: PAY, REJECT or HUMAN. When in doubt, HUMAN.",
            "supervisor",
            tools: [Fraud.AsAIFunction()]);
    }

    [Description(/*no prompt: tool*/ "Finds the earlier claims of a customer. Give the number of the policy.")]
    private static string[] EarlierClaims(string policy) => policy.EndsWith('7') ? ["2022-04 water damage, 3200 EUR"] : [];
}
