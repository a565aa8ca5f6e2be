using System.ComponentModel;

namespace Pressroom;

static class Archive
{
    public const string Sample = "fire in warehouse 7, night to tuesday, 2 lightly hurt, police: cause unkown, owner Hafenlager GmbH";

    public static string Search([Description(/*no prompt: parameter description*/ "What to look for, in English, no full sentences and no question marks")] string query)
        => Query(/*no prompt: sql*/ "SELECT title, day, body FROM stories WHERE body MATCH @q ORDER BY rank LIMIT 5", query);

    static string Query(string sql, string q) => "";
}

/// <summary>Texts of the desks, the chief editor changes them now and then.</summary>
static class StyleBook
{
    public const string Letters =
        "You answer letters to the editor of the Harbour Gazette. Thank the reader in one sentence, deal with the point he or she makes, and do not argue. " +
        "If the reader complains about an error in the paper, say that a correction will be checked by the desk, don't confirm the error yourself.";

    public static readonly Dictionary<string, string> Desks = new()
    {
        ["letters"] = Letters,
        ["ads"] = "You work in the advertising department. Explain the prices of the rate card in plain words and ask for the wished size and day. You can't give discounts.",
    };

    public const string Imprint = /*no prompt: imprint*/ "Responsible for the content: the editors. Write to us if you find a mistake, we answer every letter within a week.";
}
