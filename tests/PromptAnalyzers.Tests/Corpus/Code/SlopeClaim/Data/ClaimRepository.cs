using System.Data.Common;
using System.Text;
using System.Text.Json.Serialization;
using Firnline.SlopeClaim.Models;

namespace Firnline.SlopeClaim.Models
{
    public enum LossCategory
    {
        Unknown = 0,
        SkierCollision = 1,
        LiftMalfunction = 2,
        AvalancheOrSlide = 3,
        SnowmakingDamage = 4,
        RentalEquipment = 5,
        BuildingOrHut = 6,
        GroomerVehicle = 7,
        ThirdPartyProperty = 8
    }

    public enum Severity { Low, Medium, High, Catastrophic }

    public record LossNotice
    {
        public string Id { get; init; } = Guid.NewGuid().ToString("N");
        public string ResortCode { get; init; } = "";
        public string ReporterName { get; init; } = "";
        public string Channel { get; init; } = "web";
        public DateTimeOffset OccurredAt { get; init; }
        public string Narrative { get; init; } = "";
        public string? Language { get; init; }
        public List<LossParty> Parties { get; init; } = [];
        public List<string> Attachments { get; init; } = [];
    }

    public record LossParty(string Role, string Name, string? Injury, bool Helmet);

    public record FnolExtract
    {
        [JsonPropertyName("date_of_loss")] public string? DateOfLoss { get; init; }
        [JsonPropertyName("slope_or_lift")] public string? SlopeOrLift { get; init; }
        [JsonPropertyName("visibility")] public string? Visibility { get; init; }
        [JsonPropertyName("injured_count")] public int InjuredCount { get; init; }
        [JsonPropertyName("property_items")] public List<string> PropertyItems { get; init; } = [];
        [JsonPropertyName("police_or_patrol_report")] public bool PatrolReport { get; init; }
    }

    public record SubrogationOpinion(bool Pursue, string? ResponsibleParty, int Confidence, string Grounds);

    public record AssistantTurn(string Role, string Content);
}

namespace Firnline.SlopeClaim.Data
{
    public class ClaimRepository(DbDataSource dataSource)
    {
        public async Task<List<LossNotice>> GetRecentAsync(string resortCode, int days)
        {
            await using var cmd = dataSource.CreateCommand(
                /*no prompt: sql*/ @"SELECT n.id, n.resort_code, n.occurred_at, n.narrative
    FROM loss_notice n
    LEFT JOIN claim c ON c.notice_id = n.id
    WHERE n.resort_code = @resort AND n.occurred_at > now() - make_interval(days => @days)
    ORDER BY n.occurred_at DESC");
            var list = new List<LossNotice>();
            await using var reader = await cmd.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                list.Add(new LossNotice { Id = reader.GetString(0), ResortCode = reader.GetString(1), Narrative = reader.GetString(3) });
            return list;
        }

        public async Task<string> FindAsync(string argsJson)
        {
            await using var cmd = dataSource.CreateCommand("SELECT number, status, reserve FROM claim WHERE resort_code = @resort LIMIT 25");
            var sb = new StringBuilder();
            await using var reader = await cmd.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                sb.AppendLine($"{reader.GetString(0)};{reader.GetString(1)};{reader.GetDecimal(2)}");
            return sb.Length == 0 ? "no rows" : sb.ToString();
        }

        public string ConfirmationMail(LossNotice n, string claimNumber) =>
            /*no prompt: mail*/ $"""
            Dear {n.ReporterName},

            thank you for your notice of {n.OccurredAt:d}. It was registered under the number {claimNumber}.
            Please use this number in every letter and do not repair or dispose of damaged equipment before our
            adjuster has seen it.

            Kind regards
            Claims team
            """;
    }
}
