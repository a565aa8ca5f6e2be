using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using OldFaithful.Helpers;

namespace OldFaithful.Managers
{
    public class OrderManager
    {
        #region SQL
        private const string SQL_INS = /*no prompt: sql*/ "INSERT INTO tblBestellung (KdNr, ArtNr, Menge, Bemerkung) VALUES ({0}, '{1}', {2}, 'Bitte die Bestellung prüfen und die Antwort an den Kunden freigeben')";
        #endregion

        #region Order mails
        public List<string[]> ReadOrderMail(string sMail, int nCustomer)
        {
            List<string[]> colRows = new List<string[]>();
            string sPrompt;
            sPrompt = /*task*/ /*prompt: local*/ "Below you find an e-mail of a customer. Extract all ordered articles." + "\r\n";
            sPrompt += "For every article write one line: article number;quantity;unit" + "\r\n";
            sPrompt += "Article numbers look like P-1234 or PX-12345. When the customer gives no quantity use 1, when no unit is given use PCE. Ignore articles which the customer only asks about and does not order. Ignore the signature and older mails that are quoted below the text." + "\r\n";
            sPrompt += "No header line, no other text. If nothing is ordered write NONE." + "\r\n";
            sPrompt += "E-mail:" + "\r\n" + sMail;

            string sAnswer;
            if (!GptManager.Instance.TryAsk(sPrompt, out sAnswer)) return colRows;
            foreach (string sLine in sAnswer.Split('\n'))
            {
                string[] arr = sLine.Trim().Split(';');
                if (arr.Length == 3)
                {
                    colRows.Add(arr);
                    Console.WriteLine(string.Format(SQL_INS, nCustomer, arr[0], arr[1]));
                }
            }
            return colRows;
        }

        public string GetMailKind(string sMail)
        {
            var oRes = GptManager.Instance.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Model = Models.Gpt_4o_mini,
                Messages = new List<ChatMessage>()
                {
                    ChatMessage.FromSystem(/*task*/ /*prompt: call*/ "Ordne die E-Mail genau einer Kategorie zu: BESTELLUNG, ANFRAGE, REKLAMATION, RECHNUNG, WERBUNG. Antworte nur mit dem Wort."),
                    ChatMessage.FromUser(string.Format(/*prompt: call*/ "E-Mail vom {0:dd.MM.yyyy}, bitte einordnen:\r\n{1}", DateTime.Today, modGlobals.Left(sMail, 3000)))
                },
                MaxTokens = 5
            }).Result;
            return oRes.Successful ? oRes.Choices[0].Message.Content ?? "" : "?";
        }

        // splits "Fa. Huber, Dorfstr 3a 83043 Bad Aibling" into fields
        public Dictionary<string, string> SplitAddress(string sAddress)
        {
            string sAnswer;
            GptManager.Instance.TryAsk(/*examples*/ /*prompt: wrapper*/ @"Split the address into NAME, STREET, ZIP and CITY, separated by |.
Input: Fa. Alois Huber, Dorfstr 3a 83043 Bad Aibling
Output: Alois Huber|Dorfstraße 3a|83043|Bad Aibling
Input: Gärtnerei Moosrainer 85625 Glonn, Am Anger 11
Output: Gärtnerei Moosrainer|Am Anger 11|85625|Glonn
Input: " + sAddress + @"
Output:", out sAnswer);
            string[] arr = (sAnswer + "|||").Split('|');
            return new Dictionary<string, string> { { "NAME", arr[0] }, { "STREET", arr[1] }, { "ZIP", arr[2] }, { "CITY", arr[3] } };
        }
        #endregion

        #region Stock
        public void WarnStock(string sArticle, int nStock)
        {
            clsMailer oMailer = new clsMailer();
            oMailer.CreateCompletion(/*no prompt: e-mail*/ "Please check the stock of article " + sArticle + ". The system counts only " + nStock + " pieces. Answer this mail with the corrected number.");
        }

        public double[] IndexArticle()
        {
            var oEmb = GptManager.Instance.Service.Embeddings.CreateEmbedding(new EmbeddingCreateRequest
            {
                Model = Models.TextEmbeddingV3Small,
                Input = /*no prompt: embedding input*/ "Gleitringdichtung für Kreiselpumpe, 25 mm, Keramik und Kohle"
            }).Result;
            return oEmb.Successful ? oEmb.Data[0].Embedding.Select(x => (double)x).ToArray() : new double[0];
        }
        #endregion
    }
}
