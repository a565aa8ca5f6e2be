// Kwizek - quiz w konsoli dla klasy 7b
using Kwizek;
using Kwizek.Eval;
using OpenAI.Chat;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new Exception(/*no prompt: error*/ "Set OPENAI_API_KEY first, you can get a key from the teacher.");
var client = new ChatClient("gpt-4o-mini", key);

if (args.Contains("--eval"))
    return await SuiteRunner.RunAsync(new TutorEval(client));

Console.WriteLine(/*no prompt: greeting*/ "Cześć! Jestem Twoim nauczycielem. Wybierz temat, odpowiadaj krótko, a ja sprawdzę odpowiedzi i podpowiem, gdy utkniesz.");
Console.Write("sowa / trener / lisek > ");
var who = Console.ReadLine()?.Trim() ?? "sowa";

var tutors = new Dictionary<string, string>
{
    ["sowa"] = /*prompt: local*/ "Jesteś starą, mądrą sową, która uczy dzieci w wieku 12-13 lat. Mów spokojnie i pełnymi zdaniami. Nigdy nie podawaj gotowej odpowiedzi, zadawaj pytania naprowadzajace.",
    ["trener"] = /*prompt: local*/ "Jesteś energicznym trenerem piłki. Każde wyjaśnienie porównuj do sytuacji z boiska. Maksymalnie trzy zdania, dużo zachęty, żadnej ironii.",
    ["lisek"] = /*prompt: local*/ """
        Jesteś sprytnym liskiem i pomagasz uczniowi siódmej klasy przygotować się do kartkówki.
        Zasady:
        - Odpowiadaj po polsku, nawet jeśli uczeń napisze po angielsku.
        - Najpierw zapytaj, co uczeń już wie na dany temat.
        - Potem podziel temat na najwyżej cztery małe kroki i idź dalej dopiero wtedy, gdy uczeń odpowie.
        - Jeżeli uczeń się pomyli, nie mów "źle". Powiedz, co w jego odpowiedzi było dobre i gdzie trop się urywa.
        - Na koniec każdego tematu daj jedno śmieszne skojarzenie, które łatwo zapamiętać.
        Nie rozmawiaj o niczym poza szkołą. Jeżeli uczeń wspomni, że coś mu się dzieje w domu lub w szkole, zachęć go, żeby porozmawiał z wychowawcą.
        """,
};

var history = new List<ChatMessage>
{
    new SystemChatMessage(tutors.TryGetValue(who, out var t) ? t : tutors["sowa"]),
    new AssistantChatMessage(/*prompt: call*/ "Hej! To czego się dzisiaj uczymy? Możesz napisać temat albo wkleić fragment z podręcznika."),
};

var master = new QuizMaster(client);
while (true)
{
    Console.Write("> ");
    var line = Console.ReadLine();
    if (string.IsNullOrWhiteSpace(line)) break;

    if (line.StartsWith("/quiz "))
    {
        foreach (var q in await master.MakeAsync(line[6..], 5))
        {
            Console.WriteLine(q.Question);
            var answer = Console.ReadLine() ?? "";
            var points = await master.GradeAsync(q, answer);
            Console.WriteLine(points >= 2 ? /*no prompt: feedback*/ "Super, pełna odpowiedź! Spróbuj teraz trudniejszego pytania." : "Prawie: " + q.Answer);
            if (points == 0) Console.WriteLine(await master.HintAsync(q, who == "trener"));
        }
        continue;
    }
    if (line == "/help")
    {
        Console.WriteLine(/*no prompt: help text*/ @"Napisz /quiz <temat>, aby dostać pięć pytań.
Odpowiadaj jednym zdaniem. Nie używaj skrótów. Jeśli nie znasz odpowiedzi, napisz 'nie wiem'.
Pusta linia kończy program.");
        continue;
    }

    history.Add(new UserChatMessage(line));
    // nie trzymaj za dużo, system zostaje
    if (history.Count > 14) history.RemoveRange(2, 4);
    var reply = "";
    await foreach (var u in client.CompleteChatStreamingAsync(history))
        foreach (var part in u.ContentUpdate) { Console.Write(part.Text); reply += part.Text; }
    Console.WriteLine();
    history.Add(new AssistantChatMessage(reply));
}

// podsumowanie na koniec sesji
history.Add(ChatMessage.CreateUserMessage(/*prompt: call*/ "Kończymy na dziś. Podsumuj w trzech punktach, co już umiem, i napisz jedną rzecz do powtórki na jutro."));
ChatCompletion bye = await client.CompleteChatAsync(history);
Console.WriteLine(bye.Content[0].Text);
return 0;
