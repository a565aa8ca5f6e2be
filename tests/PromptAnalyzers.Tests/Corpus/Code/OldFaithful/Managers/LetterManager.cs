using System.Text;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using OldFaithful.Helpers;

namespace OldFaithful.Managers
{
    public abstract class LetterBase
    {
        protected IList<ChatMessage> m_colHistory = new List<ChatMessage>();

        protected string RunHistory()
        {
            while (m_colHistory.Count > 12) m_colHistory.RemoveAt(1);
            var oReq = new ChatCompletionCreateRequest();
            oReq.Model = Models.Gpt_4o;
            oReq.Messages = m_colHistory;
            var oRes = GptManager.Instance.Service.ChatCompletion.CreateCompletion(oReq).Result;
            string s = oRes.Successful ? oRes.Choices[0].Message.Content ?? "" : "";
            m_colHistory.Add(ChatMessage.FromAssistant(s));
            return s;
        }
    }

    public class LetterManager : LetterBase
    {
        #region Construction
        public LetterManager()
        {
            m_colHistory.Add(ChatMessage.FromSystem(/*prompt: elsewhere*/ modPrompts.TONE_LETTER));
        }
        #endregion

        #region Letters
        public string WriteComplaintReply(string sComplaint, string sLang, bool bWarranty)
        {
            string sDecision;
            if (bWarranty)
                sDecision = /*prompt: local*/ "We accept the complaint. Apologize sincerely and announce a replacement part within three working days, free of charge. Ask the customer to send back the defect part with the enclosed label.";
            else
                sDecision = /*prompt: local*/ "We can not accept the complaint because the warranty has ended. Explain it with regret, offer a repair at cost price and dont sound like a lawyer.";

            m_colHistory.Add(ChatMessage.FromUser(/*prompt: call*/ "A customer complains about one of our parts. This is what he writes:\r\n" + sComplaint));
            m_colHistory.Add(ChatMessage.FromUser(sDecision));
            m_colHistory.Add(ChatMessage.FromUser(/*prompt: elsewhere*/ modPrompts.GetReplyText(sLang)));
            string sLetter = RunHistory();
            if (sLetter.Length > 2500)
            {
                m_colHistory.Add(ChatMessage.FromUser(/*prompt: call*/ "This is too long for one page. Please shorten the letter to about 200 words but keep the apology or the regret."));
                sLetter = RunHistory();
            }
            return sLetter;
        }

        public string WriteReminder(string sInvoiceData, int nLevel)
        {
            string sRole = /*prompt: file*/ File.ReadAllText("Prompts/mahnung.txt", Encoding.UTF8);
            string sOut;
            GptManager.Instance.TryAsk(/*prompt: wrapper*/ "Schreibe die " + nLevel + ". Zahlungserinnerung zu diesen Daten:\r\n" + sInvoiceData, out sOut, sRole);
            return sOut;
        }

        public string CheckSpelling(string sText)
        {
            StringBuilder sb = new StringBuilder();
            sb.Append(/*maybe task*/ /*prompt: builder*/ "Korrigiere Rechtschreibung und Zeichensetzung im folgenden Brief. ");
            sb.Append("Ändere keine Formulierungen, keine Zahlen und keine Artikelnummern. ");
            sb.Append("Gib nur den korrigierten Text zurück.\r\n\r\n");
            sb.Append(sText);
            string sOut;
            return GptManager.Instance.TryAsk(sb.ToString(), out sOut) ? sOut : sText;
        }
        #endregion
    }
}
