using System.Text;

namespace Postel
{
    public class Diary
    {
        private readonly Brain _brain;
        private readonly string _sql = /*no prompt: sql*/ "SELECT text AS prompt, mood FROM entry WHERE written >= date('now','-7 day') ORDER BY written -- give me the entries of the last week";

        public Diary(Brain brain) { _brain = brain; }

        public async Task<string> WeekAsync()
        {
            var days = Load(_sql);
            var moods = new List<string>();
            foreach (var (day, text) in days)
            {
                string moodPrompt = /*task*/ /*prompt: local*/ "Read the diary entry and decide which mood it has. "
                    + "Possible moods: happy, calm, tired, sad, angry, worried. "
                    + "Give the mood, a colon and a number from 1 to 10 for how strong it is, like happy:7\n\n"
                    + text;
                moods.Add(day + " " + await _brain.AskAsync(moodPrompt));
            }

            var sum = await _brain.AskAsync(string.Join("\n\n", days.Select(d => d.day + "\n" + d.text)),
                /*prompt: file*/ File.ReadAllText("Prompts/tydzien.txt"), temp: 0.6f);

            var peoplePromptText = /*task*/ /*prompt: local*/ $"List all persons who are mentioned in the text, one per line, nominative case, without surnames and without duplicates. If there are none write a single dash.\n---\n{sum}\n---";
            var names = await _brain.AskAsync(peoplePromptText);

            var title = new StringBuilder();
            title.Append(/*prompt: builder*/ "Invent a title for the following week of my life, like the title of a chapter in a novel. ");
            if (moods.Any(m => m.Contains("sad"))) title.Append("Nothing funny please, it was not an easy week. ");
            title.Append("Maximum six words, no quotation marks.\n").Append(sum);
            var heading = await _brain.AskAsync(title.ToString(), temp: 1f);

            return ToHtml(heading, sum, moods, names);

        }

        static string ToHtml(string h, string body, IEnumerable<string> moods, string people) =>
            /*no prompt: html*/ $"<h1>{h}</h1><p class='hint'>Read the summary aloud and write down what is missing.</p><div>{body}</div><ul>{string.Concat(moods.Select(m => "<li>" + m + "</li>"))}</ul><footer>{people}</footer>";

        static List<(string day, string text)> Load(string sql) => [];
    }
}
