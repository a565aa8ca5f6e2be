namespace HausaufgabenHelfer
{
    public static class Texts
    {
        public static string Tone = "You talk to a child. Use short and friendly sentences, no foreign words, no irony. Never write that something is easy.";

        public static readonly string[] SubjectList = { "Mathematik", "Deutsch", "Englisch", "Sachunterricht" };

        public static string Sort
        {
            get
            {
                return "Which school subject does this homework belong to? Choose one from the list and answer with the word from the list, nothing else. "
                     + "Songs and poems are Deutsch, maps and animals are Sachunterricht. List: " + string.Join(", ", SubjectList);
            }
        }

        public const string Help = /*no prompt: help text*/ @"You can type the following:
  m  check the math exercises of today. Write every exercise in its own line and finish with an empty line.
  d  check a dictation. You need the original text as a file.
  q  vocabulary quiz. Answer each question in one line, type ? if you do not know the word.
Please be honest and do the homework yourself first!";

        public static string[] Praise = { /*no prompt: ui*/ "Super gemacht! Zeig das gleich der Mama.", /*no prompt: ui*/ "Alles richtig, du darfst jetzt 20 Minuten spielen." };
    }
}
