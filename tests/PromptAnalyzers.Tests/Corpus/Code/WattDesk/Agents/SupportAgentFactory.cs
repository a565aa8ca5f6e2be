using System.Text.Json;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using WattDesk.Context;
using WattDesk.Tools;

namespace WattDesk.Agents;

public sealed class SupportAgentFactory(
    IChatClient chatClient,
    CustomerTools tools,
    CustomerContextProvider customerContext,
    IConfiguration config,
    ILogger<SupportAgentFactory> logger)
{
    private AIAgent WithAudit(AIAgent agent) =>
        agent.AsBuilder()
            .Use(async (messages, session, options, next, ct) =>
            {
                logger.LogInformation("agent {Agent} got {Count} messages", agent.Name, messages.Count());
                await next(messages, session, options, ct);
            })
            .Build();

    public AIAgent CreateReceptionAgent() =>
        WithAudit(new ChatClientAgent(
            chatClient,
            instructions: /*prompt: elsewhere*/ AgentPrompts.Reception("Lahnwatt", config["OpeningHours"] ?? "8-18"),
            name: "reception_agent",
            description: "First contact"));

    public AIAgent CreateBillingAgent()
    {
        var agent = chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "billing_agent",
            Description = "Bills, instalments, payments",
            ChatOptions = new()
            {
                Instructions = /*prompt: call*/ """
                    You are the billing specialist of Lahnwatt and talk to a logged in customer.
                    You explain yearly bills, monthly instalments, back payments and credits.

                    Rules:
                    - Always call get_bills before you name an amount. Never guess amounts.
                    - Instalments can be changed by the customer by +/- 30 %, use set_instalment for it and repeat the new amount.
                    - Explain step by step: consumption x working price + base price + taxes. Use the numbers of the bill.
                    - Price guarantees and goodwill are not your business, hand those back to reception_agent.
                    - If a bill was estimated ("read type E"), offer to send in the real reading.
                    - Max 150 words per answer, no tables (the widget cant show them).
                    """,
                MaxOutputTokens = 700,
                Tools =
                [
                    AIFunctionFactory.Create(tools.GetBills, "get_bills"),
                    AIFunctionFactory.Create(tools.SetInstalment, "set_instalment"),
                ],
            },
            AIContextProviders = [customerContext],
        });
        return WithAudit(agent);
    }

    public AIAgent CreateMovingAgent()
    {
        var today = DateTime.Today.ToString("yyyy-MM-dd");
        return WithAudit(new ChatClientAgent(
            chatClient,
            name: "moving_agent",
            description: "Moving in and out",
            instructions: /*prompt: call*/ $"Today is {today}. " +
                          "You help customers who move house. Collect: the new address, the date of the key handover, the meter number in the new flat " +
                          "and the readings of both meters on that day. Ask for one thing at a time. " +
                          "A contract can be taken along only inside our grid area, check it with in_grid_area. " +
                          "Outside of the area the customer has a special right to cancel with 6 weeks notice, tell them so honestly. " +
                          "When you have everything call register_move and summarise what you registered. " +
                          "Questions about the final bill belong to billing_agent.",
            tools: [AIFunctionFactory.Create(tools.InGridArea, "in_grid_area"), AIFunctionFactory.Create(tools.RegisterMove, "register_move")]));
    }

    public AIAgent CreateOutageAgent() =>
        WithAudit(chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "outage_agent",
            Description = "Faults and outages",
            ChatOptions = new()
            {
                Instructions = /*prompt: call*/ """
                    You help customers of Lahnwatt when the power, the gas or the heating is gone.

                    1. First find out whether there is danger (smell of gas, sparks, smoke, somebody depends on a medical device).
                       In that case give the emergency number 06441-112000 at once and do not ask anything more.
                    2. Ask for postal code and street if they are not in the context.
                    3. Call get_outages. If there is a known outage tell the expected end. Never promise an end time of your own.
                    4. If there is none, go through the usual checks one by one: neighbours dark too? main switch? prepaid meter empty?
                    5. If nothing helps create a fault ticket with create_fault and give the number to the customer.

                    Calm tone, short sentences. The people are often on the phone in the dark.
                    """,
                Tools = [AIFunctionFactory.Create(tools.GetOutages, "get_outages"), AIFunctionFactory.Create(tools.CreateFault, "create_fault")],
            },
            AIContextProviders = [customerContext],
        }));

    // e-mail channel: no conversation, only a ticket
    public async Task<TicketTriage> TriageMailAsync(string subject, string body, CancellationToken ct)
    {
        var agent = chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "MailTriage",
            ChatOptions = new()
            {
                Instructions = /*task*/ /*prompt: call*/ """
                    You are the mail room of an energy supplier. Look at subject and body of the incoming e-mail and return ONLY a JSON
                    object, no markdown fences:
                    {
                      "queue": "billing" | "moving" | "metering" | "outage" | "contract" | "solar" | "complaint" | "other",
                      "urgency": 1-5,
                      "contractNumber": "LW-..." | null,
                      "meterNumber": string | null,
                      "oneLine": "what the person wants, max 12 words, german"
                    }

                    Queue rules
                    - metering: meter exchange, readings, smart meter questions
                    - solar: feed-in, balcony power plants, wallboxes
                    - contract: new contract, cancellation, change of tariff, price increase letters
                    - complaint wins over everything else if the person threatens with lawyer, ombudsman or press
                    Urgency 5 = danger or no heating in winter, 1 = no reaction needed at all.
                    Contract numbers look like LW- and 8 digits. Take over numbers exactly as written, dont repair them.
                    """,
                MaxOutputTokens = 250,
                Temperature = 0,
            },
        });

        var response = await agent.RunAsync(subject + "\n\n" + body, cancellationToken: ct);
        try
        {
            return JsonSerializer.Deserialize<TicketTriage>(response.Text, JsonSerializerOptions.Web)!;
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, "triage gave no json: {Text}", response.Text);
            return new TicketTriage("other", 3, null, null, subject);
        }
    }

    /// <summary>Quality check of finished chats, runs over night.</summary>
    public async Task<int> RateChatAsync(string transcript, bool trainee, CancellationToken ct)
    {
        var instructions = /*task*/ /*prompt: local*/ "Rate how well the service agent handled the following chat between Lahnwatt and a customer. " +
            "10 = problem solved, friendly, nothing wrong said. 1 = rude or wrong. Points off for: asking for data the customer already gave, " +
            "promising dates, more than two hand overs. Ignore typing mistakes of the customer.";
        if (trainee)
            instructions += " The agent is a trainee, do not take points off for slow answers.";
        instructions += " Answer in the form SCORE: <number>";

        var rater = new ChatClientAgent(chatClient, instructions, "rater");
        var text = (await rater.RunAsync(transcript, cancellationToken: ct)).Text;
        return int.TryParse(text.Replace("SCORE:", "").Trim(), out var score) ? score : 0;
    }
}

public record TicketTriage(string Queue, int Urgency, string? ContractNumber, string? MeterNumber, string OneLine);
