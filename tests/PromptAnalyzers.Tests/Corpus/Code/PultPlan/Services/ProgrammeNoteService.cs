using Microsoft.Extensions.Options;
using PultPlan.Abstractions;

namespace PultPlan.Services;

public interface IProgrammeNoteService
{
    Task<string> WriteAsync(Piece piece, string? publisherText, CancellationToken ct);
    Task<string> ShortenAsync(string note, CancellationToken ct);
    Task<string> TranslateAsync(string note, string language, CancellationToken ct);
    Task<string[]> IndexAsync(string note, CancellationToken ct);
}

public sealed class ProgrammeNoteService(IAiGateway gateway, IOptions<AiOptions> options) : IProgrammeNoteService
{
    public async Task<string> WriteAsync(Piece piece, string? publisherText, CancellationToken ct)
    {
        var message = /*prompt: local*/ $"Write the note for {piece.Composer}: {piece.Title}, duration {piece.Minutes} minutes, instrumentation {piece.Instrumentation}.";
        if (!string.IsNullOrWhiteSpace(publisherText))
            message += "\nText of the publisher:\n" + publisherText;

        var reply = await gateway.SendAsync(new AiRequest { SystemPrompt = /*prompt: elsewhere*/ NotePrompts.Author, UserMessage = message }, ct);

        var quality = await gateway.AskAsync(/*task*//*prompt: wrapper*/ """
            Check a programme note for statements that should be verified by a human: dates, quotes, names of dedicatees, claims of "first" or "only".
            Count them and answer with the count, a slash and the risk level.
            Levels: low (0-1), medium (2-4), high (5 and more). Nothing else.
            """, reply.Text, ct);

        return quality.EndsWith("high") ? "[CHECK]\n" + reply.Text : reply.Text;
    }

    public Task<string> ShortenAsync(string note, CancellationToken ct)
        => gateway.AskAsync(/*prompt: elsewhere*/ NotePrompts.Shorten(600), note, ct);

    public async Task<string> TranslateAsync(string note, string language, CancellationToken ct)
    {
        var file = Path.Combine(options.Value.PromptDirectory, "translate-note.md");
        var template = await /*maybe task*//*prompt: file*/ File.ReadAllTextAsync(file, ct);
        return await gateway.AskAsync(template.Replace("{language}", language), note, ct);
    }

    public async Task<string[]> IndexAsync(string note, CancellationToken ct)
    {
        string instruction = /*task*//*prompt: local*/ "List all persons named in the text, semicolon separated, last name first, then comma and first name. "
            + "Every person once. No titles, no orchestras. Empty answer if there are none.";
        var answer = await gateway.AskAsync(instruction, note, ct);
        return answer.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
