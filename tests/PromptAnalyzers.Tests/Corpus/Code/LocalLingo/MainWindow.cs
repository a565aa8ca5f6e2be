using LocalLingo.Services;
using LocalLingo.ViewModels;

namespace LocalLingo;

public static class MainWindow
{
    public const string AboutText = /*no prompt: about text*/ "LocalLingo is your personal language tutor. It runs completely on your computer: you talk, the model answers, and nothing is sent to the cloud. Choose a persona, write short sentences, and do not be afraid of mistakes.";

    public static async Task Main()
    {
        Console.WriteLine(AboutText);
        var tutor = new TutorService();
        tutor.Token += (_, t) => Console.Write(t);
        var talk = new ConversationViewModel(tutor);
        var cards = new CardsViewModel(tutor);
        talk.PropertyChanged += (_, e) => Console.Title = e.PropertyName ?? "";

        await cards.LoadAsync(/*prompt: wrapper*/ "El perro duerme debajo de la mesa.", Lang.Es);
        await cards.TellStoryAsync(cards.Cards.Select(c => c.Word));
        Console.WriteLine(await tutor.CorrectAsync(Lang.Zh, /*prompt: wrapper*/ "我昨天去了学校在。"));

        string[] preguntas =
        {
            /*prompt: local*/ "¿Cuál es la diferencia entre «por» y «para»? Explícala con dos ejemplos.",
            /*prompt: local*/ "请用英文解释“了”的两种主要用法，每种用法给一个简单的例子。",
        };
        foreach (var q in preguntas) Console.WriteLine(await tutor.OneShotAsync(q));

        talk.Persona = "老板娘";
        talk.Input = Console.ReadLine() ?? "";
        await talk.SendCommand.ExecuteAsync();
    }
}
