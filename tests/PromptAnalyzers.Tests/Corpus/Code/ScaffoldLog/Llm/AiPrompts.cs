namespace ScaffoldLog.Llm;

public static class AiPrompts
{
    public const string LoadClass = """
        Ordne die Arbeit einer Lastklasse nach DIN EN 12811-1 zu.

        LC1 Inspektion, LC2 Wartung ohne Lagern, LC3 Maler, Putz, Dachdecker,
        LC4 Maurer mit Steinpaketen, LC5 schwere Montage, LC6 Naturstein und Beton

        Fassade streichen => LC3
        Dachrinne reinigen => LC2
        Klinker mauern, Paletten auf dem Gerüst => LC4

        Antworte nur mit der Klasse (LC1 bis LC6). Bei Zweifel die höhere.
        """;

    public static string DeliveryNote(string ocr) => $$"""
        Read the material list of a scaffold delivery note and return it as JSON lines, one object per position.

        Example input:
        12 St Stellrahmen 200x73
        40 Belag Alu 3,07 
        Ausgleich 5

        Example output:
        {"qty":12,"article":"Stellrahmen 200x73"}
        {"qty":40,"article":"Belag Alu 3,07"}
        {"qty":5,"article":"Ausgleich"}

        No other text. Positions which are striked out are marked with ~~ in the text, skip them.

        Input:
        {{ocr}}
        """;
}
