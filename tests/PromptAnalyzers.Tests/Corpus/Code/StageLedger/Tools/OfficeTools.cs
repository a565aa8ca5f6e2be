using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace StageLedger.Tools;

public sealed class PayrollTools
{
    [Description(/*no prompt: tool description*/ "Returns the pay slip of an employee for one month. Only call it for the employee who asks.")]
    public string GetPaySlip(string employeeId, int month)
    {
        var sql = /*no prompt: sql*/ """
            SELECT s.kind, s.amount, s.comment
            FROM pay_slip_lines s
            WHERE s.employee_id = @employeeId AND s.month = @month
            ORDER BY s.position
            """;
        return Db.QueryAsText(sql, employeeId, month);
    }

    public IList<AITool> All() => [AIFunctionFactory.Create(GetPaySlip)];
}

public sealed class ContractTools
{
    [Description("Finds a contract by number or by the name of the artist")]
    public string FindContract(string query) => Db.QueryAsText("SELECT * FROM contracts WHERE number = @p0 OR artist ILIKE '%' || @p0 || '%' LIMIT 5", query);

    [Description("Lists the royalties of a play for one season")]
    public string ListRoyalties(string play, string season) => Db.QueryAsText("SELECT town, day, amount FROM royalties WHERE play = @p0 AND season = @p1", play, season);
}

internal static class Db
{
    public static string QueryAsText(string sql, params object[] args) => "(no rows)";
}

/// <summary>Cleaning agents that can be ordered from the depot, old module with unlucky names.</summary>
internal sealed class CleaningAgent(string instructions, string name)
{
    public string Name => name;
    public Task RunAsync(string note) => File.AppendAllTextAsync("cleaning.log", $"{name}: {note} ({instructions}){Environment.NewLine}");
}

internal static class MailNotifier
{
    private static readonly CleaningAgent StageCleaner = new(/*no prompt: own class*/ "Dilute one part to twenty parts of water. Do not use on velvet. Wear gloves and air the room for an hour.", "stage floor cleaner");

    public static async Task SendDigestAsync()
    {
        var body = /*no prompt: mail*/ $"""
            Dear colleagues,

            the post of {DateTime.Today:d} has been sorted. Please look into your tray and answer open questions by Friday.

            Your mailroom
            """;
        await File.WriteAllTextAsync("digest.eml", body);
        await StageCleaner.RunAsync("The floor of the main stage has to be cleaned before the next rehearsal, please order two more bottles.");
    }
}
