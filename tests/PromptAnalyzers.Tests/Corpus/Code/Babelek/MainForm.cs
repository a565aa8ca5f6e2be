using System.Text;
using Babelek.Forms;
using OpenAI.Chat;

namespace Babelek
{
    public partial class MainForm : Form
    {
        ChatClient client = new ChatClient("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none");
        List<ChatMessage> talk = new List<ChatMessage>();

        // what the tone box does. the official one took me ages
        static readonly Dictionary<string, string> tones = new Dictionary<string, string>
        {
            ["pirate"] = /*maybe task*/ /*prompt: member*/ "Rewrite the text the user sends so that it sounds like an old pirate. Same language, same meaning, arrr. Give me only the new text.",
            ["official"] = /*maybe task*/ /*prompt: member*/ @"Rewrite the text of the user as an official letter to an authority.
Use complete sentences, the polite form and no exclamation marks. Facts, dates, amounts and reference numbers must stay exactly as they are, don't invent any. If the text contains insults or sarcasm turn them into a neutral description of the problem. Structure: subject line, salutation, one paragraph with the facts, one paragraph with the request and a deadline if there is one in the text, closing. Leave name and address as [Name] and [Address]. The language of the letter is the language of the text. Output the letter only, without any remark before or after it.",
            ["child"] = /*maybe task*/ /*prompt: member*/ "Rewrite the text so that an 8 year old understands it. Short sentences, no foreign words. Output only the text.",
        };

        public MainForm() { InitializeComponent(); }

        async void btnTranslate_Click(object sender, EventArgs e)
        {
            lblStatus.Text = /*no prompt: status*/ "Translating your text, please wait for the answer...";
            string p = "";
            switch (cboLang.SelectedItem)
            {
                case "Deutsch":
                    p = /*maybe task*/ /*prompt: local*/ "Übersetze den folgenden Text ins Deutsche. Redewendungen bitte sinngemäß und nicht wörtlich. Gib nur die Übersetzung aus.";
                    break;
                case "Polski":
                    p = /*maybe task*/ /*prompt: local*/ "Przetłumacz poniższy tekst na język polski. Idiomy tłumacz zgodnie z sensem, nie dosłownie. Zwróć wyłącznie tłumaczenie, bez komentarzy.";
                    break;
                case "中文":
                    p = /*maybe task*/ /*prompt: local*/ "请把下面的文字翻译成简体中文。成语和俗语要意译,不要逐字翻译。只输出译文。";
                    break;
                default:
                    p = /*maybe task*/ /*prompt: local*/ "Translate the following text to English.";
                    p += " Idioms by meaning and not word by word.";
                    if (txtIn.Text.Length < 40) p += " It is probably a headline or a button text, so keep it short.";
                    p += " Output just the translation.";
                    break;
            }
            txtOut.Text = "";
            try
            {
                await foreach (StreamingChatCompletionUpdate u in client.CompleteChatStreamingAsync(new ChatMessage[] { new SystemChatMessage(p), new UserChatMessage(txtIn.Text) }))
                    foreach (var part in u.ContentUpdate)
                        txtOut.AppendText(part.Text);
                if (cboTone.SelectedIndex > 0)
                {
                    ChatCompletion again = await client.CompleteChatAsync(new SystemChatMessage(tones[cboTone.SelectedItem]), new UserChatMessage(txtOut.Text));
                    txtOut.Text = again.Content[0].Text;
                }
            }
            catch (Exception ex)
            {
                MessageBox.Show(/*no prompt: message box*/ "The translation did not work. Check your key and your internet connection, then translate the text again.\n" + ex.Message, "Babelek");
            }
            lblStatus.Text = "";
        }

        void btnProof_Click(object sender, EventArgs e)
        {
            // sync is good enough here
            var msgs = new List<ChatMessage>();
            msgs.Add(new SystemChatMessage(/*examples*/ /*prompt: call*/ "Correct spelling, grammar and commas. Mark every change with [brackets]. Do not change the style."));
            msgs.Add(new UserChatMessage(/*prompt: call*/ "Ich hab gestern den Man gesehn der immer so laut singt."));
            msgs.Add(new AssistantChatMessage(/*prompt: call*/ "Ich hab gestern den [Mann] [gesehen][,] der immer so laut singt."));
            msgs.Add(new UserChatMessage(txtIn.Text));
            ChatCompletion c = client.CompleteChat(msgs);
            txtOut.Text = c.Content[0].Text;
            lblStatus.Text = txtOut.Text.Count(x => x == '[') + /*no prompt: status*/ " corrections. Read the text again and accept or reject every change in brackets.";
        }

        void btnExplain_Click(object sender, EventArgs e)
        {
            var sb = new StringBuilder();
            sb.Append(/*prompt: builder*/ "Explain the grammar of this sentence to me, I am a beginer: ");
            sb.Append(txtIn.Text);
            sb.Append("\nMy mother tongue is " + cboLang.SelectedItem + ", so explain in that language and compare with it where it helps.");
            txtOut.Text = client.CompleteChat(sb.ToString()).Value.Content[0].Text;
        }

        void btnDetect_Click(object sender, EventArgs e)
        {
            var l = client.CompleteChat(/*task*/ /*prompt: call*/ "In which language is this? Answer with one of " + string.Join(", ", cboLang.Items) + " or with a question mark.\n\n" + txtIn.Text).Value.Content[0].Text.Trim();
            int i = cboLang.Items.IndexOf(l);
            if (i >= 0) cboLang.SelectedIndex = i;
            else MessageBox.Show(/*no prompt: message box*/ "Sorry, I don't know this language. Which language is it? Please choose one from the list.");
        }

        void btnChat_Click(object sender, EventArgs e)
        {
            if (talk.Count == 0)
            {
                talk.Add(new SystemChatMessage(/*prompt: call*/ $"You are Ania, a patient language partner. Chat with me in {cboLang.SelectedItem}, simple sentences, level A2. When I make a mistake repeat my sentence correctly before you answer, but don't lecture. Always end with a question so that I have to write something."));
                txtOut.AppendText(/*no prompt: greeting*/ "Ania: Hi! I am Ania, your language partner. Tell me about your day, I will correct your mistakes.\n");
            }
            talk.Add(new UserChatMessage(txtIn.Text));
            while (talk.Count > 21) talk.RemoveAt(1);
            ChatCompletion c = client.CompleteChat(talk);
            talk.Add(new AssistantChatMessage(c));
            txtOut.AppendText("Ania: " + c.Content[0].Text + "\n");
        }
    }

    static class Program
    {
        static void Main()
        {
            var f = new MainForm();
            foreach (var c in f.Controls.OfType<Button>()) c.PerformClick();
        }
    }
}
