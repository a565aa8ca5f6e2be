namespace PolicyGuard.Core;

public static class PolicyTexts
{
    // for the intranet page
    public const string ForPeople = /*no prompt: help page*/ "Before you publish, check your text: Does it promise a result? Does it name a competitor? Is the small print readable? If you answer yes to one of the first two questions, ask the legal team for a review.";

    public static string Legal(string culture) => culture switch
    {
        "fr" => "Tu es juriste dans une mutuelle. Relève chaque promesse de résultat ou de rendement dans le texte publicitaire. Réponds par une ligne par promesse, sous la forme « citation → risque (faible, moyen, élevé) ». Si tout est conforme, écris « RAS ».",
        _ => "You are a lawyer of a mutual insurance company. List every promise of a result or a return in the advertisement. One line per promise, in the form \"quote -> risk (low, medium, high)\". If all is fine write NOTHING.",
    };
}
