using HausaufgabenHelfer.Subjects;

namespace HausaufgabenHelfer
{
    class Program
    {
        static LlmClient llm = new LlmClient(Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "");

        static void Main(string[] args)
        {
            Speaker speaker = new Speaker();
            speaker.Ask(/*no prompt: speech*/ "Hello, I am your homework helper. What did you learn in school today? Tell me the subject and I will check your answers.");
            Console.WriteLine(Texts.Help);

            LanguageChecker lc = new LanguageChecker(llm);
            lc.Progress += Console.WriteLine;
            MathChecker mc = new MathChecker(llm);

            while (true)
            {
                string cmd = Console.ReadLine() ?? "x";
                if (cmd == "x") break;
                if (cmd == "m")
                {
                    List<string> l = ReadLines();
                    List<string> wrong = mc.Check(l.ToArray(), 4);
                    if (wrong.Count == 0) Console.WriteLine(Texts.Praise[new Random().Next(2)]);
                    foreach (string w in wrong) Console.WriteLine(mc.Explain(w, "Lena").Result);
                }
                else if (cmd == "d") Console.WriteLine(lc.CheckDictation(File.ReadAllText("dictation.txt"), string.Join(" ", ReadLines())));
                else if (cmd == "q") lc.Quiz("en", ReadLines()).Wait();
                else if (cmd == "e") Console.WriteLine(string.Join("/", lc.GradeEssay(/*prompt: wrapper*/ "What would you change in your school?", string.Join("\n", ReadLines())).Result));
                else if (lc.IsHomework(cmd).Result)
                {
                    string subject = llm.Ask(/*task*/ /*prompt: elsewhere*/ Texts.Sort, cmd);
                    Console.WriteLine(subject);
                    // the weekly mail for the parents
                    string mail = llm.Ask(/*prompt: elsewhere*/ Texts.Tone, /*prompt: wrapper, missed: within JSON that is put together by hand*/ "Write two sentences for the child about why this homework is useful in real life. The homework: " + cmd);
                    SendMail("papa@example.at", /*no prompt: email*/ "Please check the homework of today and sign it. Below you find what the helper wrote about it.\n\n" + mail);
                }
            }
        }

        static List<string> ReadLines()
        {
            List<string> r = new List<string>();
            string s;
            while ((s = Console.ReadLine() ?? "") != "") r.Add(s);
            return r;
        }

        static void SendMail(string to, string text) { File.AppendAllText("outbox.txt", to + "\r\n" + text + "\r\n"); }
    }

    class Speaker
    {
        public void Ask(string text) { Console.Beep(); Console.WriteLine("(((" + text + ")))"); }
    }
}
