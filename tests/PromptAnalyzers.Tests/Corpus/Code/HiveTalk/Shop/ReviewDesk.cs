using HiveTalk.Llm;

namespace HiveTalk.Shop;

/// <summary>Reviews from the web shop, newsletter</summary>
public class ReviewDesk
{
    private readonly ILlm _llm;

    public ReviewDesk(ILlm llm) { _llm = llm; }

    public async Task<(int Score, bool Publish, string Lang)> CheckAsync(string review, string productGroup)
    {
        var score = await _llm.AskAsync(null, ScorePrompt(review, productGroup));
        var ok = await _llm.AskAsync(
            /*task*//*prompt: wrapper*/ "Decide if a product review may be published in our shop. Not allowed: insults, health promises about honey or propolis, links, names of employees. A bad opinion is allowed. Reply PUBLISH or REJECT.",
            review);
        var lang = await _llm.AskAsync(null, /*task*//*prompt: wrapper*/ "Language of this review as two letter code, nothing else: " + review);
        return (int.TryParse(score, out var s) ? s : 0, ok.Trim() == "PUBLISH", lang.Trim().ToLower());
    }

    private static string ScorePrompt(string review, string group)
    {
        string hint;
        switch (group)
        {
            case "LIVE":
                hint = "Dead bees on arrival are always -2.";
                break;
            case "HONEY":
                hint = "Crystallised honey is not a defect.";
                break;
            default:
                hint = "Complaints about the shipping don't count.";
                break;
        }

        return /*examples*//*prompt: method*/ "How satisfied is the customer with the product, -2 to 2? Reply with the number.\n"
            + hint + "\n"
            + "'smoker goes out all the time' = -1\n"
            + "'super quality, third time ordered' = 2\n"
            + "'does what it should' = 1\n"
            + "Review: '" + review + "' =";
    }

    public async Task<string> NewsletterAsync(string notes, IEnumerable<Product> products)
    {
        var prompt = /*prompt: file*/ File.ReadAllText("Prompts/newsletter.txt")
            .Replace("%MONTH%", DateTime.Today.ToString("MMMM"))
            .Replace("%PRODUCTS%", string.Join("\n", products.Select(p => $"{p.Name} {p.Price} EUR")))
            .Replace("%NOTES%", notes);
        return await _llm.AskAsync(null, prompt);
    }

    public string Mail(string text) => /*no prompt: html mail*/ "<table width=\"600\"><tr><td><img src=\"https://shop.example.org/bee.png\" alt=\"bee\"></td></tr><tr><td>" + text + "</td></tr><tr><td>You get this mail because you subscribed in our shop. To unsubscribe answer with STOP.</td></tr></table>";
}
