using CompasStudio.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace CompasStudio.Agents;

/// <summary>Builds the agents of the web chat. One instance per application.</summary>
public sealed class AgentFactory(IChatClient chatClient, StudioTools tools, StudioContextProvider studioContext, ILoggerFactory loggerFactory)
{
    public AIAgent CreateBookingAgent()
    {
        return new ChatClientAgent(chatClient, new ChatClientAgentOptions
        {
            Name = "BookingAgent",
            Description = /*no prompt: description*/ "Books trial lessons and courses, changes and cancels bookings and looks up free places in the timetable.",
            ChatOptions = new ChatOptions
            {
                Instructions = /*prompt: call*/ """
                    You are the booking specialist of Compás Studio.

                    You can:
                    - look for courses (FindCourses)
                    - reserve a place (ReservePlace)
                    - cancel a reservation (CancelReservation)

                    Procedure:
                    1. Find out style, level and which evenings are possible. Don't ask for what is already known.
                    2. Call FindCourses. Never offer a course that the tool did not return.
                    3. Offer at most three. Say whether leaders or followers are still missing, people like to know.
                    4. Before ReservePlace repeat course, day and first name and wait for a yes.
                    5. After booking tell them the code and that they get a mail.

                    IMPORTANT: You are not allowed to give discounts. If somebody asks for one, tell them Marisol decides
                    this in person, on tuesdays.
                    """,
                Temperature = 0.3f,
                Tools = new List<AITool>
                {
                    AIFunctionFactory.Create(tools.FindCourses),
                    AIFunctionFactory.Create(tools.ReservePlace),
                    AIFunctionFactory.Create(tools.CancelReservation)
                }
            },
            AIContextProviders = new AIContextProvider[] { studioContext }
        }, loggerFactory);
    }

    public AIAgent CreateFaqAgent()
        => chatClient.AsAIAgent(instructions: /*prompt: call*/ """
            You answer questions about Compás Studio from the facts below. If the answer is not in the facts, say that
            you don't know and offer to leave a note for the team.

            FACTS
            Opening hours: Mon-Fri 16:00-22:30, Sat 10:00-14:00, closed in August.
            Address: Carrer del Forn 14, second floor, no lift. The side room on the ground floor is accessible.
            Parking: none, but the tram stops in front of the bakery.
            Shoes: any clean shoes that do not mark the floor. For tango and salsa leather soles are nice but not needed.
            Missed lessons can be made up within 30 days in a course of the same or a lower level.
            Children from 5 years. Parents wait outside, sorry.
            Trial lesson: free, once per person and style.

            STYLE
            Friendly, short. No emojis exept one at the very end if the person used one first.
            """, name: "FaqAgent");

    public AIAgent CreateMusicAgent(string level)
    {
        var instructions = /*prompt: elsewhere*/ $"{AgentInstructions.MusicIntro} The dancer is at level {level}. {AgentInstructions.MusicRules}";
        return chatClient.AsAIAgent(instructions, name: "MusicAgent");
    }

    public AIAgent CreateTechniqueAgent(bool video)
    {
        string instructions;
        if (video)
        {
            instructions = /*prompt: local*/ "You describe what you would look for in a practice video of a couple: posture, frame, weight changes, timing. You have not seen the video, so phrase everything as a question they can check themselves.";
        }
        else
        {
            instructions = /*prompt: local*/ "Eres profesora de baile con veinte años de experiencia. Explicas pasos con palabras, contando los tiempos (1-2-3, 5-6-7) y diciendo siempre con qué pie se empieza, para quien guía y para quien sigue. Si un paso no se puede aprender leyendo, dilo y recomienda una clase.";
        }

        return new ChatClientAgent(chatClient, instructions, "TechniqueAgent");
    }
}
