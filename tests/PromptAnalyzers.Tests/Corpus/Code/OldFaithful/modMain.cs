using OldFaithful.Helpers;
using OldFaithful.Managers;

namespace OldFaithful
{
    internal static class modMain
    {
        private static string BuildQuery(string sCustomer)
        {
            return /*prompt: method*/ "What should our field sales man know before he visits the customer " + sCustomer + "? Give him the three most important points from the notes, with the date of the note in brackets.";
        }

        [STAThread]
        public static void Main()
        {
            #region Menu
            Console.WriteLine(/*no prompt: menu*/ "Please choose what the assistant should do for you: 1 = read order mail, 2 = answer complaint, 3 = write reminder, 4 = prepare visit");
            string? sChoice = Console.ReadLine();
            #endregion

            OrderManager oOrders = new OrderManager();
            LetterManager oLetters = new LetterManager();
            string sText = Console.In.ReadToEnd(), sAnswer;
            switch (sChoice)
            {
                case "1":
                    if (oOrders.GetMailKind(sText) == "BESTELLUNG") modGlobals.MsgBox(oOrders.ReadOrderMail(sText, 10001).Count + " rows");
                    break;
                case "2": modGlobals.MsgBox(oLetters.WriteComplaintReply(sText, "EN", sText.Contains("warranty"))); break;
                case "3": modGlobals.MsgBox(oLetters.CheckSpelling(oLetters.WriteReminder(sText, 2))); break;
                case "4":
                    GptManager.Instance.TryAsk(BuildQuery("Huber") + "\r\n" + sText, out sAnswer);
                    modGlobals.MsgBox(sAnswer);
                    break;
                default:
                    GptManager.Instance.TryAsk(sText, out sAnswer, /*prompt: wrapper*/ "You are a grumpy but helpful warehouse clerk with 40 years of experience with pumps. Answer the question of the young colleague.");
                    modGlobals.MsgBox(sAnswer);
                    break;
            }
        }
    }
}
