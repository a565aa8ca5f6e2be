#pragma warning disable SKEXP0001, SKEXP0010, SKEXP0110
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using PantryChef.Filters;
using PantryChef.Plugins;
using PantryChef.Templating;

var kb = Kernel.CreateBuilder();
kb.AddOpenAIChatCompletion("gpt-4o", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "missing");
kb.Services.AddSingleton<IPromptRenderFilter, AllergyFilter>();
kb.Services.AddSingleton<IFunctionInvocationFilter, TimingFilter>();
kb.Plugins.AddFromType<PantryPlugin>("pantry");
kb.Plugins.AddFromType<RecipePlugin>("recipes");
var kernel = kb.Build();

// 1. plain template -----------------------------------------------------------
var shopping = kernel.CreateFunctionFromPrompt(
    /*task*/ /*prompt: call*/ """
    Sort this shopping list by the departments of a supermarket (vegetables, bakery, dairy, meat, frozen, drinks, other).
    One department per line, "department: item, item". Merge duplicates and add up amounts.

    {{$list}}
    """, functionName: "SortShoppingList", description: /*no prompt: tool*/ "Sorts a shopping list by the departments of the supermarket.");

var sorted = await kernel.InvokeAsync(shopping, new KernelArguments { ["list"] = string.Join(", ", args) });
Console.WriteLine(sorted);

// 2. handlebars like -----------------------------------------------------------
const string letterTemplate = /*prompt: local*/ """
    Write an invitation for a dinner party. The host is {{host}}.
    {{#if theme}}The theme of the evening is {{theme}}.{{/if}}
    Guests:
    {{#each guests}}
    - {{this}}
    {{/each}}
    Mention what is served ({{menu}}) without describing every course. Keep it under 100 words, a bit old fashioned, and ask for an answer until friday.
    """;
var invitation = kernel.CreateFunctionFromPrompt(
    new PromptTemplateConfig(letterTemplate) { TemplateFormat = "mini-handlebars", Name = "Invitation" },
    new MiniHandlebarsFactory());
Console.WriteLine(await kernel.InvokeAsync(invitation, new() { ["host"] = "Ola", ["theme"] = "1920s", ["guests"] = new[] { "Marek", "Ute" }, ["menu"] = "pierogi and red wine" }));

// 3. file ----------------------------------------------------------------------
var planText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PromptFiles", "mealplan.txt"));
var plan = await kernel.InvokePromptAsync(planText, new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0.5 }) { { "days", 3 }, { "people", 2 }, { "avoid", "celery" } });
foreach (var row in plan.ToString().Split('\n'))
    Console.WriteLine(string.Join("\t", row.Split('|', StringSplitOptions.TrimEntries)));

// 4. short ones ----------------------------------------------------------------
string[] kitchenQuestions =
[
    /*prompt: local*/ "How long can I keep cooked rice in the fridge?",
    /*prompt: local*/ "¿Por qué se me corta la mayonesa y cómo la puedo salvar?",
    /*prompt: local*/ "Czym mogę zastąpić kwaśną śmietanę w żurku?"
];
foreach (var q in kitchenQuestions)
    Console.WriteLine($"{q}\n  {await kernel.InvokePromptAsync<string>(q)}");

// 5. chat ----------------------------------------------------------------------
var chat = kernel.GetRequiredService<IChatCompletionService>();
var history = new ChatHistory(/*prompt: call*/ "You are Babcia Zosia, a polish grandmother who teaches cooking. You call everybody 'złotko', you find that nobody eats enough and you never give exact amounts unless asked twice.");
history.AddUserMessage(/*prompt: call*/ "Hello! Before we start, please look into the pantry and tell me in one sentence what we could cook tonight.");

var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
Console.WriteLine(/*no prompt: greeting*/ "Babcia Zosia is in the kitchen. Ask her something, an empty line ends the conversation.");
while (true)
{
    var msg = await chat.GetChatMessageContentAsync(history, settings, kernel);
    history.Add(msg);
    Console.WriteLine("Zosia: " + msg.Content);
    Console.Write("You: ");
    var input = Console.ReadLine();
    if (string.IsNullOrWhiteSpace(input)) break;
    history.AddUserMessage(input);
}

var note = new KitchenNotebook();
note.AddUserMessage(/*no prompt: same names*/ "Ask Zosia next time how to make the dough for the pierogi, and write down the amounts.");
note.Save("notebook.txt");

class KitchenNotebook
{
    private readonly List<string> _lines = new();
    public void AddUserMessage(string line) => _lines.Add($"{DateTime.Now:d} {line}");
    public void Save(string path) => File.AppendAllLines(path, _lines);
}
