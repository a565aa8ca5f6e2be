// Ported from modGlobals.bas, 2004-11-02 / .NET 2014 / GPT 2023 (HK)
using System.Text;

namespace OldFaithful.Helpers
{
    public static class modGlobals
    {
        #region Constants
        public const string APP_TITLE = "Old Faithful 7.3";
        public const int MAX_RETRY = 3;
        public const string MSG_NO_KEY = /*no prompt: message box*/ "There is no API key in the INI file. Please ask the administrator to enter a key and then start the program again.";
        #endregion

        #region VB look-alikes
        public static string Left(string s, int n) { return s.Length <= n ? s : s.Substring(0, n); }
        public static void MsgBox(string sText) { Console.WriteLine("*** " + APP_TITLE + ": " + sText); }
        #endregion
    }

    public static class modPrompts
    {
        #region Texts
        public static readonly string TONE_LETTER =
            "You write business letters for a family owned dealer of pump spare parts in Upper Bavaria. " + Environment.NewLine +
            "Be polite and a bit old fashioned, write in german, use 'Sie', no bullet points and no emojis.";

        public static string GetReplyText(string sLanguage)
        {
            if (sLanguage == "EN")
                return "Write the reply in British English and mention that our prices are ex works.";
            return "Schreibe die Antwort auf Deutsch und weise darauf hin, dass unsere Preise ab Werk gelten.";
        }
        #endregion
    }

    public class clsMailer
    {
        public void CreateCompletion(string sBody)
        {
            StringBuilder sb = new StringBuilder();
            sb.Append("TO: lager@example.com\r\n").Append(sBody);
            modGlobals.MsgBox(sb.ToString());
        }
    }
}
