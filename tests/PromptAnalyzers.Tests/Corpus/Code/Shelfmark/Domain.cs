namespace Shelfmark;

public sealed class Product
{
    public required string Sku { get; init; }
    public required string RawTitle { get; init; }
    public string SupplierText { get; init; } = "";
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Category { get; set; }
    public string? Safety { get; set; }
    public Dictionary<string, string> Attributes { get; } = new();
    public Dictionary<string, string> Translations { get; } = new();
}

public sealed class EnrichmentSettings
{
    public int MaxRetries { get; set; } = 3;
    public string[] Languages { get; set; } = ["fr", "zh"];

    // can be overridden in appsettings.json by the content team
    public string BrandVoice { get; set; } =
        "You write for Holm & Daughter, a family shop for kitchen, garden and nursery goods since 1954. " +
        "The tone is warm, precise and a bit dry; we talk to grown-ups. Never use the words 'unleash', 'elevate', 'perfect' or 'must-have'. " +
        "British spelling. No exclamation marks. Facts only from the supplier data, if something is not there don't mention it.";
}

public interface ICatalogueStore
{
    Task SaveAsync(Product p, CancellationToken ct);
    Task CommentAsync(string sku, string comment, CancellationToken ct);
    IAsyncEnumerable<(string Sku, string[] Reviews)> ReviewsAsync(CancellationToken ct);
}

public sealed class SqlCatalogueStore : ICatalogueStore
{
    private const string Upsert = /*no prompt: sql*/ """
        MERGE catalogue.product AS t
        USING (SELECT @sku AS sku) AS s ON t.sku = s.sku
        WHEN MATCHED THEN UPDATE SET title = @title, description = @description, category = @category
        WHEN NOT MATCHED THEN INSERT (sku, title, description, category) VALUES (@sku, @title, @description, @category);
        """;

    public Task SaveAsync(Product p, CancellationToken ct) => Execute(Upsert, p, ct);

    public Task CommentAsync(string sku, string comment, CancellationToken ct)
        => Execute("INSERT INTO catalogue.comment (sku, body) VALUES (@sku, @body)", new { sku, body = comment }, ct);

    public async IAsyncEnumerable<(string, string[])> ReviewsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Delay(10, ct);
        yield break;
    }

    private static Task Execute(string sql, object args, CancellationToken ct) => Task.CompletedTask;
}
