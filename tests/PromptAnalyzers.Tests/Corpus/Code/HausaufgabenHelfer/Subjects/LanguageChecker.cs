using System.Collections;
using System.Text;
using System.Text.Json;

namespace HausaufgabenHelfer.Subjects
{
    public delegate void ProgressHandler(string message);

    public class LanguageChecker
    {
        private LlmClient m_llm;
        public event ProgressHandler Progress;

        public LanguageChecker(LlmClient llm)
        {
            m_llm = llm;
            Progress += delegate { };
        }

        public string CheckDictation(string original, string typed)
        {
            Progress(/*no prompt: progress*/ "Compare the two texts word by word, please wait ...");

            StringBuilder prompt = new StringBuilder();
            prompt.AppendLine("Compare the dictation of a pupil with the original text and list all spelling mistakes.");
            prompt.AppendLine("One mistake per line: wrong word; right word; kind of mistake.");
            prompt.AppendLine("Kinds are: capital, double consonant, ie, s-sound, punctuation, left out, other.");
            prompt.AppendLine("ORIGINAL:");
            prompt.AppendLine(original);
            prompt.AppendLine("PUPIL:");
            prompt.Append(typed);

            string json = /*task*/ /*prompt: builder*/ "{\"model\":\"gpt-4\",\"messages\":[{\"role\":\"user\",\"content\":\"" + LlmClient.Esc(prompt.ToString()) + "\"}]}";
            return m_llm.PostOld(json);
        }

        public string WordClass(string sentence)
        {
            string instr = @"Bestimme die Wortarten (N = Nomen, V = Verb, A = Adjektiv, R = Rest).
Beispiel:
Der alte Hund bellt laut.
R A N V A
Schreib nur die Buchstaben. Satz:
";
            string json = /*examples*/ /*prompt: local*/ "{\"model\":\"gpt-3.5-turbo\",\"max_tokens\":60,\"messages\":[{\"role\":\"user\",\"content\":\"" + LlmClient.Esc(instr + sentence) + "\"}]}";
            return m_llm.PostOld(json);
        }

        public async Task<int[]> GradeEssay(string question, string essay)
        {
            Hashtable sys = new Hashtable();
            sys["role"] = "system";
            sys["content"] = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/essay_rubric.txt", Encoding.UTF8);
            Hashtable usr = new Hashtable();
            usr["role"] = "user";
            usr["content"] = /*prompt: call*/ "The question was: " + question + "\n\nThis is what she wrote, please keep in mind that she had only 30 minutes:\n\n" + essay;

            Dictionary<string, object> body = new Dictionary<string, object>();
            body.Add("model", "gpt-4o");
            body.Add("messages", new ArrayList { sys, usr });
            string a = await m_llm.Post(body);
            Progress(a);
            return a.Split('\n')[0].Split(',').Select(x => int.Parse(x.Trim())).ToArray();
        }

        // vocabulary quiz; the big one may choose the language
        public async Task<string> Quiz(string lang, List<string> words)
        {
            string text;
            if (lang == "es")
                text = /*prompt: local*/ "Eres una profesora de español simpática. Pregunta a la niña por el significado de estas palabras, una por una, y espera siempre su respuesta antes de seguir. Si se equivoca dos veces, dale una pista divertida.";
            else if (lang == "la")
                text = /*prompt: local*/ "You are a roman merchant on the forum who teaches a foreign child latin words. Ask for the meaning of one word at a time. Stay in your role, but the explanations are in German.";
            else
                text = /*prompt: local*/ "You are a cheerful English teacher. Quiz the child on the words in the list, one at a time, and mix both directions. Count the points and tell them after every fifth word.";

            List<object> msgs = new List<object>();
            msgs.Add(new { role = "system", content = text });
            msgs.Add(new { role = "user", content = string.Join(", ", words) });

            string last = "";
            for (int i = 0; i < words.Count; i++)
            {
                last = await m_llm.Post(new { model = "gpt-4o-mini", messages = msgs });
                Console.WriteLine(last);
                msgs.Add(new { role = "assistant", content = last });
                string input = Console.ReadLine() ?? "";
                if (input == "?") msgs.Add(new { role = "user", content = /*prompt: call*/ "I don't know this one. Please tell me the answer with a sentence as example and then go on with the next word." });
                else msgs.Add(new { role = "user", content = input });
                if (msgs.Count > 24) msgs.RemoveRange(2, 2);
            }
            return last;
        }

        public async Task<bool> IsHomework(string ocrText)
        {
            string payload = JsonSerializer.Serialize(new
            {
                model = "gpt-3.5-turbo",
                messages = new object[]
                {
                    new { role = "user", content = /*task*/ /*prompt: call*/ $@"The text below comes from the scanner in our kitchen. Is it a homework of a pupil (exercise sheet, essay, vocabulary list) or something else, for example a letter from school, a bill, a drawing?
Answer only with the word homework or other.

""{ocrText}""" }
                }
            });
            return m_llm.PostOld(payload).Trim().ToLower().StartsWith("homework");
        }
    }
}
