using System.Text;

namespace Zettelfink.Services;

/// <summary>Transcript (from whisper) to minutes, in pieces because the context is small.</summary>
public class MinutesWriter(ITextModel model)
{
    private const int PieceLength = 6000;

    public async Task<string> WriteAsync(string transcript)
    {
        var pieces = Split(transcript);
        var parts = new List<string>();
        for (int i = 0; i < pieces.Count; i++)
        {
            Console.Error.WriteLine($"piece {i + 1}/{pieces.Count}");
            var system = model.IsSmall
                ? /*prompt: local*/ "Summarise this part of a meeting in five bullet points. Keep names and numbers."
                : /*prompt: local*/ @"You are the keeper of the minutes in a small housing cooperative. You get one part of a transcript that was made by a speech recogniser. Speakers are not marked, and the recogniser makes funny words out of names and of everything that is dialect.

WHAT TO WRITE DOWN
- what was talked about, in the order of the talk
- proposals, with the arguments for and against (one line each)
- decisions, word by word if it was a formal motion, with the result of the vote
- who promised to do what until when
- numbers, money, dates

WHAT TO LEAVE OUT
- greetings, jokes, the coffee machine
- who interrupted whom
- anything about the health of people

If you are not sure about a word put a question mark in brackets behind it (?). Do not smooth over: if they did not agree, write that they did not agree. Bullet points, past tense, no headline. The part may begin or end in the middle of a sentence, don't comment on that.";

            parts.Add(await model.AskAsync(system, pieces[i]));
        }

        if (parts.Count == 1) return await FinishAsync(parts[0]);

        var mergePrompt = /*prompt: local*/ @"The text consists of several lists of bullet points, each from one part of the same meeting, divided by =====. Make one list out of them. The parts overlap a bit, so remove what stands there twice. If a topic was taken up again later, put both passages together at the first place. Do not shorten decisions and promises.";
        var merged = await model.AskAsync(mergePrompt, string.Join("\n\n=====\n\n", parts));
        return await FinishAsync(merged);
    }

    private async Task<string> FinishAsync(string points)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*maybe task*//*prompt: builder*/ "Bring the following bullet points of a meeting into the form of minutes.");
        prompt.AppendLine("Use exactly these headings: Anwesend, Themen, Beschlüsse, Aufgaben, Nächster Termin. A heading without content gets a dash.");
        prompt.AppendLine("Under Aufgaben write a table with the columns Wer, Was, Bis wann.");
        prompt.AppendLine("Write german.");
        prompt.AppendLine();
        prompt.Append(points);
        return await model.CompleteAsync(prompt.ToString());
    }

    private static List<string> Split(string text)
    {
        var result = new List<string>();
        for (int pos = 0; pos < text.Length; pos += PieceLength - 300)
            result.Add(text.Substring(pos, Math.Min(PieceLength, text.Length - pos)));
        return result;
    }
}
