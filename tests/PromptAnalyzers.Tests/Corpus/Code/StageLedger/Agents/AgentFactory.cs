using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using StageLedger.Tools;

namespace StageLedger.Agents;

/// <summary>Creates the agents that are used by the supervisor.</summary>
public sealed class AgentFactory(
    IChatClient chatClient,
    PayrollTools payrollTools,
    ContractTools contractTools,
    ILogger<AgentFactory> logger)
{
    private const string DuplicateInstructions = /*task*//*prompt: member*/
        "You compare two bookings of the accounts of a theatre. " +
        "Decide if they are the same real payment booked twice. " +
        "Different spelling of the payee, a difference of up to three days and rounding to full euros are no reason against a duplicate. " +
        "Two hotel nights in the same town on different days are NOT a duplicate. " +
        "Answer only DUPLICATE or DIFFERENT.";

    // ── Intake ────────────────────────────────────────────────

    public AIAgent CreateIntakeAgent() =>
        chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "IntakeAgent",
            ChatOptions = new()
            {
                Instructions = /*task*//*prompt: call*/ """
                    You are the first reader of all requests that employees of a touring theatre send to the back office.
                    Analyze the request and classify it.

                    Respond ONLY with a JSON object of this form:
                    {
                      "desk":       "payroll" | "travel" | "contracts" | "invoices" | "leave" | "other",
                      "employeeId": "E followed by 4 digits" | null,
                      "amount":     number in euro | null,
                      "deadline":   "yyyy-MM-dd" | null,
                      "needsHuman": true | false
                    }

                    Desks:
                    - payroll:   salary, tax class, sick pay, overtime, night bonus
                    - travel:    hotel, train, mileage, per diem, bus of the ensemble
                    - contracts: engagement, guest contracts, extension, rights and royalties
                    - invoices:  bills of suppliers, petty cash, receipts
                    - leave:     holiday, unpaid leave, parental leave
                    - other:     keys, parking, everything else

                    needsHuman is true if the writer mentions harassment, illness in detail, a lawyer or the works council.
                    Ignore signatures and quoted older mails.
                    """,
                MaxOutputTokens = 256,
                Temperature = 0
            }
        });

    // ── Expenses ──────────────────────────────────────────────

    public AIAgent CreateExpenseAuditor()
    {
        var agent = new ChatClientAgent(
            chatClient,
            name: "ExpenseAuditor",
            instructions: /*examples*//*prompt: call*/ """
                You audit single expense lines of artists on tour. For every line answer with one of the verdicts
                PAY, CUT or REJECT, a vertical bar and the amount that is to be paid.

                House rules:
                - hotel up to 95 euro a night, above that cut to 95
                - alcohol is never paid
                - taxi only between 22:00 and 6:00 or with stage luggage
                - tips up to 10 percent are ok
                - mileage 0.30 euro per km

                Examples
                line: Hotel Krone Husum, 1 night, 112.00
                PAY? -> CUT|95.00
                line: 2 beer after the premiere, 9.40
                -> REJECT|0.00
                line: own car Kiel - Flensburg, 88 km, 26.40
                -> PAY|26.40
                """,
            description: "Audits expense lines");
        return agent;
    }

    public AIAgent CreateDuplicateChecker() => new ChatClientAgent(chatClient, DuplicateInstructions, "DuplicateChecker");

    // ── Contracts / payroll ───────────────────────────────────

    public AIAgent CreateContractAgent() =>
        new ChatClientAgent(
            chatClient,
            new ChatClientAgentOptions
            {
                Name = "ContractAgent",
                ChatOptions = new ChatOptions
                {
                    Instructions = /*prompt: call*/ """
                        You are the contracts specialist of a touring theatre. You help the colleagues of the back office with questions about engagements, guest contracts, extensions and royalties.

                        You have access to:
                        - FindContract: looks up a contract by name or number
                        - ListRoyalties: royalties of a play by season

                        Guidelines:
                        - look it up before you answer, quote the number of the clause
                        - if two contracts contradict each other say so, don't choose one
                        - you are no lawyer: for terminations always recommend to ask the legal department
                        - answer in the language of the question
                        """,
                    Tools =
                    [
                        AIFunctionFactory.Create(contractTools.FindContract),
                        AIFunctionFactory.Create(contractTools.ListRoyalties)
                    ]
                }
            });

    public AIAgent CreatePayrollAgent(string season)
    {
        logger.LogDebug("Creating payroll agent for season {Season}", season);

        var instructions = /*prompt: local*/ $"""
            You explain pay slips to the employees of a theatre in simple words. It is the season {season}, today is {DateTime.Today:d}.
            Use the tool GetPaySlip for the numbers. Calculate nothing in your head. If an employee asks for the pay of someone else, refuse kindly.
            """;

        return chatClient.AsAIAgent(instructions: instructions, name: "PayrollAgent", tools: payrollTools.All());
    }

    /// <summary>Agent without instructions, the caller brings all in the message.</summary>
    public AIAgent CreatePlainAgent(string name) => new ChatClientAgent(chatClient, name: name);

    // ── Others ────────────────────────────────────────────────

    public AIAgent CreateLetterWriter() => chatClient.AsAIAgent(instructions: /*prompt: elsewhere*/ AgentInstructions.LetterWriter + "\n" + AgentInstructions.House, name: "LetterWriter");

    public AIAgent CreateLeaveAgent() => chatClient.AsAIAgent(/*task*//*prompt: elsewhere*/ AgentInstructions.LeaveCheck, "LeaveAgent");
}
