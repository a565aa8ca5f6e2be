namespace CodingDesk;

internal static class Texts
{
    public static string Cpt(string opNote) => "Find the CPT code for the procedure in the operative note below and the modifiers that apply. Write CODE-MOD, e.g. with several modifiers CODE-MOD1-MOD2. If the note is not good enough for a code write QUERY followed by the question for the surgeon.\n\n" + opNote;

    public static readonly string Welcome = /*no prompt: console text*/ "Welcome to the coding desk! You are a coder today. Read each note, assign the codes yourself and then compare with the answer of Claude.";
}
