using System.Globalization;
using OpenAI.Chat;

namespace ReelBench.Experiments;

public sealed record GoldRow(string Id, string Synopsis, string Genre);

/// <summary>
/// Which way to ask for the genre works best? Runs all variants over the gold list.
/// </summary>
public sealed class GenreExperiment(ChatClient client)
{
    private static readonly string[] Genres = ["actuality", "home movie", "industrial", "advertising", "fiction", "animation", "educational"];

    private readonly Dictionary<string, string> _variants = new()
    {
        ["zero"] = /*task*/ /*prompt: member*/ "Classify the film by its synopsis. Possible genres: actuality, home movie, industrial, advertising, fiction, animation, educational. Give only the genre.",

        ["definitions"] = /*task*/ /*prompt: member*/ """
            You are a cataloguer of a regional film archive. Your job is to give each film exactly one genre of our in-house list.

            actuality    - something that really happened, filmed for the public: parades, floods, openings, football, funerals. Newsreel items belong here.
            home movie   - filmed for family or friends. Weddings, babies, the garden, the beach. A wedding filmed by a paid photographer is still a home movie.
            industrial   - ordered by a firm to show its work: factories, mines, breweries, harbour works. If it wants to sell something directly it is advertising.
            advertising  - wants to sell. Cinema commercials, shop slides with a voice over, lottery spots.
            fiction      - acted, with a story. Also amateur film club comedies and filmed theatre.
            animation    - more than half of the running time is drawn, puppets or cutouts, no matter what it is for.
            educational  - made for schools, the army, nurses, scouts, road safety.

            Take these steps in mind but do not write them down:
            1. Who ordered the film?
            2. For whom?
            3. Is it acted?
            If two genres fit, the order of the list above decides, with one exception: animation always wins.
            Do not be mislead by the music or by the title, many titles were invented by the donors.

            Output: the genre in lower case, exactly as written above. No full stop, no explanation.
            """,

        ["fewshot"] = /*examples*/ /*prompt: member*/ """
            Give the genre of the film.
            Genres: actuality | home movie | industrial | advertising | fiction | animation | educational

            Synopsis: Procession through the flooded lower town, the bishop in a rowing boat.
            Genre: actuality

            Synopsis: Workers pour glass, the director shows a model of the new furnace, end title with the name of the firm.
            Genre: industrial

            Synopsis: Three children eat cherries. Grandmother waves at the camera.
            Genre: home movie

            Synopsis: A thief steals the bell of the village and regrets it. Film club De Spoel.
            Genre: fiction

            The next synopsis comes from the user. Answer with the genre only.
            """,
    };

    public async Task RunAsync(string goldFile)
    {
        var gold = File.ReadLines(goldFile).Skip(1).Select(l => l.Split(';')).Where(c => c.Length >= 3)
            .Select(c => new GoldRow(c[0], c[1], c[2].Trim())).ToList();

        using var output = new StreamWriter($"genre-{DateTime.Now:yyyyMMdd-HHmm}.csv");
        output.WriteLine("id;variant;expected;answer;ok");

        foreach (var (name, text) in _variants)
        {
            var right = 0;
            foreach (var row in gold)
            {
                ChatCompletion completion = await client.CompleteChatAsync(
                    [new SystemChatMessage(text), new UserChatMessage(row.Synopsis)],
                    new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 10 });

                var answer = Normalize(completion.Content[0].Text);
                var ok = answer == row.Genre;
                if (ok) right++;
                output.WriteLine($"{row.Id};{name};{row.Genre};{answer};{ok}");
            }

            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,-12} {1}/{2}  {3:P1}", name, right, gold.Count, (double)right / Math.Max(1, gold.Count)));
        }
    }

    private static string Normalize(string answer)
    {
        answer = answer.Trim().TrimEnd('.').ToLowerInvariant();
        return Genres.Contains(answer) ? answer : Genres.FirstOrDefault(g => answer.Contains(g)) ?? "none";
    }
}
