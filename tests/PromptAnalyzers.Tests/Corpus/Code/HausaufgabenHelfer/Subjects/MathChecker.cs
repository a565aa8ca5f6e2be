using System.Text.RegularExpressions;

namespace HausaufgabenHelfer.Subjects
{
    public class MathChecker
    {
        LlmClient llm;
        string _rules = /*task*/ /*prompt: member*/ "You check arithmetic homework of a child in grade {0}. Every line is one exercise with the answer of the child. " +
                        "Calculate it yourself first, step by step but silently. Then repeat the line and put OK or WRONG behind it. " +
                        "If it is WRONG put the right result in brackets. Remainders are written like 17:5=3 R2. Commas are decimal commas, we are in Austria. " +
                        "A missing answer is WRONG too. No other text, my program reads this!";

        public MathChecker(LlmClient l) { llm = l; }

        public List<string> Check(string[] lines, int grade)
        {
            List<string> wrong = new List<string>();
            string answer = llm.Ask(_rules.Replace("{0}", grade.ToString()), string.Join("\n", lines));
            foreach (string line in answer.Split('\n'))
                if (Regex.IsMatch(line, @"WRONG\b")) wrong.Add(line);
            return wrong;
        }

        // explain it like Papa would do
        public async Task<string> Explain(string exercise, string childName)
        {
            var body = new
            {
                model = "gpt-4o-mini",
                messages = new[]
                {
                    new { role = "system", content = /*prompt: call*/ "Du bist ein geduldiger Nachhilfelehrer für Volksschulkinder. Erkläre den Rechenweg mit einem Beispiel aus dem Alltag (Äpfel, Legosteine, Taschengeld), verrate aber nicht das Ergebnis der Aufgabe. Höchstens fünf kurze Sätze." },
                    new { role = "user", content = string.Format(/*prompt: call*/ "Ich heiße {0} und verstehe diese Aufgabe nicht: {1}", childName, exercise) }
                }
            };
            return await llm.Post(body);
        }

        public string WordProblem(string topic, int max)
        {
            string p = string.Format(/*prompt: wrapper*/ "Make up one word problem about {0} for a 9 year old. Only whole numbers up to {1}, two calculation steps, at most four sentences. Dont give the solution.", topic, max);
            return llm.Ask(/*prompt: elsewhere, missed: within JSON that is put together by hand*/ Texts.Tone, p);
        }
    }
}
