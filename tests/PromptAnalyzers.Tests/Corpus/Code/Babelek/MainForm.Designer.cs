using Babelek.Forms;

namespace Babelek
{
    partial class MainForm
    {
        private TextBox txtIn = new TextBox();
        private TextBox txtOut = new TextBox();
        private ComboBox cboLang = new ComboBox();
        private ComboBox cboTone = new ComboBox();
        private Button btnTranslate = new Button(), btnProof = new Button(), btnExplain = new Button(), btnDetect = new Button(), btnChat = new Button(), btnVocab = new Button();
        private Label lblStatus = new Label();
        private ToolTip tip = new ToolTip();

        private void InitializeComponent()
        {
            cboLang.Items.AddRange(new[] { "Deutsch", "English", "Polski", "中文" });
            cboTone.Items.AddRange(new[] { "neutral", "pirate", "official", "child" });
            txtIn.PlaceholderText = /*no prompt: placeholder*/ "Paste the text to translate here, choose the target language and press Translate.";
            btnProof.Text = "Proofread";
            tip.SetToolTip(btnProof, /*no prompt: tooltip*/ "Correct spelling and grammar of the text above. Do not use it for source code.");
            tip.SetToolTip(btnDetect, /*no prompt: tooltip*/ "Detect the language of the text and select it in the list");
            btnTranslate.Click += btnTranslate_Click;
            btnProof.Click += btnProof_Click;
            btnExplain.Click += btnExplain_Click;
            btnDetect.Click += btnDetect_Click;
            btnChat.Click += btnChat_Click;
            btnVocab.Click += (s, e) => new VocabCards(client).Show(txtIn.Text, cboLang.SelectedItem);
            Controls.AddRange(new Control[] { txtIn, txtOut, cboLang, cboTone, btnTranslate, btnProof, btnExplain, btnDetect, btnChat, btnVocab, lblStatus });
        }
    }
}
