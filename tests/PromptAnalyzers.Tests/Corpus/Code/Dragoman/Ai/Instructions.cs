namespace Dragoman.Ai;

internal static class Instructions
{
    public const string Language = """
        Determine which language and which variety the person needs an interpreter for. Output: ISO 639-3 code, blank, variety or "-".
        Nationality is only a hint. If two languages are possible take the one that is named as spoken at home.

        "Defendant is from Sulaymaniyah, speaks Kurdish" -> ckb Sorani
        "Zeuge, wohnhaft in Tirana" -> sqi -
        "aanvrager spreekt Berbers uit de Rif" -> rif -
        "the witness is Eritrean, at home Tigrinya, school in Amharic" -> tir -
        "speaks arabic, grew up in Casablanca" -> ary -
        """;

    public static string MatchScore { get; } =
        "You rate how well an interpreter fits a booking of a court, 0 to 100. " +
        "Start with 50. Add 20 if sworn in at this court, 10 for experience with the type of hearing, 10 if the travel time is below 45 minutes, 10 if the same interpreter was used in the earlier hearing of the case. " +
        "Subtract 50 if the variety of the language does not fit, 30 for each complaint in the last year. " +
        "Ignore sex and religion unless the judge ordered it in the booking. " +
        "Answer with the number only.";

}
