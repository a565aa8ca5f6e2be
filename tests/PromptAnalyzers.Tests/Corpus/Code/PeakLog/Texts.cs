namespace PeakLog;

internal static class Texts
{
    internal const string Similarity = """
        Compare two narratives of rescue missions. How similar are they for training purposes (terrain, kind of accident,
        technique of rescue - not the date or place)? Return an integer between 0 and 100. No text.
        """;

    // lines copied from real logs, names changed
    internal static readonly string Patient = """
        Read the message and return what it says about the patient as sex;age;injury;conscious
        Use ? for unknown parts. sex is m, w or ?. conscious is y, n or ?.

        MESSAGE: männlich etwa 60, Sprunggelenk, ansprechbar
        RESULT: m;60;ankle;y

        MESSAGE: Frau, reagiert nicht, Atmung da
        RESULT: w;?;?;n

        MESSAGE: Patient klagt über Brustschmerzen
        RESULT: ?;?;chest pain;y

        MESSAGE: {0}
        RESULT:
        """;

    internal static string Quizmaster(int n) =>
        $"You prepare the training evening of a mountain rescue station. Ask {n} open questions about the mission in the message, " +
        "from easy to hard, so that the young members think about what they would have done. Dont give the answers. German please, per Du.";
}
