using System.ComponentModel;
using System.Data.Common;
using System.Net.Mail;
using WattDesk.Agents;

namespace WattDesk.Tools;

public record Customer(string Name, string Address, string Tariff, string Language, bool IsBusiness, int YearlyKwh, int Persons, bool HeatPump, bool Wallbox);
public record Meter(string Number, string Kind);
public record Tariff(string Name, decimal BasePrice, decimal WorkingPrice, int Months);

public class CustomerTools(CustomerDb db, IConfiguration config)
{
    [Description(/*no prompt: tool description*/ "Returns the last yearly bills of the logged in customer with consumption, working price, base price, taxes, read type (A = actual, E = estimated) and the amount due.")]
    public Task<string> GetBills([Description("customer number")] string customerNo) => db.GetBillsAsync(customerNo);

    [Description("Sets the monthly instalment")]
    public async Task<string> SetInstalment(string customerNo, decimal amount)
    {
        await db.SetInstalmentAsync(customerNo, amount);
        await SendMail(customerNo, "Ihr neuer Abschlag", /*no prompt: mail*/ $"""
            <html><body style="font-family:sans-serif">
            <p>Guten Tag,</p>
            <p>Ihr monatlicher Abschlag wurde auf <b>{amount:0.00} EUR</b> geändert. Die Änderung gilt ab dem nächsten Monatsersten.
            Bitte passen Sie einen eventuell vorhandenen Dauerauftrag an.</p>
            <p>Ihr Team von Lahnwatt</p>
            </body></html>
            """);
        return "ok";
    }

    [Description("Tells whether a postal code is inside of the grid area")]
    public bool InGridArea(string postalCode) => postalCode.StartsWith("355") || postalCode.StartsWith("356");

    [Description("Registers a move")]
    public Task<string> RegisterMove(string customerNo, string newAddress, DateOnly handover, decimal oldReading, decimal newReading) => db.RegisterMoveAsync(customerNo, newAddress, handover);

    [Description("Known outages for a postal code")]
    public Task<string> GetOutages(string postalCode) => db.GetOutagesAsync(postalCode);

    [Description("Creates a fault ticket and returns its number")]
    public Task<string> CreateFault(string customerNo, string text) => db.CreateFaultAsync(customerNo, text);

    private async Task SendMail(string customerNo, string subject, string html)
    {
        using var smtp = new SmtpClient(config["Smtp:Host"]);
        var msg = new MailMessage("service@lahnwatt.example", await db.GetMailAsync(customerNo), subject, html) { IsBodyHtml = true };
        await smtp.SendMailAsync(msg);
    }
}

public class CustomerDb(IServiceProvider sp)
{
    private DbConnection Open() => sp.GetRequiredService<DbConnection>();

    public async Task<string> GetBillsAsync(string no)
    {
        using var con = Open();
        using var cmd = con.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ """
            SELECT b.period, b.kwh, b.working_price, b.base_price, b.taxes, b.read_type, b.amount_due
            FROM bill b
            JOIN contract c ON c.id = b.contract_id
            WHERE c.customer_no = @no AND b.cancelled = 0
            ORDER BY b.period DESC
            LIMIT 5
            """;
        var p = cmd.CreateParameter();
        p.ParameterName = "@no";
        p.Value = no;
        cmd.Parameters.Add(p);
        var rows = new List<string>();
        using var rd = await cmd.ExecuteReaderAsync();
        while (await rd.ReadAsync())
            rows.Add(string.Join(";", Enumerable.Range(0, rd.FieldCount).Select(i => rd.GetValue(i).ToString())));
        return string.Join("\n", rows);
    }

    public Task SetInstalmentAsync(string no, decimal amount) => RunAsync(/*no prompt: sql*/ "UPDATE contract SET instalment = @amount, changed_by = 'wattdesk', changed_at = CURRENT_TIMESTAMP WHERE customer_no = @no AND end_date IS NULL", ("@no", no), ("@amount", amount));
    public Task SaveDraftAsync(string no, string text) => RunAsync("INSERT INTO draft(customer_no, body) VALUES(@no, @text)", ("@no", no), ("@text", text));
    public Task MoveMailAsync(string id, string box) => RunAsync("UPDATE mail SET box = @box WHERE id = @id", ("@id", id), ("@box", box));
    public Task SaveVectorAsync(string id, float[] v) => RunAsync("UPDATE mail SET vec = @v WHERE id = @id", ("@id", id), ("@v", string.Join(',', v)));

    private async Task RunAsync(string sql, params (string Name, object Value)[] args)
    {
        using var con = Open();
        using var cmd = con.CreateCommand();
        cmd.CommandText = sql;
        foreach (var (name, value) in args)
        {
            var p = cmd.CreateParameter();
            p.ParameterName = name;
            p.Value = value;
            cmd.Parameters.Add(p);
        }
        await cmd.ExecuteNonQueryAsync();
    }

    public Task<Customer> GetCustomerAsync(string no) => Task.FromResult(new Customer("Erika Lang", "Am Wehr 3, 35578 Wetzlar", "Lahn Strom Fix", "de", false, 2900, 2, false, true));
    public Task<List<Meter>> GetMetersAsync(string no) => Task.FromResult(new List<Meter>());
    public Task<List<Reading>> GetReadingsAsync(string no, string kind) => Task.FromResult(new List<Reading>());
    public Task<List<Tariff>> GetTariffsAsync() => Task.FromResult(new List<Tariff>());
    public Task<string> RegisterMoveAsync(string no, string address, DateOnly day) => Task.FromResult("M-1");
    public Task<string> GetOutagesAsync(string plz) => Task.FromResult("none");
    public Task<string> CreateFaultAsync(string no, string text) => Task.FromResult("F-1");
    public Task<string> GetMailAsync(string no) => Task.FromResult("kunde@example.org");
}
