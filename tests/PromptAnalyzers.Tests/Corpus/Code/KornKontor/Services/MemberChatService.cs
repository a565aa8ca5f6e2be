using System.Collections.Concurrent;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace KornKontor.Services
{
    public class Member
    {
        public string Number { get; set; } = "";
        public string FirstName { get; set; } = "";
        public string Village { get; set; } = "";
    }

    public interface IMemberStore
    {
        Member? Find(string number);
        void Execute(string sql, params object[] args);
    }

    public class MemberChatService
    {
        private const int MaxMessages = 30;

        private readonly IOpenAIService _openAi;
        private readonly IMemberStore _store;
        private readonly ConcurrentDictionary<string, List<ChatMessage>> _histories = new ConcurrentDictionary<string, List<ChatMessage>>();

        public MemberChatService(IOpenAIService openAi, IMemberStore store)
        {
            _openAi = openAi;
            _store = store;
        }

        // two questions of the same member at the same time can overwrite each other, known, never happened so far
        public async Task<string> AskAsync(string memberNumber, string question)
        {
            var member = _store.Find(memberNumber);
            if (member == null)
            {
                return /*no prompt: ui*/ "We could not find your member number. Please check the number on your last statement or call the office, they are there on weekdays from 8 to 16.";
            }

            var history = GetHistory(member);
            history.Add(ChatMessage.FromUser(question));

            var result = await _openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = history,
                Model = Models.Gpt_4o_mini,
                MaxTokens = 300,
                Temperature = 0.7f
            });

            if (!result.Successful)
            {
                Console.WriteLine(result.Error?.Message);
                throw new Exception(result.Error?.Message);
            }

            var answer = result.Choices.First().Message.Content ?? "";
            history.Add(ChatMessage.FromAssistant(answer));
            if (history.Count > MaxMessages)
            {
                history.RemoveRange(4, history.Count - MaxMessages);
            }
            _histories[member.Number] = history;

            _store.Execute(/*no prompt: sql*/ "INSERT INTO ChatLog (MemberNumber, Question, Answer, CreatedAt) SELECT m.Number, @1, @2, GETDATE() FROM Members m WHERE m.Number = @0 AND m.Resigned IS NULL", member.Number, question, answer);
            return answer;
        }

        private List<ChatMessage> GetHistory(Member member)
        {
            if (_histories.TryGetValue(member.Number, out var history))
            {
                return history;
            }

            return new List<ChatMessage>
            {
                ChatMessage.FromSystem(/*prompt: call*/ "Du bist Kurt, der gute Geist aus dem Büro der Genossenschaft KornKontor. Du kennst dich mit Annahmezeiten, Trocknung, Lagerung, Qualitätsabzügen und Abrechnungen aus. Du duzt die Mitglieder, redest einfach und gerade heraus und machst auch mal einen trockenen Witz. Preise nennst du nie, dafür verweist du auf die Telefonnummer vom Handel."),
                ChatMessage.FromSystem(/*prompt: call*/ $"Das Mitglied heisst {member.FirstName} und wohnt in {member.Village}. Die Mitgliedsnummer ist {member.Number}, nenne sie nur auf Nachfrage."),
                ChatMessage.FromSystem(/*prompt: call*/ "Antworte in höchstens 80 Wörtern. Wenn du etwas nicht weisst, sag das und biete einen Rückruf an."),
                ChatMessage.FromAssistant(/*prompt: call*/ $"Moin {member.FirstName}, Kurt hier. Wo drückt der Gummistiefel?")
            };
        }

        public void Forget(string memberNumber)
        {
            _histories.TryRemove(memberNumber, out _);
        }
    }
}
