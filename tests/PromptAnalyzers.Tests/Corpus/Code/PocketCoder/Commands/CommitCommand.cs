using OllamaSharp;
using OllamaSharp.Models;

namespace PocketCoder.Commands;

public class CommitCommand
{
    private const int MaxDiff = 12_000;
    private readonly OllamaApiClient _ollama;

    // Small models need it spelled out.
    private static readonly string Rules = /*prompt: member*/ string.Join("\n",
        "Rules:",
        "- Subject line: imperative mood, max. 60 characters, no full stop.",
        "- Blank line, then 1-3 bullet points WHY the change was made.",
        "- Don't mention file names.",
        "- Output the message only, no markdown, no quotes.");

    public CommitCommand(OllamaApiClient ollama)
    {
        _ollama = ollama;
    }

    public async Task<string> RunAsync(string diff, bool emoji)
    {
        if (diff.Length == 0)
            throw new InvalidOperationException(/*no prompt: exception*/ "Nothing is staged. Use git add first.");

        if (diff.Length > MaxDiff)
            diff = await ShortenAsync(diff);

        var request = new GenerateRequest
        {
            Model = _ollama.SelectedModel,
            System = /*prompt: call*/ "You write git commit messages." + (emoji ? " Start the subject with a fitting gitmoji." : ""),
            Prompt = Rules + "\n\n" + diff,
            Options = new RequestOptions { Temperature = 0.2f },
        };
        var message = await _ollama.CompleteAsync(request, s => s.Trim('"', '`'));

        // One repair round is enough in practice
        if (message.Split('\n')[0].Length > 72)
        {
            request.Prompt = /*prompt: call*/ $"Shorten the first line of this commit message to 60 characters, keep the rest:\n{message}";
            message = await _ollama.CompleteAsync(request);
        }

        return message;
    }

    private async Task<string> ShortenAsync(string diff)
    {
        var files = diff.Split("diff --git ", StringSplitOptions.RemoveEmptyEntries);
        var notes = new List<string>();
        foreach (var file in files)
        {
            var p = string.Format(/*prompt: local*/ "One sentence: what changes in this file?\n{0}", file.Length > 4000 ? file[..4000] : file);
            notes.Add(await _ollama.CompleteAsync(new GenerateRequest { Model = _ollama.SelectedModel, Prompt = p }));
        }

        return string.Join("\n", notes);
    }
}
