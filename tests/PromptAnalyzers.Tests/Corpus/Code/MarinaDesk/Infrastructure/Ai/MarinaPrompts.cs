using MarinaDesk.Domain;
using Microsoft.Extensions.AI;

namespace MarinaDesk.Infrastructure.Ai;

/// <summary>All prompts which are used by more than one service.</summary>
public static class MarinaPrompts
{
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
