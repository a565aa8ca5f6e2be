namespace RootCellar.Llm;

internal static class Prompts
{
    public const string ClassifyRecord = @"Classify the register entry. Answer with one of these words: baptism, marriage, burial, confirmation, census, other.

Entry: d. 4ten Martii ist Johann Jürgens, Käthners allhier, Söhnlein getaufft, Gevattern seyn gewesen Hinrich Vollert
Answer: baptism

Entry: sepultus est Mathias Kowalczyk annorum 63 ex pago Stara Wies
Answer: burial

Entry: copulati sunt honestus juvenis Antonius Huber et pudica virgo Maria Staudingerin
Answer: marriage

Entry: {entry}
Answer:";

    public const string ExtractNames = @"Below is the text of an old family letter. List every person who is mentioned in it.
One person per line, format: name | relation to the writer | place
Write ? where the letter does not tell. Nicknames stay as they are (dont turn Lisbeth into Elisabeth). No headline, no numbering.
People who are only greeted count too. Saints, kings and dogs don't.

LETTER
{letter}";

    public static string ExplainConflict(string fact, string sourceA, string sourceB) => $@"
Two sources of my family tree contradict each other about: {fact}

Source A: {sourceA}
Source B: {sourceB}

Explain to a hobby genealogist how such a contradiction usually comes about (late registration, age rounded at death, Julian calendar, namesakes,
copy errors in transcripts...) and which of the two you would trust more and why. If neither is convincing say which record I should look for next.
Max. 150 words, no lists.";
}
