using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace BinLedger.Plugins;

public class RoutePlugin
{
    private static readonly Dictionary<string, string> Depots = new()
    {
        ["Mill Lane"] = "North", ["Quay Street"] = "Harbour", ["Old Quarry Road"] = "Quarry"
    };

    [KernelFunction("depot_for_street")]
    [Description(/*no prompt: tool description*/ "Returns the depot which is responsible for a street. Use the street name as the citizen wrote it, without house number.")]
    public string DepotForStreet([Description("street name without house number")] string street)
        => Depots.TryGetValue(street, out var d) ? d : "unknown";

    [KernelFunction("skipped_streets")]
    [Description("Lists the streets that were skipped today, with the reason the driver entered on the tablet. Returns an empty string if nothing was skipped.")]
    public string SkippedStreets(string depot)
        => depot == "Harbour" ? "Quay Street (parked cars); Rope Walk (road works)" : "";

    [KernelFunction("roadworks_summary")]
    [Description("Gives the road works of the week in short form for a depot.")]
    public async Task<string> RoadworksSummary(Kernel kernel, string depot)
    {
        var bulletin = await LoadBulletinAsync();

        var prompt = /*prompt: local*/ $"""
            This is the road works bulletin of the civil engineering office:

            {bulletin}

            Tell the drivers of depot {depot} in max. 5 short sentences what matters for them: closed streets,
            width limits under 2,60 m, one-way changes. Leave out everything about cycle paths and paving.
            Trucks have 26 t, so mention weight limits in any case!
            """;

        var result = await kernel.InvokePromptAsync(prompt);
        return result.GetValue<string>() ?? "";
    }

    private static async Task<string> LoadBulletinAsync()
    {
        using var http = new HttpClient();
        try { return await http.GetStringAsync("https://roadworks.example.org/bulletin.txt"); }
        catch (HttpRequestException) { return ""; }
    }
}
