using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace BerthBook.Plugins;

public class BerthPlugin
{
    private readonly BerthStore _store;
    private readonly HttpClient _http = new();

    public BerthPlugin(BerthStore store) => _store = store;

    [KernelFunction("find_free_berths")]
    [Description(/*no prompt: tool description*/ "Returns the free berths for a boat of the given size. Use this whenever a user asks for a place.")]
    public IEnumerable<object> FindFree(
        [Description("length of the boat in metres")] double length,
        [Description("draught of the boat in metres, 0 if unknown")] double draught = 0)
        => _store.Free().Where(b => b.MaxLength >= length && b.MaxDraught >= draught).Select(b => new { b.Code, b.MaxLength, b.HasPower });

    [KernelFunction("sea_weather")]
    [Description("Gets the current marine weather report for our coast in simple words")]
    public async Task<string> WeatherAsync(Kernel kernel)
    {
        string bulletin;
        try
        {
            bulletin = await _http.GetStringAsync("https://weather.example.org/bulletin/baltic-west.txt");
        }
        catch (HttpRequestException)
        {
            return "The weather service is not reachable at the moment.";
        }

        var text = await kernel.InvokePromptAsync<string>(
            /*prompt: call*/ """
            Put this marine weather bulletin into plain words for people who spend a weekend on their boat. Keep wind force,
            direction, gusts and warnings exactly as they are. Mention the validity period first. No advice if they should sail or not.
            At most 90 words.

            {{$bulletin}}
            """,
            new KernelArguments { ["bulletin"] = bulletin });
        return text ?? bulletin;
    }
}

public record Berth(int Id, string Code, double MaxLength, double MaxDraught, bool HasPower, string Remarks, string? TenantId);
public record Boat(string Name, double Length, double Draught, bool NeedsPower, string? Wish);

/// <summary>In memory for now, see ticket 212</summary>
public class BerthStore
{
    private readonly List<Berth> _all = [];
    public Berth? Find(int id) => _all.FirstOrDefault(x => x.Id == id);
    public IReadOnlyList<Berth> Free() => _all.Where(x => x.TenantId == null).ToList();

    public string ReportSql => /*no prompt: sql*/ """
        SELECT b.code, b.max_length, t.name, t.email
        FROM berths b LEFT JOIN tenants t ON t.id = b.tenant_id
        WHERE b.marina_id = @marina AND (t.contract_end IS NULL OR t.contract_end < @until)
        ORDER BY b.code
        """;
}
