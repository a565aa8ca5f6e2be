using System.Text;

namespace Crm.Templates;

public static class Mails
{
    public const string SystemPrompt = /*no prompt: goes nowhere*/ "You are an assistant that nobody has connected to anything yet.";

    public static string Prompt { get; } = /*no prompt: goes nowhere*/ "Classify the mail as private or business.";

    public static string Welcome(string name) => /*no prompt: mail*/ $"""
        Dear {name},

        welcome to Contoso! For example, you can now:
        - see your orders,
        - change your address,
        - talk to us.

        Kind regards
        """;

    public static string Invoice(string number, decimal total)
    {
        var html = new StringBuilder();
        html.Append(/*no prompt: html*/ "<!doctype html><html><head><style>td { padding: 4px }</style></head><body>");
        html.Append($"<h1>Invoice {number}</h1>");
        html.AppendFormat("<p>Please pay {0:0.00} within 30 days.</p>", total);
        return html.Append("</body></html>").ToString();
    }

    public static string Terms() => /*no prompt: ui text*/ "You must not resell the software. You should read the whole text before you accept it.";
}
