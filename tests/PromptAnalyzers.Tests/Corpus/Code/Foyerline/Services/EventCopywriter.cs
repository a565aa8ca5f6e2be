using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Foyerline.Services;

public class EventInfo
{
    public string Title { get; set; } = "";
    public string Artist { get; set; } = "";
    public string Venue { get; set; } = "";
    public DateTime Start { get; set; }
    public string RawNotes { get; set; } = "";
}

public class EventCopywriter
{
    private const string BlurbTemplate = /*prompt: member*/ @"
Du bist Texter bei einem Ticketportal. Schreibe einen Ankündigungstext für die Veranstaltung.

Titel: {{$title}}
Künstler: {{$artist}}
Ort: {{$venue}}
Notizen des Veranstalters: {{$notes}}

Bitte beachten:
- 80 bis 120 Wörter, du-Form, keine Ausrufezeichen
- der erste Satz darf nicht mit dem Namen des Künstlers anfangen
- keine Superlative (""das beste Konzert des Jahres"" usw.)
- nichts erfinden was nicht in den Notizen steht, auch keine Gäste oder Vorgruppen
- am Ende ein Satz zu Einlass und Ort
";

    private readonly Kernel _kernel;
    private readonly KernelFunction _blurb;
    private readonly KernelFunction _genre;

    public EventCopywriter(Kernel kernel)
    {
        _kernel = kernel;
        _blurb = KernelFunctionFactory.CreateFromPrompt(
            BlurbTemplate,
            new OpenAIPromptExecutionSettings { Temperature = 0.9, MaxTokens = 400 },
            functionName: "Blurb");

        _genre = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "GenreTags",
            Description = "Assigns genre tags to an event text of an organizer",
            Template = /*examples*//*prompt: call*/ """
                Assign 1-3 tags to the event. Allowed tags: rock, pop, jazz, classical, electronic, folk, theatre, musical, comedy, kids, talk, sports.
                Answer with the tags seperated by comma, lower case.

                Event: Three cellists and a loop station play Bach until the neighbours complain
                Tags: classical, electronic
                Event: The Bear Who Lost His Hat - puppets for ages 3+
                Tags: kids, theatre
                Event: Late night open mic with Dana Frost
                Tags: comedy

                Event: {{$input}}
                Tags:
                """,
            InputVariables = [new() { Name = "input", Description = "Text of the organizer", IsRequired = true }]
        });
    }

    public async Task<string> WriteBlurbAsync(EventInfo info)
    {
        var result = await _kernel.InvokeAsync(_blurb, new KernelArguments
        {
            ["title"] = info.Title,
            ["artist"] = info.Artist,
            ["venue"] = info.Venue,
            ["notes"] = info.RawNotes
        });
        return result.GetValue<string>()?.Trim() ?? "";
    }

    public async Task<string[]> TagAsync(string text)
    {
        var tags = await _kernel.InvokeAsync<string>(_genre, new() { ["input"] = text });
        return tags?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    public Task<string> PressReleaseAsync(EventInfo info) => AskAsync(
        /*prompt: wrapper*/ "You work in the press office of a concert promoter. You write for local newspapers: sober, facts first, quotes only if they are given to you.",
        /*prompt: wrapper*/ $"Write a press release of about 250 words for \"{info.Title}\" with {info.Artist} at {info.Venue} on {info.Start:D}. Put the place and date at the beginning, a headline above, and the boilerplate [ABOUT FOYERLINE] at the end. These are the notes of the organizer:\n{info.RawNotes}");

    private async Task<string> AskAsync(string system, string user)
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(system);
        history.AddUserMessage(user);
        var reply = await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { MaxTokens = 900 });
        return reply.Content ?? string.Empty;
    }
}
