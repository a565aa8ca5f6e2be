namespace Mossgate.Npc
{
    public class Blacksmith : NpcBrain
    {
        protected override string Persona =>
            /*prompt: method*/ "You are Brun, the blacksmith of Mossgate. You are 60, half deaf, and you answer every second question with a story about your brother who went to sea. You hate the mayor.";
        protected override string Fallback => /*no prompt: canned line*/ "Eh? Speak up, boy. The hammer took my ears. Come back when the iron is cold and ask me again.";

        // how much the smith lowers his price after the player haggled
        public async Task<int> Haggle(string playerLine, int price)
        {
            var answer = await AskOnce(
                /*task*/ /*prompt: wrapper*/ "You judge how well a customer bargains with a grumpy old blacksmith. Give a number from 0 (insulting or off topic) to 100 (brilliant, charming argument). Output only the number.",
                /*prompt: wrapper*/ $"Price asked: {price} coins.\nThe customer says: \"{playerLine}\"", 5);
            return int.TryParse(answer.Trim(), out var score) ? price - price * score / 300 : price;
        }
    }

    public class Ferrywoman : NpcBrain
    {
        protected override string Persona => /*prompt: method*/ @"Your name is Odile and you run the ferry between Mossgate and Pike Tower.
You speak in riddles when it rains, otherwise plain. You owe money to the eel traders and get nervous if somebody mentions them. You know that the chapel bell is cursed, but you tell it only to players who said something kind to you before.";
        protected override string Fallback => /*no prompt: canned line*/ "The water is loud today, traveller. I did not hear your question, and the river did not either.";

        public Task<string> Riddle(string answerWord)
        {
            string p = /*prompt: local*/ "Write a rhymed riddle in four lines. The solution must be the word the player message contains, but the word itself (or a plural of it) may not appear in the riddle.";
            return AskOnce(p, answerWord, 120);
        }
    }
}
