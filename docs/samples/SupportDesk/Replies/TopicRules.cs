using SupportDesk.Tickets;

namespace SupportDesk.Replies;

/// <summary>The part of the house style that only some mails need, by the topic of the mail.</summary>
internal static class TopicRules
{
    public static string For(TicketQueue queue) => queue switch
    {
        TicketQueue.Billing => "Refunds go to the account the payment came from, three working days after the parcel is back. Never promise a discount.",
        TicketQueue.Shipping => "A parcel is late on the third working day after the date we gave. Then the customer chooses: replacement or refund.",
        TicketQueue.Workshop => "Never give a diagnosis as certain. Anything cracked or loose at brakes, fork or frame: \"Please do not ride the bicycle until we have seen it.\"",
        TicketQueue.Account => "Never repeat a password, card number or date of birth. An unknown address gets a general answer and a question for the order number.",
        _ => "If the mail is not about an order or a bicycle, say who can help and by when.",
    };
}
