namespace SupportDesk.Tickets;

/// <summary>The team that answers a ticket.</summary>
public enum TicketQueue
{
    /// <summary>Invoices, payments and refunds.</summary>
    Billing,

    /// <summary>Parcels: late, damaged or lost.</summary>
    Shipping,

    /// <summary>Bicycles and parts: defects, spare parts, how-to.</summary>
    Workshop,

    /// <summary>Passwords and accounts.</summary>
    Account,

    /// <summary>All else.</summary>
    Other,
}
