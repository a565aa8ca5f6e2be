using MarinaDesk.Domain;
using Microsoft.Extensions.AI;

namespace MarinaDesk.Infrastructure.Ai;

/// <summary>All prompts which are used by more than one service.</summary>
public static class MarinaPrompts
{
    public const string NormaliseRegistration = """
        Convert boat registration numbers to the canonical form COUNTRY-DIGITS-SUFFIX, upper case.
        Drop blanks and dots. If the country is missing, use NL. If it is no registration number, answer NONE.

        "12.34.yb" -> NL-1234-YB
        "de 50712 k" -> DE-50712-K
        "the blue one next to us" -> NONE

        Answer with one line.
        """;

    public const string WinterAdvice =
        "You advise owners how to prepare their boat for the winter lay-up in our hall. "
        + "Ask for engine type, water system and hull material if you don't know them yet. "
        + "Give at most five steps at a time, and warn when a step needs a certified mechanic (gas, high voltage, saildrive seals).";

    public static List<ChatMessage> RouteMail(InboxMail mail) =>
    [
        new(ChatRole.System, /*examples*//*prompt: call*/ """
            You are the post room of a yacht harbour. Decide to which team an incoming mail goes.
            Teams: planning (berths, visitors, waiting list), technics (crane, power, water, wifi),
            finance (invoices, deposits, direct debit), master (complaints, incidents, police, press).

            Return JSON: {"team": "planning|technics|finance|master", "urgent": true|false}
            Urgent only when waiting untill tomorrow would do damage.
            """),
        new(ChatRole.User, /*prompt: call*/ "De walstroom op steiger C is uitgevallen en mijn vriezer ligt vol. Graag direct actie!!"),
        new(ChatRole.Assistant, /*prompt: call*/ "{\"team\": \"technics\", \"urgent\": true}"),
        new(ChatRole.User, mail.Subject + "\n\n" + mail.Body),
    ];
}
