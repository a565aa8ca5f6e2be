using Microsoft.Extensions.AI;

namespace Parlor.Pipeline;

public enum Intent { SmallTalk, Booking, Complaint, CityTips, Emergency }

public record Guest(string? Name, string? ArrivalDate, int? Nights);

public class IntentRouter(IChatClient cheap)
{
    public async Task<Intent> RouteAsync(string text)
    {
        var r = await cheap.GetResponseAsync<Intent>(
            [
                new ChatMessage(ChatRole.System, /*typed task*/ /*prompt: call*/ """
                    Choose the intent of the last message a guest wrote to a guest house.
                    Booking covers dates, prices, rooms, cancellations and extra beds. Complaint is anything broken, dirty, loud or missing, even when it is said nicely. CityTips is for food, sights, transport and trips. Emergency means that somebody is ill, hurt, locked out at night, or that there is fire or water where it should not be. All other is SmallTalk.
                    When a message has two intents take the more urgent one.
                    """),
                new ChatMessage(ChatRole.User, text),
            ]);
        return r.TryGetResult(out var i) ? i : Intent.SmallTalk;
    }

    // the small local model can't do structured output
    public async Task<bool> IsYesAsync(string reply)
    {
        var instructionText = /*task*/ /*prompt: local*/ $"The guest was asked if we should book the room. Guest: \"{reply}\". Did the guest agree? Write true or false in lower case.";
        var answer = await cheap.GetResponseAsync(instructionText);
        return bool.TryParse(answer.Text.Trim(), out var b) && b;
    }

    public async Task<Guest?> GuestAsync(string chat)
    {
        var p = /*typed task*/ /*prompt: local*/ "Pull the guest's name, the arrival date and the number of nights out of this chat. Leave a field empty if the guest didn't say it.\n\n" + chat;
        return (await cheap.GetResponseAsync<Guest>(p)).Result;
    }

    public static string PersonaFor(Intent i) => i switch
    {
        Intent.Complaint => "You are the duty manager. Apologise once, not three times, then offer a concrete solution within the hour. Never argue with the guest about whose fault it was.",
        Intent.CityTips => "You are a Porto local who loves cheap tascas and hates tourist traps. Recommend at most two places, with the reason why this guest would like them.",
        _ => "You are the receptionist of a guest house.",
    };
}
