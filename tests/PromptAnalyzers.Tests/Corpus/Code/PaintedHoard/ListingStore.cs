using PaintedHoard.Ai;

namespace PaintedHoard.Workers;

public record NewListing(string Title, string Description, string Faction, int Scale, string State, decimal Price, int SellerStrikes);
public record SearchFilter(string? Faction, int? Scale, string? State, decimal? MaxPrice, string[] Words);
public record Sold(string Title, string State, decimal Price);
public record SellerProfile(int Id, string Profile);

/// TODO replace with dapper as soon as the seed round is in :)
public class ListingStore(ILogger<ListingStore> log)
{
    private readonly Dictionary<int, NewListing> _mem = [];

    public const string SearchSql = /*no prompt: sql*/ """
        SELECT id, title, price, ts_rank(doc, plainto_tsquery(@words)) AS rank
        FROM listing WHERE state = 'approve' AND (@faction IS NULL OR faction = @faction)
          AND (@max IS NULL OR price <= @max)
        ORDER BY rank DESC LIMIT 50
        """;

    public Task<int> Insert(NewListing l) { _mem[_mem.Count + 1] = l; return Task.FromResult(_mem.Count); }
    public Task<NewListing?> Get(int id) => Task.FromResult(_mem.GetValueOrDefault(id));
    public Task<List<NewListing>> Search(SearchFilter f) => Task.FromResult(_mem.Values.Where(l => f.MaxPrice == null || l.Price <= f.MaxPrice).ToList());
    public Task<string[]> Thread(int id) => Task.FromResult(Array.Empty<string>());
    public Task<IReadOnlyList<Sold>> Comparables(string faction, int scale) => Task.FromResult<IReadOnlyList<Sold>>([]);
    public Task<List<SellerProfile>> NewSellers() => Task.FromResult(new List<SellerProfile>());
    public Task<string> OrderState(string args) => Task.FromResult("{\"state\":\"shipped\"}");
    public Task SetDescription(int id, string text) => Task.CompletedTask;
    public Task SetTranslation(int id, string lang, string text) => Task.CompletedTask;

    public Task FlagSeller(int id, int score)
    {
        log.LogInformation("seller {id} flagged {s}", id, score);
        return Task.CompletedTask;
    }

    public Task SetState(int id, string state, string? note)
    {
        if (state == "reject") Notify(id, note ?? /*no prompt: ui text*/ "Your listing did not pass our moderation. Please read the selling rules, change the text or the pictures and submit it again. You can appeal once.");
        return Task.CompletedTask;
    }

    private void Notify(int id, string text) => log.LogInformation("{id}: {t}", id, text.Clip(60));
}
