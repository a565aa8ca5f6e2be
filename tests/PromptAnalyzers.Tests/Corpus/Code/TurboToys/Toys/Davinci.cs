using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace TurboToys.Toys
{
    // the old completions endpoint, text-davinci-003
    public class Davinci
    {
        public async Task<string> ToSql(string wish)
        {
            var data = new
            {
                model = "text-davinci-003",
                prompt = /*maybe task*/ /*prompt: call*/ "### MySQL tables, with their properties:\n#\n# customer(id, name, city, created)\n# orders(id, customer_id, total, ordered_at)\n#\n### A query to " + wish + "\nSELECT",
                temperature = 0,
                max_tokens = 150,
                stop = new[] { "#", ";" }
            };
            var r = await OpenAiHttp.Http.PostAsJsonAsync("completions", data);
            return "SELECT" + OpenAiHttp.FirstAnswer(await r.Content.ReadAsStringAsync());
        }

        public async Task<string> Genre(string title)
        {
            string p = /*examples*/ /*prompt: local*/ @"Guess the genre of a movie by its title.

Title: Blood on the Prairie
Genre: western

Title: My Roommate is a Ghost
Genre: comedy

Title: The Last Airlock
Genre: science fiction

Title: " + title + @"
Genre:";
            var json = JsonSerializer.Serialize(new { model = "text-davinci-003", prompt = p, temperature = 0, max_tokens = 5, stop = "\n" });
            return OpenAiHttp.FirstAnswer(await OpenAiHttp.PostRaw("completions", json)).Trim();
        }

        public async Task<string> Picture(string thing)
        {
            var data = new { prompt = /*no prompt: image*/ "You are looking at " + thing + ", oil painting in the style of the dutch masters, answer of light and shadow", n = 1, size = "512x512" };
            var r = await OpenAiHttp.Http.PostAsJsonAsync("images/generations", data);
            return await r.Content.ReadAsStringAsync();
        }

        public async Task<bool> Allowed(string text)
        {
            var r = await OpenAiHttp.Http.PostAsync("moderations", new StringContent(JsonSerializer.Serialize(new { input = /*no prompt: moderation*/ "The user wants to publish this comment: " + text }), Encoding.UTF8, "application/json"));
            return !(await r.Content.ReadAsStringAsync()).Contains("\"flagged\": true");
        }
    }
}
