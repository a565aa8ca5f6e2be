namespace Duel.Data;

public record Case(string Input, string Expected);

public record PromptVariant(string Id, string System, string Template)
{
    public string Fill(string input) => Template.Replace("{{input}}", input);
}

public static class Sets
{
    public static IEnumerable<Case> FromTsv(string path) =>
        File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Where(p => p.Length == 2).Select(p => new Case(p[0], p[1]));

    public static readonly Dictionary<string, string> Descriptions = new()
    {
        ["intents"] = /*no prompt: description*/ "Classify short bank chats into one of nine intents. 400 rows, collected in spring, labelled by two people.",
        ["invoices"] = /*no prompt: description*/ "Extract number, date and total from the text of an invoice. Synthetic, do not publish scores outside of the team.",
    };

    // German variant of the summary prompt, shared with the other repo
    public const string SummaryDe = "Fasse das folgende Protokoll in höchstens fünf Sätzen zusammen. Nenne alle Beschlüsse und wer bis wann was erledigen muss. Lass Begrüßung, Smalltalk und technische Probleme mit dem Mikrofon weg.";

    public static string Persona(bool strict) => strict
        ? "You are a careful bank assistant. If you are not sure, say you do not know and name the branch hotline."
        : "You are a cheerful bank assistant who explains things with little examples from daily life.";
}
