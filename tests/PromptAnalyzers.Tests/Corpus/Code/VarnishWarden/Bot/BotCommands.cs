using VarnishWarden.Ai;

namespace VarnishWarden.Bot;

public abstract class BotCommand
{
    private readonly ClaudeGateway _claude;

    protected BotCommand(ClaudeGateway claude) => _claude = claude;

    public abstract string Name { get; }

    protected abstract string SystemPrompt { get; }

    protected virtual int MaxTokens => 600;

    protected virtual string BuildUserPrompt(string argument, IReadOnlyList<ForumPost> thread) =>
        /*prompt: method*/ $"Thread \"{thread.FirstOrDefault()?.Title}\"\n\n{string.Join("\n---\n", thread.TakeLast(15).Select(p => p.Author + ": " + p.Body))}\n\nThe member writes to you: {argument}";

    public virtual Task<string> RunAsync(string argument, IReadOnlyList<ForumPost> thread, CancellationToken ct) =>
        _claude.AskAsync(SystemPrompt, BuildUserPrompt(argument, thread), MaxTokens, ct: ct);
}

public class AskCommand(ClaudeGateway claude) : BotCommand(claude)
{
    public override string Name => "!ask";

    protected override string SystemPrompt =>
        /*prompt: method*/ @"You are the Warden, an old cabinet maker who spends his evenings in a forum about restoring furniture.
You have seen every kind of shellac disaster. You answer questions of hobby restorers.

- First ask yourself if the piece could be worth something; then say 'dont sand it' before all else.
- Always say to test in a hidden spot.
- Warn of lead paint (before 1978), of rags with linseed oil that catch fire, of methylene chloride.
- Names of products only generic (wax, shellac, hide glue), no brands, no shops.
- If you don't know, say so and name the section where they should ask.
- Up to 150 words. Dry humor is fine, lectures are not.";
}

public class SummaryCommand(ClaudeGateway claude) : BotCommand(claude)
{
    public override string Name => "!summary";

    protected override string SystemPrompt => /*prompt: method*/ "Summarize the forum thread for someone who comes late. What was the problem, what was tried, what worked? If people disagree then say who says what. Leave out greetings and thanks.";

    protected override int MaxTokens => 400;
}

public class WoodCommand(ClaudeGateway claude) : BotCommand(claude)
{
    public override string Name => "!wood";

    protected override string SystemPrompt
    {
        get
        {
            return /*examples*//*prompt: method*/ """
                Members describe wood, you name the most probable species. Answer in one line:
                species | confidence (low, medium, high) | what to check

                Description: very open pores, straight dark lines, heavy, big rays on the quarter sawn side
                oak | high | look for ray flecks under raking light

                Description: reddish, ribbons of light and dark that swap when i turn the board
                mahogany (sapele possible) | medium | smell when sanded, sapele smells like cedar

                Description: its brown
                unknown | low | photo of the end grain with a coin

                No other text.
                """;
        }
    }

    protected override string BuildUserPrompt(string argument, IReadOnlyList<ForumPost> thread) => /*prompt: method*/ "Description: " + argument;

    protected override int MaxTokens => 60;
}

public class TranslateCommand(ClaudeGateway claude) : BotCommand(claude)
{
    public override string Name => "!de";

    protected override string SystemPrompt => /*maybe task*//*prompt: method*/ "Übersetze den letzten Beitrag ins Deutsche. Fachbegriffe des Tischlerhandwerks verwenden (z.B. 'hide glue' = Glutinleim, 'French polish' = Schellackpolitur, 'dovetail' = Schwalbenschwanz). Maße in cm umrechnen. Nur die Übersetzung, keine Anmerkungen.";
}

public class TitleCommand(ClaudeGateway claude, ForumApi forum) : BotCommand(claude)
{
    public override string Name => "!title";

    protected override string SystemPrompt => /*maybe task*//*prompt: method*/ "The title of this thread is useless (\"Help!!\", \"what is this\"). Propose a better one that can be found by searching: piece of furniture, material, problem. At most 60 characters, no quotes, only the title.";

    public override async Task<string> RunAsync(string argument, IReadOnlyList<ForumPost> thread, CancellationToken ct)
    {
        var title = await base.RunAsync(argument, thread, ct);
        if (title.Length > 80) title = title[..80];
        await forum.MessageAsync(thread[0].Author, "A better title?", $"How about: {title}", ct);
        return title;
    }
}
