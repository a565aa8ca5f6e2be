using System.Text;

namespace LanternForge.Tools
{
    /// <summary>Barks are the short lines NPCs shout when you pass by. We need hundreds, so the local model has to do it.</summary>
    public class BarkGenerator
    {
        private static readonly Dictionary<string, string> Moods = new()
        {
            ["rain"] = /*prompt: member, raw HTTP*/ "Write {0} lines a {1} mutters in heavy rain. Max 8 words each. One per line, no quotation marks.",
            ["festival"] = /*prompt: member, raw HTTP*/ "Write {0} lines a {1} shouts at the lamp festival. Happy, a bit drunk. Max 8 words each. One per line, no quotation marks.",
            ["grief"] = /*prompt: member, raw HTTP*/ "Someone of the village has drowned. Write {0} lines a {1} says to himself on the way to the church. No 'rest in peace'. One per line.",
        };

        private readonly LocalLlm _local = new();

        public async Task<IReadOnlyList<string>> GenerateAsync(string mood, string job, int count)
        {
            if (!Moods.TryGetValue(mood, out var format))
                throw new ArgumentException(/*no prompt: exception*/ $"There is no bark prompt for mood '{mood}', add one to the dictionary or choose rain, festival or grief");

            var text = await _local.Generate(string.Format(format, count, job));
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        public async Task<bool> IsUsableAsync(string bark)
        {
            var answer = await _local.Generate(/*task*//*prompt: wrapper, raw HTTP*/ $"Could a fisherman in 1800 have said this line? \"{bark}\" Answer yes or no.");
            return answer.TrimStart().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
        }

        public string ToCsv(IEnumerable<string> barks)
        {
            var sb = new StringBuilder(/*no prompt: csv*/ "id;text_de;text_en;speaker;mood;recorded (yes/no);comment for the voice actor\n");
            foreach (var bark in barks) sb.AppendLine($"{Guid.NewGuid():N};;{bark};;;no;");
            return sb.ToString();
        }
    }
}
