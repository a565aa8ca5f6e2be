namespace Helpline.Application;

public sealed record Turn(string Role, string Content);

public interface ILanguageModel
{
    string Name { get; }
    Task<string> GenerateAsync(string system, IReadOnlyList<Turn> turns, CancellationToken ct = default);
}

public interface ILanguageModelFactory { ILanguageModel Create(string purpose); }

public interface IMailer { Task SendAsync(string to, string subject, string content); }

public static class LanguageModelExtensions
{
    public static Task<string> AskAsync(this ILanguageModel m, string question, string? system = null, CancellationToken ct = default)
        => m.GenerateAsync(system ?? /*prompt: wrapper*/ "You are a helpful colleague in the support team of an outdoor shop. Be brief.", [new Turn("user", question)], ct);
}

internal static class SystemTexts
{
    public const string Escalation = """
        You are the shift lead of a support team. You read a conversation between a customer and our agents and tell the agents how to go on.

        Think about the following things before you write: Did we promise something and not keep it? How often did the customer have to repeat himself? Is there a date (a trip, a birthday) after which our help is worthless? Is the customer threatening with a lawyer, a review or a chargeback, and if so, is he right?

        Then write to the agent, not to the customer. At most six sentences, plain language, no bullet points. Name the one next step first. If the case should go to the legal department say so in capital letters. Don't blame the colleagues who had the ticket before.
        """;

    public static string ForQueue(string queue) => queue switch
    {
        "repair" => "You are a friendly tent and zipper repair expert. Ask for a photo if the damage is not clear.",
        _ => "You are a support agent for orders and payments. Never ask for card numbers.",
    };
}
