using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TurboToys.Toys;

namespace TurboToys
{
    class Program
    {
        static async Task<int> Main(string[] args)
        {
            var key = Environment.GetEnvironmentVariable("OPENAI_KEY");
            if (key == null || args.Length == 0)
            {
                Console.WriteLine(/*no prompt: ui text*/ "usage: toys sql|genre|pic|keywords|correct|blog|cards|commit|explain|mail|play [text]\nWrite the text in quotes or give the name of a file. You need an API key, read the README.");
                return 1;
            }
            OpenAiHttp.Init(key);

            string text = args.Length > 1 ? (File.Exists(args[1]) ? File.ReadAllText(args[1]) : args[1]) : "";
            var toys = new TextToys(new ToySettings());
            var davinci = new Davinci();
            switch (args[0])
            {
                case "sql": Console.WriteLine(await davinci.ToSql(text)); break;
                case "genre": Console.WriteLine(await davinci.Genre(text)); break;
                case "pic": if (await davinci.Allowed(text)) Console.WriteLine(await davinci.Picture(text)); break;
                case "keywords": Console.WriteLine(string.Join(" | ", await toys.Keywords(text))); break;
                case "correct": Console.WriteLine(await toys.Correct(text)); break;
                case "blog": Console.WriteLine(await toys.Blog(text)); break;
                case "cards": Console.WriteLine(await toys.Flashcards(text)); break;
                case "commit": Console.WriteLine(await toys.Commit(text)); break;
                case "explain": Console.WriteLine(await toys.Explain(text, args.Length > 2 ? args[2] : "en")); break;
                case "mail": Console.WriteLine(await Mail(text)); break;
                case "hello": Console.WriteLine(await Hello()); break;
                case "play": await new Adventure().Play(); break;
            }
            return 0;
        }

        static async Task<string> Mail(string mail)
        {
            var sb = new StringBuilder();
            sb.AppendLine(/*task*/ /*prompt: builder*/ "Below is an e-mail to our small hotel. Find out:");
            sb.AppendLine("arrival: date or ?");
            sb.AppendLine("departure: date or ?");
            sb.AppendLine("persons: number or ?");
            sb.AppendLine("wishes: short list or none");
            sb.AppendLine("Give the four lines in this order and in English, also if the mail is in another language.");
            sb.AppendLine();
            sb.AppendLine(mail);

            var payload = new
            {
                model = "gpt-3.5-turbo",
                temperature = 0.0,
                messages = new[]
                {
                    new { role = "system", content = /*prompt: call*/ "You read e-mails for the reception of a hotel and return exactly the lines you are asked for." },
                    new { role = "user", content = sb.ToString() }
                }
            };
            var r = await OpenAiHttp.Http.PostAsJsonAsync("chat/completions", payload);
            return OpenAiHttp.FirstAnswer(await r.Content.ReadAsStringAsync());
        }

        // first thing I tried, march 2023
        static async Task<string> Hello()
        {
            using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/chat/completions");
            req.Content = new StringContent(/*prompt: call*/ "{\"model\": \"gpt-3.5-turbo\", \"messages\": [{\"role\": \"user\", \"content\": \"Say hello to the world in five languages!\"}]}", Encoding.UTF8, "application/json");
            var res = await OpenAiHttp.Http.SendAsync(req);
            File.AppendAllText("history.json", JsonSerializer.Serialize(new { kind = "hello", comment = /*no prompt: json*/ "Say hello to everybody who reads this file, it contains the raw answers of the model.", status = (int)res.StatusCode }));
            return await res.Content.ReadAsStringAsync();
        }
    }
}
