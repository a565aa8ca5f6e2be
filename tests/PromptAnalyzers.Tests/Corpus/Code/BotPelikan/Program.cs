using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using BotPelikan.Bot;

var ai = new OpenAIService(new OpenAIOptions { ApiKey = Environment.GetEnvironmentVariable("PELIKAN_KEY") ?? "" });
var tg = new TelegramLite();
var brain = new Brain(ai);
_ = new Commands(tg, brain, ai);

// say something new every morning
var weekday = DateTime.Now.ToString("dddd");
var morning = /*prompt: local*/ $"Napisz powitanie dla grupy planszówkowej na {weekday}. Jedno zdanie, bez emotikonów, z propozycją gry na wieczór.";
var hello = await ai.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
{
    Model = Models.Gpt_4o_mini,
    Messages = [ChatMessage.FromUser(morning)],
});
await tg.SendMessage(1, hello.Successful ? hello.Choices[0].Message.Content! : /*no prompt: ui text*/ "Dzień dobry! Napiszcie, w co dzisiaj gramy.");

// quick check which language the group speaks at the moment
if (args is ["lang", var sample])
{
    string q = /*task*/ /*prompt: local*/ "Which language is this: " + sample;
    q += "\nReply with the english name of the language, one word.";
    var r = await ai.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Gpt_4o_mini, Messages = [ChatMessage.FromUser(q)] });
    Console.WriteLine(r.Choices.FirstOrDefault()?.Message.Content);
}

await tg.RunAsync();
