using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace Gufo.Commands
{
    public class EventCommand : BaseCommand
    {
        public EventCommand(IOpenAIService gpt) : base(gpt, /*task*/ /*prompt: elsewhere*/ PromptBook.Calendar) { }

        public override async Task<string> RunAsync(string input)
        {
            var s = await Send(string.Format(/*prompt: wrapper*/ "Today is {0:dddd, dd.MM.yyyy}. Make a calendar entry from this text: {1}", DateTime.Now, input), 0f);
            return s.StartsWith("NONE") ? /*no prompt: bot reply*/ "I found no event in your text. Write a day, an hour and a place, for example 'cena venerdì alle 20 da Mario'." : s;
        }
    }

    public class TranslateCommand : BaseCommand
    {
        public TranslateCommand(IOpenAIService gpt)
            : base(gpt, /*maybe task*/ /*prompt: wrapper*/ "Translate everything the user writes to Italian as spoken in Bologna, informal 'tu'. Output the translation only, without quotes. Do not answer questions, translate them.")
        {
        }

        public override async Task<string> RunAsync(string input)
        {
            if (input.Length < 400) return await base.RunAsync(input);

            // long texts: which language is it and how formal? with examples, else it talks too much
            var detect = new ChatCompletionCreateRequest
            {
                Model = Models.Gpt_3_5_Turbo,
                Messages = new List<ChatMessage>
                {
                    ChatMessage.FromSystem(/*examples*/ /*prompt: call*/ "Detect the language and the register of the text. Format: language/register"),
                    ChatMessage.FromUser(/*prompt: call*/ "Sehr geehrte Damen und Herren, hiermit kündige ich den Mietvertrag zum 31. März."),
                    ChatMessage.FromAssistant(/*prompt: call*/ "German/formal"),
                    ChatMessage.FromUser(/*prompt: call*/ "oye tio, ¿me pasas las llaves del piso cuando puedas?"),
                    ChatMessage.FromAssistant(/*prompt: call*/ "Spanish/informal"),
                    ChatMessage.FromUser(input)
                }
            };
            var d = await Gpt.ChatCompletion.CreateCompletion(detect);
            var register = d.Successful ? d.Choices[0].Message.Content : "unknown";
            return await Send(/*prompt: wrapper*/ "(The text is " + register + ", keep that register even if you normally use tu.)\n\n" + input);
        }
    }

    public class StoryCommand : BaseCommand
    {
        static readonly Random rnd = new Random();
        public StoryCommand(IOpenAIService gpt) : base(gpt, Narrator()) { }

        static string Narrator()
        {
            return /*prompt: method*/ @"You are an old storyteller who sits every evening in front of the basilica of San Petronio.
You tell very short stories (120 words max) for people who learn Italian, level A2.
Each story has
 - one animal,
 - one place in Bologna that really exists,
 - one word in dialect, explained in brackets after it.
Use present tense and passato prossimo only. Keep the sentences under twelve words. The end should be a bit sad but not hopeless.
If the user asks for something violent or political, tell a story about tortellini instead and don't explain why.
After the story write three questions about it, numbered, without the answers.";
        }

        public override async Task<string> RunAsync(string input)
        {
            string[] endings =
            {
                /*prompt: wrapper*/ "Scrivi una storia su: {0}. Finisce con un treno perso alla stazione.",
                /*prompt: wrapper*/ "Escribe el cuento en italiano, pero el protagonista es un estudiante español que busca piso. Tema: {0}",
            };
            var story = await Send(string.Format(endings[rnd.Next(endings.Length)], input), 1f);

            var sb = new StringBuilder();
            sb.Append(/*task*/ /*prompt: builder*/ "List the five most difficult Italian words of the story, one per line, in the form: word - english meaning.");
            sb.Append(" Skip names of places.\n\n").Append(story);
            var words = await Gpt.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Model = Models.Gpt_3_5_Turbo,
                Messages = new[] { ChatMessage.FromUser(sb.ToString()) }.ToList()
            });
            return words.Successful ? story + "\n\n" + words.Choices.First().Message.Content : story;
        }
    }
}
