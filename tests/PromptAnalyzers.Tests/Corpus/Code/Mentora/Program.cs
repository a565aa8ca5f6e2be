using Mentora;
using Mentora.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-4o", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "-");
builder.Plugins.AddFromType<CalendarPlugin>("calendar");
var kernel = builder.Build();
var chat = kernel.GetRequiredService<IChatCompletionService>();
var (notes, coach, mail) = (new NotesPlugin(), new CoachPlugin(), new MailPlugin(chat));
kernel.Plugins.AddFromObject(mail, "mail");

var user = args.FirstOrDefault() ?? Environment.UserName;
Console.WriteLine(AssistantPrompts.Welcome["en"]);

var morning = kernel.CreateFunctionFromPrompt(/*prompt: file*/ File.ReadAllText("Prompts/morning.txt"));
Console.WriteLine(await kernel.InvokeAsync(morning, new() { ["user"] = user, ["calendar"] = new CalendarPlugin().List($"{DateTime.Today:yyyy-MM-dd}"), ["weather"] = "8°", ["todos"] = "" }));

var history = new ChatHistory(/*prompt: elsewhere*/ AssistantPrompts.Persona(user));
var auto = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

while (Console.ReadLine() is { Length: > 0 } input)
{
    var parts = input.Split(' ', 2);
    var rest = parts.Length > 1 ? parts[1] : "";
    string? reply = parts[0] switch
    {
        "/todos" or "/title" or "/rhyme" or "/tidy" => await notes.RunAsync(kernel, parts[0][1..], rest),
        "/decide" => await coach.DecideAsync(kernel, rest),
        "/mood" => await coach.MoodAsync(kernel, rest),
        "/help" => /*no prompt: help text*/ "Type /todos, /title, /rhyme or /tidy and then your note. Type /decide and describe the decision you have to make, and I will ask you some questions.",
        "/translate" => await TranslateAsync(rest),
        _ => null,
    };
    if (reply is not null) { Console.WriteLine(reply); continue; }

    history.AddUserMessage(input);
    if (history.Count > 30) await CompactAsync(history);
    var answer = await chat.GetChatMessageContentAsync(history, auto, kernel);
    history.Add(answer);
    Console.WriteLine(answer.Content);
}

async Task<string> TranslateAsync(string text)
{
    var template = /*maybe task*/ /*prompt: local*/ "Translate into Polish if the text is English, and into English if it is anything else. Keep the register, also swear words. Give only the translation.\n\n{{$text}}";
    return (await kernel.InvokePromptAsync(template, new KernelArguments { ["text"] = text })).ToString();
}

async Task CompactAsync(ChatHistory h)
{
    var copy = new ChatHistory(h.Skip(1).Take(20));
    copy.AddUserMessage(/*prompt: elsewhere*/ AssistantPrompts.Shorten);
    var summary = await chat.GetChatMessageContentAsync(copy);
    h.RemoveRange(1, 20);
    string memory = /*prompt: local*/ $"This is what {user} and you talked about before, already shortened. Use it, but do not mention that it is a summary:\n{summary.Content}";
    h.Insert(1, new ChatMessageContent(AuthorRole.System, memory));
}
