using System.Net.Http.Json;

namespace HomeFinder;

public record Listing(string Id, string City, string Street, int Rooms, int SquareMetres, int Floor, decimal Price, string Notes);

/// <summary>Posts to the chat of the team, has nothing to do with AI.</summary>
public class TeamChatClient(HttpClient http)
{
    public Task CreateResponseAsync(string channel, string text)
        => http.PostAsJsonAsync("https://chat.casa-clara.example/hooks/8812", new { channel, text, content = text });
}
