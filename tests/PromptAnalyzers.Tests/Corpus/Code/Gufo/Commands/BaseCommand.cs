using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace Gufo.Commands
{
    public abstract class BaseCommand
    {
        protected readonly IOpenAIService Gpt;
        private readonly string _system;

        protected BaseCommand(IOpenAIService gpt, string system)
        {
            Gpt = gpt;
            _system = system;
        }

        public virtual Task<string> RunAsync(string input) { return Send(input); }

        protected async Task<string> Send(string text, float temp = 0.7f)
        {
            var r = await Gpt.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Model = Models.Gpt_4o,
                Temperature = temp,
                Messages = new List<ChatMessage> { ChatMessage.FromSystem(_system), ChatMessage.FromUser(text) }
            });
            if (r.Error != null) throw new InvalidOperationException(r.Error.Message);
            return r.Choices.First().Message.Content ?? "";
        }
    }

    public static class PromptBook
    {
        // taken from the reddit thread, works better than mine
        public static readonly string Calendar =
            "You turn free text into one calendar entry. The text is written in a hurry by people who mix Italian, English and Spanish.\n" +
            "Give back exactly four lines:\n" +
            "TITLE: at most six words, in the language of the text\n" +
            "START: dd.MM.yyyy HH:mm\n" +
            "END: dd.MM.yyyy HH:mm, if it is not mentioned add two hours\n" +
            "PLACE: street or name of the bar, a dash if unknown\n" +
            "Weekday names mean the next such day counted from today. \"Stasera\" is 20:00, \"aperitivo\" is 18:30, \"pranzo\" is 13:00. " +
            "If there is no event at all in the text write only the word NONE. Don't greet, don't explain.";

        public static readonly string GroupRules = /*no prompt: pinned text*/ "Rules of the group: Write in English or Italian. Do not advertise. Give the price and the street when you offer a room. Answer in the thread, not in private.";
    }
}
