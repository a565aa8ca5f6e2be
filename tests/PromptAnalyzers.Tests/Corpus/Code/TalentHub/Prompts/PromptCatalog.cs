using System.Globalization;

namespace TalentHub.Prompts
{
    public enum PromptKey { CvSummary, SkillExtraction, SeniorityLevel, BiasCheck }

    public sealed record PromptDefinition(PromptKey Key, string Version, string Template)
    {
        public string Fill(params (string Name, object? Value)[] values)
            => values.Aggregate(Template, (t, v) => t.Replace("{{" + v.Name + "}}", Convert.ToString(v.Value, CultureInfo.InvariantCulture)));
    }

    public interface IPromptCatalog
    {
        PromptDefinition Get(PromptKey key);
    }

    public class PromptCatalog : IPromptCatalog
    {
        private static readonly IReadOnlyList<PromptDefinition> Definitions = new List<PromptDefinition>
        {
            new(PromptKey.CvSummary, "1.3", "Summarize this CV for a hiring manager in 5 sentences. Focus on the last two positions and on what the person has really built.\n\n{{cv}}"),
            new(PromptKey.SkillExtraction, "2.0",
                """
                List all technical and soft skills which are mentioned in the CV below.
                Output: comma seperated list, each skill in its usual English spelling, most important first, max {{max}} skills.
                Do not add skills that you only assume.

                CV:
                {{cv}}
                """),
            new(PromptKey.SeniorityLevel, "1.0", "Decide the seniority of the candidate: JUNIOR, MID, SENIOR or LEAD. Reply with one of these words only. Profile: {{cv}}"),
        };

        public PromptDefinition Get(PromptKey key)
            => Definitions.FirstOrDefault(d => d.Key == key)
               ?? throw new KeyNotFoundException(/*no prompt: exception*/ $"There is no prompt '{key}' in the catalog. Add a definition and describe the task of the model there.");
    }
}
