namespace HammerLot.Models;

public sealed class Lot
{
    public int LotId { get; set; }
    public string SaleCode { get; set; } = "";
    public string Title { get; set; } = "";
    public string RawDescription { get; set; } = "";
    public string? ConsignorNotes { get; set; }
    public string? Catalogue { get; set; }
    public decimal? LowEstimate { get; set; }
    public Dictionary<string, object?> Metadata { get; } = new();
    public List<LotMessage> Messages { get; } = [];
}

public sealed record LotMessage(int MessageId, bool FromBidder, string Author, string Text, DateTimeOffset ReceivedAt);

public sealed record BidderMail(string Id, string From, string Subject, string Body);

public sealed record DraftScore(int Score, Dictionary<string, string> Feedback);

public interface ILotStore
{
    Task<Lot?> FindAsync(int lotId, CancellationToken ct = default);
    Task<IReadOnlyList<Lot>> PendingAsync(string saleCode, CancellationToken ct = default);
    Task SaveAsync(Lot lot, CancellationToken ct = default);
    Task<IReadOnlyList<string>> QueryTitlesAsync(string sql, CancellationToken ct = default);
}

public interface IMailbox
{
    Task<IReadOnlyList<BidderMail>> FetchUnreadAsync(CancellationToken ct);
    Task MoveAsync(BidderMail mail, string folder, CancellationToken ct);
    Task SaveDraftAsync(BidderMail inReplyTo, string html, CancellationToken ct);
}
