using Babelek.Forms;
using OpenAI.Chat;

namespace Babelek
{
    class VocabCards
    {
        delegate string Asker(string question, string text);
        readonly Asker ask;

        public VocabCards(ChatClient c)
        {
            ask = (q, t) => c.CompleteChat(q + "\n\n\"\"\"\n" + t + "\n\"\"\"").Value.Content[0].Text;
        }

        public void Show(string text, string lang)
        {
            // level first, the cards depend on it
            var instructionText = /*task*/ /*prompt: local*/ "Estimate the CEFR level of the text (A1, A2, B1, B2, C1, C2). Write only the level.";
            string level = ask(instructionText, text).Trim();
            string cards = ask(/*task*/ /*prompt: file*/ File.ReadAllText("Prompts/cards.txt").Replace("%LANG%", lang).Replace("%LEVEL%", level), text);
            var rows = cards.Split('\n').Select(l => l.Split(';')).Where(r => r.Length == 3).ToList();
            if (rows.Count == 0)
            {
                MessageBox.Show(/*no prompt: message box*/ "No words found. Choose a longer text, the cards need at least ten different words of your level.");
                return;
            }
            string story = ask(/*prompt: wrapper*/ $"Write a funny little story of about 100 words at level {level} in which all these words occur. Put the words in *asterisks*.", string.Join(", ", rows.Select(r => r[0])));
            File.WriteAllText("cards.html", /*no prompt: html*/ "<h1>Your vocabulary cards</h1><p>Cover the right side, translate the word on the left and write a sentence with it.</p><pre>" + cards + "</pre><hr>" + story);
        }
    }
}
