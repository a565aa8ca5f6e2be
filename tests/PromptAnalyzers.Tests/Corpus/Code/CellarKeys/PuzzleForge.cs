using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OllamaSharp;
using OllamaSharp.Models;

namespace CellarKeys;

// makes new riddles at night, i pick the good ones by hand in the morning
public class PuzzleForge
{
    readonly Brain brain;
    readonly string dir;

    private string cipherPrompt = /*examples*//*prompt: member*/ "Encode the word with the pigpen-like scheme A=1 .. Z=26, numbers separated by a dash. Output the numbers only.\nCAT -> 3-1-20\nDOG -> 4-15-7\nWord: ";

    public PuzzleForge(Brain b, string outDir)
    {
        brain = b;
        dir = outDir;
        Directory.CreateDirectory(dir);
    }

    public string Model { get; set; } = "qwen2.5:14b";

    string BuildRiddlePrompt(string theme, int difficulty, IEnumerable<string> objects)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*maybe task*//*prompt: builder*/ "Invent a riddle for an escape room.");
        sb.AppendLine("Theme: " + theme);
        sb.AppendLine("Difficulty " + difficulty + " of 5");
        sb.AppendLine("Objects I have at home and can use:");
        foreach (var o in objects) sb.AppendLine(" * " + o);
        sb.AppendLine("The answer has to be a 4 digit number or a word with 3 to 6 letters.");
        sb.AppendLine("Nothing with fire, water or climbing.");
        sb.Append("Give me JSON with the fields question, answer, setup, hint1, hint2. No other text");
        return sb.ToString();
    }

    public async Task Forge(string theme, int n)
    {
        var things = File.Exists("things.txt") ? File.ReadAllLines("things.txt") : new[] { "padlock", "chess set", "metronome", "old phone" };
        for (int i = 0; i < n; i++)
        {
            var txt = await brain.Think(BuildRiddlePrompt(theme, i % 5 + 1, things), big: true, temp: 1.1f);

            // second opinion
            var ok = await brain.Ollama.GenerateAsync(new GenerateRequest
            {
                Model = Model,
                Prompt = txt,
                System = /*task*//*prompt: call*/ "You test riddles. Can the answer be found from question and setup alone, without guessing? Reply SOLVABLE or UNSOLVABLE, then a semicolon, then the missing piece in max 10 words.",
                Stream = false,
            }).StreamToEndAsync();

            var good = ok?.Response?.StartsWith("SOLVABLE") == true;
            var agePromptText = /*examples*//*prompt: local*/ $"""
                For which age is the riddle? One of: kids, teens, adults

                Riddle: I have hands but can't clap. What am I?
                Age: kids
                Riddle: The first letters of the borgia popes in the order of their death open the box.
                Age: adults
                Riddle: Play the song backwards and listen for the number.
                Age: teens

                Riddle: {txt}
                Age:
                """;
            var age = await brain.Think(agePromptText);
            File.WriteAllText(Path.Combine(dir, $"{(good ? "ok" : "bad")}_{age}_{theme}_{i}.json"), txt + "\n// " + ok?.Response);
        }
    }

    public async Task<string> Cipher(string word)
    {
        var s = await brain.Think(cipherPrompt + word.ToUpper() + " ->");
        // model can't count, so check
        var right = string.Join("-", word.ToUpper().Where(char.IsLetter).Select(c => c - 'A' + 1));
        return s.Contains(right) ? s : right;
    }

    public async Task<float[]> Similar(string riddle)
    {
        var e = await brain.Ollama.EmbedAsync(new EmbedRequest { Model = "nomic-embed-text", Input = new List<string> { /*no prompt: embedding input*/ "search_document: riddle of an escape room in a cellar, theme sixties, for families: " + riddle } });
        return e.Embeddings[0];
    }

    // the poster for the door is drawn by the big pc upstairs
    public async Task<string> PosterText(string room)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(3) };
        var payload = new
        {
            model = "gemma3:27b",
            stream = false,
            messages = new object[]
            {
                new { role = "system", content = /*prompt: call, raw HTTP*/ "You write texts for posters. Big words, few words. Never more than 12 words." },
                new { role = "user", content = room },
            },
        };
        var r = await http.PostAsJsonAsync("http://upstairs.local:11434/api/chat", payload);
        var j = await r.Content.ReadFromJsonAsync<JsonElement>();
        return j.GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
