using System.Net.Http.Json;

namespace Gazette;

public record Article(int Id, string Title, string Body, string Language);

/// <summary>Our content management system. "Response" is its word for a staff reply below an article.</summary>
public class CmsClient(Uri root)
{
    private readonly HttpClient _http = new() { BaseAddress = root };

    public async Task<Article> LoadAsync(string id) =>
        await _http.GetFromJsonAsync<Article>("articles/" + id) ?? throw new FileNotFoundException(id);

    public async Task<List<Article>> LatestAsync(int n) => await _http.GetFromJsonAsync<List<Article>>($"articles?take={n}") ?? [];

    public async Task<List<Tip>> TipsAsync() => await _http.GetFromJsonAsync<List<Tip>>("tips?state=new") ?? [];

    public Task SetSectionAsync(int id, string section) => _http.PutAsJsonAsync($"articles/{id}/section", new { section });

    public Task CreateResponseAsync(int articleId, string text) =>
        _http.PostAsJsonAsync($"articles/{articleId}/responses", new { text, signature = /*no prompt: signature*/ "Your newsroom team. Please stay polite and write in whole sentences." });

    public void Notify(string role, string message) => _ = _http.PostAsJsonAsync("notify", new { role, message });
}
