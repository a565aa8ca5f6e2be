namespace ReelBench.Batch;

/// <summary>
/// Digests of the oral history interviews. Long ones are read in pieces.
/// </summary>
public class InterviewDigest(LlmRunner llm)
{
    private const int PieceLength = 12_000;

    private readonly string _system = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "interview_digest.txt"));

    public async Task RunAsync(string folder, bool brief)
    {
        foreach (var file in Directory.GetFiles(folder, "*.txt"))
        {
            var transcript = await File.ReadAllTextAsync(file);
            var notes = transcript;

            if (transcript.Length > PieceLength)
            {
                var parts = new List<string>();
                var pieces = Split(transcript).ToList();
                for (var i = 0; i < pieces.Count; i++)
                    parts.Add(await llm.AskAsync(_system, PiecePrompt(pieces[i], i + 1, pieces.Count)));
                notes = string.Join("\n\n", parts);
            }

            var task = brief
                ? /*prompt: local*/ "Write a teaser of at most 60 words for the website, in the present tense, that makes people want to listen to this interview. No spoilers, no exclamation marks.\n\n"
                : /*prompt: local*/ "Write the digest of the whole interview for the catalogue: who speaks, about which places and years, which films, bands, cinemas and dance halls are mentioned, and what is told only here. " +
                  "300 to 400 words, flowing text. Quote one or two sentences that show how the person talks.\n\n";

            var digest = await llm.AskAsync(_system, task + notes, temperature: 0.4f);
            await File.WriteAllTextAsync(Path.ChangeExtension(file, brief ? ".teaser.md" : ".digest.md"), digest);
            await File.WriteAllTextAsync(Path.ChangeExtension(file, ".html"), Page(Path.GetFileNameWithoutExtension(file), digest));
        }
    }

    private static string PiecePrompt(string piece, int number, int count) =>
        /*prompt: method*/ $"This is part {number} of {count} of the transcript. Make notes for a colleague who will write the summary later and who can not read the transcript: " +
        $"names, years, places, films, songs, quarrels. Mark everything you are unsure about with a question mark.\n\n{piece}";

    private static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length; i += PieceLength)
            yield return text.Substring(i, Math.Min(PieceLength, text.Length - i));
    }

    private static string Page(string title, string body) =>
        /*no prompt: html*/ $"<html><head><title>{title}</title><link rel=\"stylesheet\" href=\"../archive.css\"></head><body><h1>Interview {title}</h1><p>{body}</p><p class=\"foot\">Please ask the archive before you quote from this interview.</p></body></html>";
}
