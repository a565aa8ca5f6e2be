using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using OldFaithful.Helpers;

namespace OldFaithful.Managers
{
    /// <summary>The one and only connection to OpenAI.</summary>
    public sealed class GptManager
    {
        #region Singleton
        private static GptManager? m_oInstance = null;
        private static readonly object m_oLock = new object();
        public static GptManager Instance
        {
            get
            {
                lock (m_oLock)
                {
                    if (m_oInstance == null) m_oInstance = new GptManager();
                    return m_oInstance;
                }
            }
        }
        #endregion

        #region Members
        public readonly OpenAIService Service;
        private static string m_sDefaultRole = /*prompt: member*/ "You are the assistant of the back office of Brunnthaler Pumpentechnik. Answer short and correct. If a part number is not in the text, do not make one up.";
        #endregion

        private GptManager()
        {
            string sKey = Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "";
            if (sKey == "") { modGlobals.MsgBox(modGlobals.MSG_NO_KEY); sKey = "sk-none"; }
            Service = new OpenAIService(new OpenAIOptions() { ApiKey = sKey });
        }

        #region Public functions
        public bool TryAsk(string sQuestion, out string sAnswer, string? sRole = null)
        {
            sAnswer = "";
            for (int i = 1; i <= modGlobals.MAX_RETRY; i++)
            {
                var oResult = Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
                {
                    Model = Models.Gpt_4o_mini,
                    Messages = new List<ChatMessage>
                    {
                        ChatMessage.FromSystem(sRole ?? m_sDefaultRole),
                        ChatMessage.FromUser(sQuestion)
                    },
                    Temperature = 0.1f
                }).Result;

                if (oResult.Successful)
                {
                    sAnswer = (oResult.Choices.First().Message.Content ?? "").Trim();
                    return true;
                }
                modGlobals.MsgBox(/*no prompt: error message*/ "The assistant did not answer: " + (oResult.Error != null ? oResult.Error.Message : "unknown") + ". Wait a moment and try to send your question again.");
                Thread.Sleep(1000 * i);
            }
            return false;
        }

        /// <summary>Old completion endpoint, still used by the article texts because the results are nicer.</summary>
        public string CompleteOld(string sArticle, string sData)
        {
            string sPrompt = /*prompt: local*/ "Article: " + sArticle + "\r\n" +
                "Technical data: " + sData + "\r\n\r\n" +
                "Sales text for the printed catalogue (two sentences, german, no superlatives, for craftsmen and not for the final customer):\r\n";
            var oResult = Service.Completions.CreateCompletion(new CompletionCreateRequest
            {
                Prompt = sPrompt,
                Model = Models.Gpt_3_5_Turbo_Instruct,
                MaxTokens = 200
            }).Result;
            return oResult.Successful ? oResult.Choices[0].Text : "";
        }

        public string? DrawTitlePicture(string sSeason)
        {
            var oImg = Service.Image.CreateImage(new()
            {
                Prompt = /*no prompt: image prompt*/ "A watercolor of a garden well with a cast iron hand pump in " + sSeason + ", friendly colors, no text, suitable as title of a catalogue",
                N = 1
            }).Result;
            return oImg.Successful ? oImg.Results[0] : null;
        }
        #endregion
    }
}
