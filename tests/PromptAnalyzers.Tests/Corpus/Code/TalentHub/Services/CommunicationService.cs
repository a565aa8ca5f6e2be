using Azure.AI.Inference;
using TalentHub.Repositories;

namespace TalentHub.Services
{
    public interface IMailer { Task SendAsync(string to, string subject, string body); }

    public abstract class TextServiceBase
    {
        protected IModelGateway Gateway { get; }
        private readonly string _role;

        protected TextServiceBase(IModelGateway gateway, string role)
        {
            Gateway = gateway;
            _role = role;
        }

        protected Task<string> WriteAsync(string order) => Gateway.CompleteAsync(_role, order, 0.7f);
    }

    public class CommunicationService : TextServiceBase
    {
        private static readonly string BiasPrompt = /*task*/ /*prompt: member*/ "Find wording in the job advert that could discourage older people, women or people with a disability. For each finding write a line: <wording> -> <better wording>. If there's none write NONE.";

        private readonly IMailer _mailer;

        public CommunicationService(IModelGateway gateway, IMailer mailer)
            : base(gateway, /*prompt: wrapper*/ "You are a copywriter in the HR department. Your style is warm, direct and free of buzzwords like 'rockstar' or 'ninja'.")
        {
            _mailer = mailer;
        }

        public async Task<(string Advert, string[] Findings)> CreateAdvertAsync(Position p, bool german)
        {
            string order;
            if (german)
                order = /*prompt: local*/ $"Schreibe eine Stellenanzeige für \"{p.Title}\" (m/w/d) in {p.Location}. Aufbau: kurze Einleitung, Deine Aufgaben, Dein Profil, Was wir bieten. Verwende die Du-Form und erfinde keine Benefits. Anforderungen: {string.Join("; ", p.Requirements)}";
            else
                order = /*prompt: local*/ $"Write a job advert for \"{p.Title}\" in {p.Location}. Structure: short intro, your tasks, your profile, what we offer. Do not make up any benefits. Requirements: {string.Join("; ", p.Requirements)}";

            var advert = await WriteAsync(order);

            var check = new ChatCompletionsOptions(new List<ChatRequestMessage>
            {
                new ChatRequestSystemMessage(BiasPrompt),
                new ChatRequestUserMessage(advert)
            });
            var findings = await Gateway.CompleteAsync(check);
            return (advert, findings.Split('\n').Where(l => l.Contains("->")).ToArray());
        }

        public async Task RejectAsync(Candidate c, Position p, string email)
        {
            var letter = await WriteAsync(/*prompt: wrapper*/ "Write a short and honest rejection mail to " + c.FullName + " for the position " + p.Title + ". No false hope, no legal phrases, thank for the time. Language: " + c.Language);
            await _mailer.SendAsync(email, /*no prompt: mail*/ $"Your application as {p.Title}", letter);
            await _mailer.SendAsync("hr@talenthub.example", "Rejection sent",
                /*no prompt: mail*/ $"Dear colleagues,\nplease write a short note to the file of {c.FullName} and answer further questions of the candidate within a week. Do not give reasons on the phone.");
        }

        public async Task<string> InterviewKitAsync(Position p, int minutes)
        {
            var options = new ChatCompletionsOptions
            {
                Messages =
                {
                    new ChatRequestSystemMessage(/*maybe task*/ /*prompt: call*/ "You prepare structured interviews. You only ask questions that are legal in the EU and that every candidate for the position gets in the same way."),
                    new ChatRequestUserMessage(/*prompt: call*/ $"Position: {p.Title}. We have {minutes} minutes. Give me 8 questions with the expected answer of a good candidate and a red flag for each."),
                },
                Tools =
                {
                    new ChatCompletionsToolDefinition(new FunctionDefinition("past_questions")
                    {
                        Description = /*no prompt: tool*/ "Returns the questions that were asked in earlier interviews for this position. Use it to avoid repetitions."
                    })
                }
            };
            return await Gateway.CompleteAsync(options);
        }

        public async Task<bool> IsSpamApplicationAsync(string mailBody)
        {
            string q = /*task*/ /*prompt: local*/ "Is this mail a real job application, yes or no? One word.\n\n" + mailBody;
            var messages = new ChatRequestMessage[] { new ChatRequestUserMessage(q) };
            var answer = await Gateway.CompleteAsync(new ChatCompletionsOptions(messages) { MaxTokens = 3 });
            return !answer.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
        }
    }
}
