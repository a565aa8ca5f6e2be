using System.ComponentModel;

namespace QuietHouse.Models;

public record CondolenceEntry(long Id, long BookId, string Author, string Body);

public record FirstCallRecord(
    string? DeceasedName,
    DateOnly? DateOfDeath,
    string? PlaceOfDeath,
    [property: Description(/*no prompt: schema description*/ "Where the deceased has to be collected, with floor or ward if known")] string? CollectFrom,
    string? CallerName,
    string? CallerPhone,
    bool? DoctorHasSigned);

public record Remittance(string? InvoiceNumber, decimal? Amount, string? Payer, string? Deceased);

public record ObituaryRequest(string Name, string? BirthName, DateOnly Born, DateOnly Died, string[] Survivors, string? Notes, bool Newspaper, int MaxCharacters = 420);

public record ChatTurn(string Role, string Content);

public record FamilyChatRequest(string SessionId, string Message, string? Locale, string? Page);

public record Ceremony(string Code, int Guests, string Kind, string Wishes);
public record Hall(string Name, int Seats, string Remarks);
public record InvoiceLine(string Text, decimal Net);
