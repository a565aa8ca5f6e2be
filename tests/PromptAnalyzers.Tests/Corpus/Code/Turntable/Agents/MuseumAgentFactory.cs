using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Turntable.Tools;

namespace Turntable.Agents;

/// <summary>
/// Creates all agents which are not part of the roster.
/// </summary>
internal sealed class MuseumAgentFactory(IChatClient chatClient, MuseumTools tools, ILogger<MuseumAgentFactory> logger)
{
    // ─── Triage ───────────────────────────────────────────────────────────
    public AIAgent CreateTriageAgent()
    {
        logger.LogDebug("creating triage agent");
        return chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "Triage",
            Description = "Sorts mails and kiosk messages",
            ChatOptions = new ChatOptions
            {
                Instructions = /*task*//*prompt: call*/ """
                    You sort messages that reach the museum by mail, kiosk or telephone transcript.

                    Respond with a JSON object and nothing else. Properties:
                      topic    - visit, tickets, group_booking, donation, research, lost_property, complaint, volunteer, press or other
                      urgency  - low, medium or high
                      language - two letter code of the message
                      summary  - one line in English for the shift leader

                    Topic definitions
                    - visit: opening hours, way, parking, dogs, what is running in steam
                    - tickets: prices, vouchers, refunds, annual pass
                    - group_booking: more than 10 people, also birthday parties
                    - donation: somebody wants to give us objects OR money
                    - research: questions about documents, relatives who worked for the railway, model builders who need drawings
                    - press: also influencers and drone pilots

                    urgency is high if it concerns today, a person in danger or a child. Complaints are at least medium.
                    Messages in all caps are not more urgent than others.
                    """,
                MaxOutputTokens = 200,
                Temperature = 0f
            }
        });
    }

    // ─── Language ─────────────────────────────────────────────────────────
    public AIAgent CreateLanguageAgent() => new ChatClientAgent(
        chatClient,
        instructions: /*examples*//*prompt: call*/ "Detect the language the visitor writes in. Output the BCP 47 tag only.\n" +
                      "Input: wann fährt die nächste dampflok?\nOutput: de\n" +
                      "Input: c'est combien pour 2 adultes\nOutput: fr\n" +
                      "Input: ok\nOutput: und\n",
        name: "Language");

    // ─── Tickets ──────────────────────────────────────────────────────────
    public AIAgent CreateTicketAgent()
    {
        return new ChatClientAgent(chatClient, new ChatClientAgentOptions
        {
            Name = "Tickets",
            Description = "Prices, vouchers and reservations for the steam train",
            ChatOptions = new ChatOptions
            {
                Instructions = /*prompt: call*/ """
                    You help with tickets and reservations.

                    Flow for a reservation:
                    1. Ask for day, number of adults and children. One question at a time.
                    2. Call free_seats. If there are not enough offer the train before and after.
                    3. Repeat everything in one sentence and wait for a yes.
                    4. Call reserve. Give the visitor the code which comes back, don't make up codes.

                    Dogs travel free but only in the last coach. Wheelchairs: coach 2 has a lift, it must be booked the day before by phone.
                    You can not refund anything, send these people to the desk.
                    """,
                Tools = [AIFunctionFactory.Create(tools.FreeSeats), AIFunctionFactory.Create(tools.Reserve)]
            }
        });
    }

    // ─── Accessibility ────────────────────────────────────────────────────
    public AIAgent CreateAudioDescriber()
        => chatClient.AsAIAgent(
            instructions: /*prompt: call*/ "You describe railway vehicles for blind visitors. Start with the size compared to the body of a person, then shape, materials and what may be touched, sounds and smells. No colours without a hint what they tell about the vehicle. 100-150 words.",
            name: "AudioDescriber");
}
