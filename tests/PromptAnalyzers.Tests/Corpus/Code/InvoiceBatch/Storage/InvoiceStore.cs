using System.Text;
using InvoiceBatch.Steps;

namespace InvoiceBatch.Storage;

public sealed class InvoiceStore(string connectionString)
{
    private readonly List<(string Sql, object?[] Args)> _log = [];

    public void Save(Invoice invoice, string account, string notes)
    {
        Execute(
            /*no prompt: sql*/ """
            insert into invoices (number, date, supplier, gross, currency, account, notes)
            values (@0, @1, @2, @3, @4, @5, @6)
            on conflict (number, supplier) do update set account = excluded.account
            """,
            invoice.InvoiceNumber, invoice.Date, invoice.Supplier, invoice.GrossAmount, invoice.Currency, account, notes);
    }

    public string ToHtml(IEnumerable<Invoice> invoices)
    {
        var html = new StringBuilder(/*no prompt: html*/ "<table><caption>Check these invoices and answer until Friday</caption>");
        foreach (var i in invoices)
            html.Append($"<tr><td>{i.InvoiceNumber}</td><td>{i.Supplier}</td><td>{i.GrossAmount}</td></tr>");
        return html.Append("</table>").ToString();
    }

    private void Execute(string sql, params object?[] args)
    {
        if (connectionString.Length == 0)
            throw new ArgumentException(/*no prompt: exception*/ "Give a connection string, please.");
        _log.Add((sql, args));
    }
}
