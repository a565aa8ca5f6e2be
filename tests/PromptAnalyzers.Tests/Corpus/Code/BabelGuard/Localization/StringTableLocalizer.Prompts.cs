namespace BabelGuard.Localization
{
    // texts only, the code is in the other file
    public partial class StringTableLocalizer
    {
        private const string TableInstructions = 
            "You translate the string table of a fantasy role playing game from English to the language with the ISO code '{0}'.\n" +
            "The user sends one text per line; you send back one translation per line, in the same order, no numbering, no empty lines.\n" +
            "Placeholders such as %s, %d, {{0}} or <color=red> stay as they are, but you may move them if the grammar needs it.\n" +
            "Buttons and menu entries are short: not more than 20 percent longer than the original. If the language distinguishes between formal and informal address use the informal one.\n" +
            "Jokes do not have to be literal, they have to be funny. Names of persons stay, names of places are translated if they have a meaning.\n" +
            "If a line is already in the target language repeat it unchanged. Never ask back.\n" +
            "These terms need the same translation everywhere: {1}";

        internal static readonly Dictionary<string, string> MenuHints = new Dictionary<string, string>
        {
            ["ar"] = /*no prompt: ui text*/ "اختر لغتك ثم اضغط على متابعة. يمكنك تغيير اللغة لاحقًا من الإعدادات.",
            ["pl"] = /*no prompt: ui text*/ "Wybierz język i naciśnij Dalej. Przetłumaczone teksty możesz ocenić w ustawieniach."
        };
    }
}
