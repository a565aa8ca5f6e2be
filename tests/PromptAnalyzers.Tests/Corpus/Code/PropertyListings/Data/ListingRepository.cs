namespace PropertyListings.Data;

public record Comparable(string Street, double Area, decimal Price, DateOnly Sold);

/// <summary>A message that a visitor of the portal left; it goes into the database.</summary>
public class ChatMessage(string role, string content)
{
    public string Role { get; } = role;

    public string Content { get; } = content;

    public static ChatMessage CreateSystemMessage(string content) => new("system", content);
}

public class ListingRepository
{
    private readonly List<ChatMessage> _messages = [];

    public string LastSql { get; private set; } = "";

    public IReadOnlyList<Comparable> Comparables(string city, double area)
    {
        LastSql = /*no prompt: sql*/ $"SELECT street, area, price, sold FROM listings WHERE city = @city AND area BETWEEN {area * 0.8} AND {area * 1.2} ORDER BY sold DESC LIMIT 20";
        return [];
    }

    public void AddNote(string visitor)
    {
        _messages.Add(ChatMessage.CreateSystemMessage(/*no prompt: same names*/ $"{visitor} asked for a viewing. Call back within two days."));
    }
}
