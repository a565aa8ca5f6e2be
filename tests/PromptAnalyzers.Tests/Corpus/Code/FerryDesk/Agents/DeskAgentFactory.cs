using System.Text.Json;
using FerryDesk.Context;
using FerryDesk.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace FerryDesk.Agents;

/// <summary>
/// Creates the agents of the desk.
/// </summary>
public sealed class DeskAgentFactory(IChatClient chatClient, SailingTools sailings, ILogger<DeskAgentFactory> logger)
{
    // ---- triage --------------------------------------------------------------

    private AIAgent CreateTriageAgent() =>
        chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "Triage",
            Description = "Sorts the questions of passengers",
            ChatOptions = new()
            {
                Instructions = /*task*//*prompt: call*/ """
                    You sort the questions that passengers send to a ferry line.

                    Respond ONLY with a JSON object:
                    {
                      "intent": "booking" | "fare" | "lost" | "access" | "freight" | "other",
                      "language": two letter code,
                      "urgent": true | false
                    }

                    - booking: new booking, rebooking, cancellation, does a boat run
                    - fare: prices, discounts, commuter cards, refunds of fares
                    - lost: something was left on board or in the terminal
                    - access: wheelchairs, lifts, assistance
                    - freight: trucks over 6 m, dangerous goods, pallets
                    - other: everything else

                    urgent is true if the departure is today.
                    """,
                Temperature = 0,
                MaxOutputTokens = 80
            }
        });

    public async Task<string> TriageAsync(string text)
    {
        var response = await CreateTriageAgent().RunAsync(text);
        try
        {
            using var doc = JsonDocument.Parse(response.Text);
            return doc.RootElement.GetProperty("intent").GetString() ?? "other";
        }
        catch (Exception ex)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "Triage gave no JSON for a question of {Length} characters, the booking agent takes it over as it does for everything unknown", text.Length);
            return "other";
        }
    }

    // ---- booking -------------------------------------------------------------

    public AIAgent CreateBookingAgent()
    {
        return chatClient.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "Booking",
            ChatOptions = new()
            {
                Instructions = /*prompt: call*/ """
                    You are the booking desk of Skärlinjen. You write like a person at the counter, short and helpful.

                    Booking rules:
                    - Look up departures with GetDepartures before you talk about times. Timetables from memory are always wrong.
                    - Cars up to 5 m count as 5 m, above that the real length, trailers are added.
                    - Reserve only after the passenger has said yes to departure, length and price.
                    - Reservations are held until 20 minutes before departure. Say that every time.
                    - Dogs ride free, on the car deck or on the sun deck only.

                    - Groups from 15 people get a group ticket, that is done by the office (grupp@skarlinjen.example), take the date
                      and the number of people and tell them that they get a mail on the next working day.
                    - E-bikes are bikes. Cargo bikes wider than 90 cm count as 2 m on the car deck.
                    - Caravans with gas bottles: closed bottles, max two, say it only if they have a caravan or camper van.

                    Changing a booking:
                    1. ask for the number (R- and five digits) or, if they don't have it, for the plate and the departure
                    2. look for a departure with enough metres BEFORE you give up the old one
                    3. tell them the difference in price, changes are free until two hours before departure
                    4. only then reserve again

                    Things people ask all the time: the cafe opens 10 minutes after departure, there is no ATM on board, the toilets
                    are on deck 2, you have to be there 15 minutes before with a car and 5 minutes on foot.

                    If it is not possible to book (storm, full, ship in the yard) offer the next two departures and nothing else.
                    Never promise that a boat will run. The captain decides.
                    """,
                Tools =
                [
                    AIFunctionFactory.Create(sailings.GetDepartures),
                    AIFunctionFactory.Create(sailings.ReserveDeck)
                ]
            },
            AIContextProviders = [new BoardingContextProvider(sailings)]
        });
    }

    // ---- freight -------------------------------------------------------------

    public AIAgent CreateFreightAgent(string port)
    {
        var closed = DateTime.Now.Hour is < 6 or > 18;
        string instructions = /*prompt: local*/ $"""
            You talk to hauliers who want to get trucks from {port} to the islands.

            Freight office: {(closed ? "closed now, only e-mail" : "open until 18:00")}

            Ask for length, height, axle load and whether it is ADR. ADR classes 1 and 7 are refused, all others need the
            form 24 hours ahead. Use "du", no marketing, these people stand at a petrol station and have two minutes.
            """;

        return chatClient.AsAIAgent(instructions: instructions, name: "Freight", tools: [AIFunctionFactory.Create(sailings.GetDepartures)]);
    }

    // ---- small helpers ---------------------------------------------------------

    public Task<string> DescribeItemAsync(byte[] photo) =>
        AskOnceAsync(/*examples*//*prompt: wrapper*/ "Give tags for the lost item on the photo: category (bag, clothing, electronics, toy, document, other), main colour, brand or none. " +
                     "One line, separated by |, nothing else. A red rucksack from the bus terminal gives bag|red|Fjällräven, a knitted children's mitten gives clothing|blue|none.", photo);

    private async Task<string> AskOnceAsync(string question, byte[] photo)
    {
        var agent = new ChatClientAgent(chatClient, instructions: /*prompt: call*/ "You look at photos for a ferry company. Only state what is visible.", name: "Photos");
        var message = new ChatMessage(ChatRole.User, [new TextContent(question), new DataContent(photo, "image/jpeg")]);
        return (await agent.RunAsync(message)).Text;
    }
}
