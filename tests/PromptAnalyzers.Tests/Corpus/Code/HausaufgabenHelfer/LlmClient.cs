using System.Net;
using System.Text;
using System.Text.Json;

namespace HausaufgabenHelfer
{
    // 2023: WebRequest version, still works. TODO: move all to HttpClient some day
    public class LlmClient
    {
        public const string Url = "https://api.openai.com/v1/chat/completions";
        private static readonly HttpClient http = new HttpClient();
        private string key;
        public string LastError = "";

        public LlmClient(string apiKey)
        {
            key = apiKey;
            if (!http.DefaultRequestHeaders.Contains("Authorization"))
                http.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        }

        /// <summary>One question, one answer, blocking.</summary>
        public string Ask(string system, string user)
        {
            StringBuilder sb = new StringBuilder();
            sb.Append("{\"model\":\"gpt-3.5-turbo\",\"temperature\":0,\"messages\":[");
            sb.Append("{\"role\":\"system\",\"content\":\"" + Esc(system) + "\"},");
            sb.Append("{\"role\":\"user\",\"content\":\"" + Esc(user) + "\"}]}");
            return PostOld(sb.ToString());
        }

        public string PostOld(string json)
        {
            HttpWebRequest req = (HttpWebRequest)WebRequest.Create(Url);
            req.Method = "POST";
            req.ContentType = "application/json";
            req.Headers["Authorization"] = "Bearer " + key;
            byte[] data = Encoding.UTF8.GetBytes(json);
            using (Stream s = req.GetRequestStream()) { s.Write(data, 0, data.Length); }
            try
            {
                using (WebResponse resp = req.GetResponse())
                using (StreamReader r = new StreamReader(resp.GetResponseStream()))
                    return Content(r.ReadToEnd());
            }
            catch (WebException ex)
            {
                LastError = ex.Message;
                Console.WriteLine(/*no prompt: error message*/ "The teacher in the cloud does not answer. Check your internet connection, then answer the question again with the same text.");
                return "";
            }
        }

        public async Task<string> Post(object body)
        {
            StringContent content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            HttpResponseMessage resp = await http.PostAsync(Url, content);
            return Content(await resp.Content.ReadAsStringAsync());
        }

        public static string Content(string json)
        {
            using (JsonDocument d = JsonDocument.Parse(json))
                return d.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }

        public static string Esc(string s)
        {
            return s.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "").Replace("\n", "\\n").Replace("\t", " ");
        }
    }
}
