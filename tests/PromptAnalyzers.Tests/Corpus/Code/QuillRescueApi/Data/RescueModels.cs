using System.Text.Json.Serialization;

namespace QuillRescue.Api.Data;

public record CallRequest(string? Author, string? Post, string? Img, string Locale = "en");
public record ChatTurn(string Role, string Text);
public record Driver(string Name, string Town, bool HasHeatedBox, int MaxKm);
public record Hedgehog(int Id, string Nick, int WeightGram, string Condition, DateOnly FoundOn, string FoundAt);

public sealed class TriageResult
{
    [JsonPropertyName("urgency")] public string Urgency { get; set; } = "UNCLEAR";
    [JsonPropertyName("confidence")] public int Confidence { get; set; }
    [JsonPropertyName("category")] public string Category { get; set; } = "OTHER";
    [JsonPropertyName("advice")] public string Advice { get; set; } = string.Empty;
    [JsonPropertyName("reason")] public string? Reason { get; set; }
}

public interface IPatientRepository
{
    Task<IReadOnlyList<Hedgehog>> GetInHouseAsync();
    Task<IReadOnlyList<Driver>> GetDriversAsync(string town);
}

public class PatientRepository(IConfiguration configuration) : IPatientRepository
{
    public const string InHouseSql = /*no prompt: sql*/ @"
SELECT p.Id, p.Nick, w.Gram AS WeightGram, p.Condition, p.FoundOn, p.FoundAt
FROM Patients p
JOIN Weights w ON w.PatientId = p.Id AND w.TakenAt = (SELECT MAX(TakenAt) FROM Weights WHERE PatientId = p.Id)
WHERE p.ReleasedOn IS NULL AND p.DiedOn IS NULL
ORDER BY w.Gram";

    public Task<IReadOnlyList<Hedgehog>> GetInHouseAsync() => QueryAsync<Hedgehog>(InHouseSql);

    public Task<IReadOnlyList<Driver>> GetDriversAsync(string town)
        => QueryAsync<Driver>(/*no prompt: sql*/ $"SELECT Name, Town, HasHeatedBox, MaxKm FROM Drivers WHERE Active = 1 AND Region = (SELECT Region FROM Towns WHERE Name = '{town.Replace("'", "''")}')");

    private Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        if (configuration.GetConnectionString("Rescue") is null)
            throw new InvalidOperationException(/*no prompt: exception*/ "ConnectionStrings:Rescue is missing. You must provide it in the user secrets before you start the api.");
        return Task.FromResult<IReadOnlyList<T>>(new List<T>()); // TODO dapper
    }
}
