using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>How prompts reach an LLM over plain HTTP, without any SDK.</summary>
public sealed class RawHttpCallTests
{
    private static string Method(string body, string members = "") => $$"""
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        class Triage
        {
            private const string Rules = "You sort support mails.";
            private readonly HttpClient _http = new();
            private readonly string _apiKey = "";
            private readonly string _endpoint;
            public Triage(string endpoint) => _endpoint = endpoint;
            public async Task<string> RunAsync(string mail, HttpClient client)
            {
                {{body}}
                return "";
            }
            {{members}}
        }
        """;

    private const string Chat = "https://api.openai.com/v1/chat/completions";

    public static TheoryData<string, string, string> Forms => new()
    {
        // OpenAI, one body form after the other.
        { $$"""await _http.PostAsJsonAsync("{{Chat}}", new { model = "gpt-4o", messages = new[] { new { role = "system", content = "Be kind." }, new { role = "user", content = mail } } });""", "", "system: Be kind. | user: {mail}" },
        { $$"""var body = new { model = "gpt-4o", messages = new object[] { new { role = "system", content = Rules }, new { role = "user", content = $"Mail: {mail}" } }, temperature = 0 }; var json = JsonSerializer.Serialize(body); var r = await _http.PostAsync("{{Chat}}", new StringContent(json, Encoding.UTF8, "application/json"));""", "", "system: You sort support mails. | user: Mail: {mail}" },
        { $$"""var content = JsonContent.Create(new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hello" } } }); await _http.PostAsync(new Uri("{{Chat}}"), content);""", "", "user: Hello" },
        { $$"""var request = new HttpRequestMessage(HttpMethod.Post, "{{Chat}}"); request.Headers.Add("Authorization", $"Bearer {_apiKey}"); request.Content = new StringContent(JsonSerializer.Serialize(new { model = "gpt-4o", messages = new[] { new { role = "developer", content = "Be brief." } } })); await client.SendAsync(request);""", "", "developer: Be brief." },
        { $$"""using var request = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri("{{Chat}}"), Content = JsonContent.Create(new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } }) }; client.Send(request);""", "", "user: Hi" },
        { $$"""var body = new Dictionary<string, object> { ["model"] = "gpt-4o", ["messages"] = new List<object> { new Dictionary<string, string> { ["role"] = "system", ["content"] = "Be kind." }, new { role = "user", content = mail } } }; await _http.PostAsJsonAsync("{{Chat}}", body);""", "", "system: Be kind. | user: {mail}" },
        { $$"""var body = new Dictionary<string, object> { { "model", "gpt-4o" }, { "messages", new[] { new { role = "user", content = "Hi" } } } }; body["temperature"] = 0.2; await _http.PostAsJsonAsync("{{Chat}}", body);""", "", "user: Hi" },
        { $$"""var body = new JsonObject { ["model"] = "gpt-4o", ["messages"] = new JsonArray(new JsonObject { ["role"] = "system", ["content"] = "Be kind." }, new JsonObject { ["role"] = "user", ["content"] = mail }) }; await _http.PostAsync("{{Chat}}", new StringContent(body.ToJsonString()));""", "", "system: Be kind. | user: {mail}" },
        { $$"""var body = new JsonObject { ["model"] = "gpt-4o" }; var list = new JsonArray(); list.Add(new JsonObject { ["role"] = "user", ["content"] = "Hi" }); body["messages"] = list; await _http.PostAsJsonAsync("{{Chat}}", body);""", "", "user: Hi" },
        { $$$""""var json = $$"""{"model":"gpt-4o","messages":[{"role":"system","content":"Be \"kind\"."},{"role":"user","content":"{{mail}}"}],"stream":false}"""; await _http.PostAsync("{{{Chat}}}", new StringContent(json, Encoding.UTF8, "application/json"));"""", "", "system: Be \"kind\". | user: {mail}" },
        { $$"""var json = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"system\",\"content\":\"" + Rules + "\"},{\"role\":\"user\",\"content\":" + JsonSerializer.Serialize(mail) + "}]}"; await _http.PostAsync("{{Chat}}", new StringContent(json));""", "", "system: You sort support mails. | user: {mail}" },
        { $$"""var request = new ChatRequest { Model = "gpt-4o" }; request.Messages.Add(new ChatTurn("system", "Be kind.")); request.Messages.Add(new ChatTurn("user", mail)); await _http.PostAsJsonAsync("{{Chat}}", request);""", Records, "system: Be kind. | user: {mail}" },
        { $$"""await _http.PostAsJsonAsync("{{Chat}}", new ChatRequest { Messages = { new("system", "Be kind."), new("user", mail) } });""", Records, "system: Be kind. | user: {mail}" },
        { $$"""var turns = new List<Turn> { new() { Role = "system", Text = "Be kind." }, new() { Text = mail } }; await _http.PostAsJsonAsync("{{Chat}}", new { model = "gpt-4o", messages = turns.Select(t => new { role = t.Role, content = t.Text }) });""", "class Turn { public string Role { get; set; } = \"user\"; public string Text { get; set; } = \"\"; }", "system: Be kind. | user: {mail}" },
        { $$"""var messages = new List<Dictionary<string, string>> { new() { ["role"] = "system", ["content"] = Rules }, new() { ["role"] = "user", ["content"] = JsonSerializer.Serialize(mail.Split(' ')) } }; await _http.PostAsJsonAsync("{{Chat}}", new { model = "gpt-4o", messages });""", "", "system: You sort support mails. | user: {JsonSerializer.Serialize(mail.Split(' '))}" },
        { $$"""var bytes = JsonSerializer.SerializeToUtf8Bytes(new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } }); await _http.PostAsync("{{Chat}}", new ByteArrayContent(bytes));""", "", "user: Hi" },
        { $$"""await _http.PostAsJsonAsync("{{Chat}}", new { model = "gpt-4o", messages = new object[] { new { role = "user", content = new object[] { new { type = "text", text = "Describe:" }, new { type = "image_url", image_url = new { url = mail } } } } } });""", "", "user: Describe:" },
        { $$"""await _http.PostAsync(Url, Body(mail));""", "const string Url = \"https://api.openai.com/v1/chat/completions\"; static StringContent Body(string text) => new(JsonSerializer.Serialize(new { model = \"gpt-4o\", messages = new[] { new { role = \"system\", content = Rules }, new { role = \"user\", content = text } } }));", "system: You sort support mails. | user: {mail}" },

        // Addresses.
        { """await _http.PostAsJsonAsync("chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } });""", "", "user: Hi" },
        { """await _http.PostAsJsonAsync($"{_endpoint}/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } });""", "", "user: Hi" },
        { """await _http.PostAsJsonAsync(_endpoint, new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } });""", "", "user: Hi" },
        { """var own = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") }; await own.PostAsJsonAsync("responses", new { model = "gpt-4.1", instructions = "Be kind.", input = mail });""", "", "instructions: Be kind. | user: {mail}" },

        // Other endpoints.
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/responses", new { model = "gpt-4.1", input = new[] { new { role = "developer", content = "Be kind." }, new { role = "user", content = mail } } });""", "", "developer: Be kind. | user: {mail}" },
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/completions", new { model = "gpt-3.5-turbo-instruct", prompt = "Once upon a time", max_tokens = 9 });""", "", "completion: Once upon a time" },
        { """await _http.PostAsJsonAsync($"https://{_endpoint}.openai.azure.com/openai/deployments/mini/chat/completions?api-version=2024-10-21", new { messages = new[] { new { role = "system", content = "Be kind." } } });""", "", "system: Be kind." },
        { """await _http.PostAsJsonAsync($"{_endpoint}openai/deployments/{mail}/chat/completions?api-version=2024-10-21", new { messages = new[] { new { role = "system", content = "Be kind." } } });""", "", "system: Be kind." },
        { """await _http.PostAsJsonAsync("https://api.anthropic.com/v1/messages", new { model = "claude-sonnet-4-5", max_tokens = 99, system = "Be kind.", messages = new[] { new { role = "user", content = mail } } });""", "", "system: Be kind. | user: {mail}" },
        { """await _http.PostAsJsonAsync("https://api.anthropic.com/v1/messages", new { model = "claude-sonnet-4-5", system = new[] { new { type = "text", text = "Be kind.", cache_control = new { type = "ephemeral" } } }, messages = new[] { new { role = "user", content = mail } } });""", "", "system: Be kind. | user: {mail}" },
        { """await _http.PostAsJsonAsync($"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key={_apiKey}", new { systemInstruction = new { parts = new[] { new { text = "Be kind." } } }, contents = new[] { new { parts = new[] { new { text = mail } } } } });""", "", "system: Be kind. | user: {mail}" },
        { """await _http.PostAsJsonAsync($"{_endpoint}?key={_apiKey}", new { contents = new[] { new { role = "user", parts = new[] { new { text = "Hi" } } } }, generationConfig = new { temperature = 0 } });""", "", "user: Hi" },
        { """await _http.PostAsJsonAsync("https://api.mistral.ai/v1/chat/completions", new { model = "mistral-small", messages = new[] { new { role = "user", content = "Salut" } } });""", "", "user: Salut" },
        { """await _http.PostAsJsonAsync("http://localhost:11434/api/generate", new { model = "llama3", system = "Be kind.", prompt = "Why?", stream = false });""", "", "system: Be kind. | completion: Why?" },
        { """await _http.PostAsJsonAsync("http://localhost:11434/api/chat", new { model = "llama3", messages = new[] { new { role = "user", content = "Why?" } } });""", "", "user: Why?" },
        { """await _http.PostAsJsonAsync("https://api.cohere.com/v2/chat", new { model = "command-r", messages = new[] { new { role = "user", content = "Why?" } } });""", "", "user: Why?" },
        { """await _http.PostAsJsonAsync("https://api.cohere.com/v1/chat", new { model = "command-r", preamble = "Be kind.", message = "Why?" });""", "", "system: Be kind. | user: Why?" },
        { """await _http.PostAsJsonAsync("https://api.together.xyz/v1/chat/completions", new { model = "llama", messages = new[] { new { role = "user", content = "Why?" } } });""", "", "user: Why?" },
        { """await _http.PostAsJsonAsync("https://api.fireworks.ai/inference/v1/chat/completions", new { model = "llama", messages = new[] { new { role = "user", content = "Why?" } } });""", "", "user: Why?" },
        { """await _http.PostAsJsonAsync("https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-v2/converse", new { system = new[] { new { text = "Be kind." } }, messages = new[] { new { role = "user", content = new[] { new { text = mail } } } } });""", "", "system: Be kind. | user: {mail}" },
        { """await _http.PostAsJsonAsync($"https://bedrock-runtime.{_endpoint}.amazonaws.com/model/amazon.titan/invoke", new { inputText = "Why?" });""", "", "completion: Why?" },
    };

    private const string Records = """
        public class ChatRequest
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "gpt-4o-mini";
            [JsonPropertyName("messages")] public List<ChatTurn> Messages { get; set; } = new();
        }
        public record ChatTurn([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);
        """;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Request_IsRead(string body, string members, string expected) =>
        Assert.Equal([expected], Understood.File(Method(body, members), SdkReferences.None).Calls.Select(Understood.Describe));

    public static TheoryData<string, string> LookAlikes => new()
    {
        // Own services whose fields have the same names.
        { """await _http.PostAsJsonAsync("https://crm.acme.example/api/prompts", new { prompt = "Remind me", user = mail });""", "" },
        { """await _http.PostAsJsonAsync("/api/messages", new { messages = new[] { "Your order has shipped." }, channel = "sms" });""", "" },
        { """await _http.PostAsJsonAsync("/api/chat", new { room = 7, message = "Hello all" });""", "" },
        { """await _http.PostAsJsonAsync("https://chat.acme.example/v1/messages", new { to = mail, messages = new[] { new { role = "admin", content = "Server restarts at ten." } } });""", "" },
        { """await _http.PostAsJsonAsync("/api/generate", new { template = "invoice", prompt = "Press any key" });""", "" },
        { """await _http.PostAsJsonAsync(_endpoint, new { model = "T-34", input = mail });""", "" },
        { """await _http.PostAsJsonAsync("https://cars.acme.example/v2/chat/new", new { model = "Corolla", prompt = "Call me back" });""", "" },
        { """await _http.PostAsJsonAsync("https://hooks.slack.com/services/T0/B0/x", new { text = "Build failed", channel = "#ci" });""", "" },
        { """await _http.PostAsJsonAsync("https://shop.acme.example/v1/completions", new { prompt = "Finish your order", customer = mail });""", "" },
        { """await _http.PostAsync("https://acme.example/model/7/invoke", new StringContent("{\"inputText\":\"start\"}"));""", "" },
        { """await _http.PostAsJsonAsync("https://users.acme.example/roles", new { role = "system", content = "read-only" });""", "" },
        { """var sql = $"select content from messages where role = 'user' and model = '{mail}'"; await _http.PostAsync("https://db.acme.example/query", new StringContent(sql));""", "" },

        // The LLM's own hosts, but no prompt.
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "A cat" });""", "" },
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = "A cat" });""", "" },
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/audio/speech", new { model = "tts-1", input = "A cat" });""", "" },
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/moderations", new { input = mail });""", "" },
        { """await _http.PostAsJsonAsync("https://api.anthropic.com/v1/messages/count_tokens", new { model = "claude-sonnet-4-5", messages = new[] { new { role = "user", content = "Hi" } } });""", "" },
        { """await _http.GetAsync("https://api.openai.com/v1/chat/completions/abc/messages");""", "" },
        { """await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.openai.com/v1/models") { Content = JsonContent.Create(new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } }) });""", "" },

        // Other methods with the same names.
        { """await SendAsync(new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Hi" } } });""", "Task SendAsync(object message) => Task.CompletedTask;" },
        { """await new Bus().PostAsync("https://api.openai.com/v1/chat/completions", "Hello");""", "class Bus { public Task PostAsync(string topic, string text) => Task.CompletedTask; }" },
    };

    [Fact]
    public void MessagesInOneJsonText_StandAtTheLiteral()
    {
        var file = Understood.File(Method(
            $$$""""
            var json = $$"""
                {"model":"gpt-4o","messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Mail: {{mail}}"}]}
                """;
            await _http.PostAsync("{{{Chat}}}", new StringContent(json));
            """"), SdkReferences.None);
        Assert.All(Assert.Single(file.Calls).Messages, m => Assert.StartsWith("$$\"\"\"", m.Text.Syntax.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void OtherService_IsSilent(string body, string members)
    {
        var file = Understood.File(Method(body, members), SdkReferences.None);
        Assert.Empty(file.Calls);
        Assert.Empty(file.Jobs);
    }

    [Fact]
    public void OptionsAndModel_AreRead()
    {
        var call = Assert.Single(Understood.File(Method("""
            await _http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new
            {
                model = "gpt-4o-mini",
                messages = new[] { new { role = "user", content = "Hi" } },
                temperature = 0.2,
                reasoning_effort = "low",
                tools = new object[] { },
                response_format = new { type = "json_schema", json_schema = new { name = "x", schema = new { } } },
            });
            """), SdkReferences.None).Calls);
        Assert.Equal("gpt-4o-mini", call.Options.ModelId);
        Assert.True(call.Options.HasSampling && call.Options.HasReasoningEffort && call.Options.HasTools && call.Options.HasStructuredOutput);
        Assert.True(call.IsComplete);
        Assert.Equal("POST api.openai.com/v1/chat/completions", call.Api);
    }

    [Theory]
    [InlineData("new { type = \"json_object\" }", false)]
    [InlineData("new { type = \"json_schema\" }", true)]
    public void OnlyASchemaBindsTheAnswer(string format, bool expected) =>
        Assert.Equal(expected, Assert.Single(Understood.File(Method($$"""
            await _http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "m", messages = new[] { new { role = "user", content = "Hi" } }, response_format = {{format}} });
            """), SdkReferences.None).Calls).Options.HasStructuredOutput);

    [Fact]
    public void ModelInTheAddress_IsRead() => Assert.Equal("gemini-2.0-flash", Assert.Single(Understood.File(Method("""
        await _http.PostAsJsonAsync("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent", new { contents = new[] { new { parts = new[] { new { text = "Hi" } } } } });
        """), SdkReferences.None).Calls).Options.ModelId);

    [Fact]
    public void UnknownHistory_MakesTheCallIncomplete()
    {
        var call = Assert.Single(Understood.File("""
            using System.Net.Http.Json;
            class C
            {
                public Task M(HttpClient http, List<object> history) =>
                    http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "m", messages = history });
            }
            """, SdkReferences.None).Calls);
        Assert.False(call.IsComplete);
    }

    [Fact]
    public void Wrapper_GivesTheCallersText() => Assert.Equal(
        ["system: Be kind. | user: {question}", "system: Be kind. | user: Why is the sky blue?"],
        Understood.Calls("""
            using System.Net.Http.Json;
            class Llm(HttpClient http)
            {
                private Task PostAsync(string path, object body) => http.PostAsJsonAsync("https://api.openai.com/v1/" + path, body);
                public Task AskAsync(string question) => PostAsync("chat/completions", new { model = "m", messages = new[] { new { role = "system", content = "Be kind." }, new { role = "user", content = question } } });
            }
            class Use
            {
                public Task M(Llm llm) => llm.AskAsync("Why is the sky blue?");
            }
            """));

    private const string Gateway = """
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        static class Api
        {
            static readonly HttpClient Http = new();
            public static async Task<T?> PostAsync<T>(string url, object body)
            {
                for (var i = 0; ; i++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = CONTENT };
                    var response = await Http.SendAsync(request);
                    if ((int)response.StatusCode == 429 && i < 3) { continue; }
                    return JsonSerializer.Deserialize<T>(await response.Content.ReadAsStringAsync());
                }
            }
        }
        """;

    public static TheoryData<string, string, string> Contents()
    {
        var data = new TheoryData<string, string, string>();
        string[] contents =
        [
            "body is string s ? new StringContent(s, Encoding.UTF8, \"application/json\") : JsonContent.Create(body, body.GetType())",
            "body is not string text ? JsonContent.Create(body) : new StringContent(text)",
            "body switch { string s => new StringContent(s), HttpContent content => content, _ => JsonContent.Create(body, body.GetType()) }",
        ];
        foreach (var content in contents)
        {
            data.Add(content, "new { model = \"gpt-4o\", messages = new[] { new { role = \"user\", content = \"Sort: \" + mail } } }", "user: Sort: {mail}");
            data.Add(content, "new Dictionary<string, object> { [\"model\"] = \"gpt-4o\", [\"messages\"] = new[] { new { role = \"user\", content = \"Sort: \" + mail } } }", "user: Sort: {mail}");
            data.Add(content, "new JsonObject { [\"model\"] = \"gpt-4o\", [\"messages\"] = new JsonArray(new JsonObject { [\"role\"] = \"user\", [\"content\"] = \"Sort: \" + mail }).DeepClone() }", "user: Sort: {mail}");
            data.Add(content, "$$\"\"\"{ \"model\": \"gpt-4o\", \"messages\": [ { \"role\": \"user\", \"content\": \"Sort: {{mail}}\" } ] }\"\"\"", "user: Sort: {mail}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void ContentByTheTypeOfTheBody_IsRead(string content, string body, string expected) => Assert.Equal([expected], Understood.File(
        "using System.Text.Json.Nodes;\nclass C { Task<JsonNode?> M(string mail) => Api.PostAsync<JsonNode>(\"https://api.openai.com/v1/chat/completions\", " + body + "); }",
        Gateway.Replace("CONTENT", content, StringComparison.Ordinal)).Calls.Select(Understood.Describe));

    [Theory]
    [InlineData("responses", "new { model = \"gpt-4o\", instructions = \"Sort.\", input = mail }", "instructions: Sort. | user: {mail}")]
    [InlineData("completions", "new { model = \"local\", prompt = \"Sort: \" + mail }", "completion: Sort: {mail}")]
    public void PathBelowABaseThatIsNotSeen_IsRead(string path, string body, string expected) => Assert.Equal([expected], Understood.Calls(
        "using System.Net.Http.Json; class C(HttpClient http) { Task M(string mail) => http.PostAsJsonAsync(\"" + path + "\", " + body + "); }",
        "static class Setup { public const string Address = \"https://api.openai.com/v1/\"; }"));

    [Fact]
    public void PathThatIsNotSeen_BelowABaseThatIs_IsReadByTheBody() => Assert.Equal(["user: Sort: {mail}"], Understood.Calls("""
        using System.Net.Http.Json;
        class C
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.openai.com/v1/") };
            Task M(string path, string mail) => _http.PostAsJsonAsync(path, new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Sort: " + mail } } });
        }
        """));

    [Theory]
    [InlineData("responses", "new { survey = 7, text = \"Sort the mail.\" }")]
    [InlineData("completions", "new { course = \"C#\", prompt = \"Sort the mail.\" }")]
    [InlineData("tickets/responses", "new { model = \"T-1000\", input = \"Sort the mail.\" }")]
    public void PathOfAnotherService_IsSilent(string path, string body) => Assert.Empty(Understood.Calls(
        "using System.Net.Http.Json; class C(HttpClient http) { Task M(string mail) => http.PostAsJsonAsync(\"" + path + "\", " + body + "); }",
        "static class Setup { public const string Address = \"https://api.openai.com/v1/\"; }"));

    [Fact]
    public void ClientOfAnotherFile_GivesTheHost() => Assert.Equal(["user: Hi"], Understood.Calls("""
        using System.Net.Http.Json;
        class Llm(HttpClient http)
        {
            public Task AskAsync() => http.PostAsJsonAsync("v1/chat/completions", new { messages = new[] { new { role = "user", content = "Hi" } } });
        }
        """, """
        static class Setup
        {
            public static HttpClient Create() => new() { BaseAddress = new Uri("https://api.openai.com/") };
        }
        """));

    private static PromptCall Posted(string json) => Assert.Single(Understood.File(
        Method($"await _http.PostAsync(\"{Chat}\", new StringContent({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}));"),
        SdkReferences.None).Calls);

    [Theory]
    [InlineData("", " !")]
    [InlineData("{", "")]
    [InlineData("""{"model":""", "")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi""", "user: Hi")]
    [InlineData("""{"messages":[[[[}}}}""", "")]
    [InlineData("{model: 'x', messages: [}", "")]
    [InlineData("]]]]{{{{::::,,,,", " !")]
    [InlineData("""{"prompt":"\u12""", "")]
    [InlineData("""{"messages":[{"role":"user" "content":"Hi"},,{"role":"user","content":"Ho"}]}""", "user: Hi | user: Ho")]
    [InlineData("""{"prompt":{"prompt":{"prompt":1}}}""", "")]
    public void MalformedBody_IsReadAsFarAsItGoes(string json, string expected) => Assert.Equal(expected, Understood.Describe(Posted(json)));

    [Fact]
    public void DeepBody_Ends() => Assert.Empty(Posted(string.Concat(Enumerable.Repeat("[", 20_000))).Messages);

    [Fact]
    public void LongBody_Ends() => Assert.Equal(
        1_000_000,
        Posted("""{"messages":[{"role":"user","content":"X"}]}""".Replace("X", new string('x', 1_000_000), StringComparison.Ordinal)).Messages[0].Text.ConstantLength);

    [Fact]
    public void CodeWithErrors_IsNoCrash()
    {
        var compilation = Understood.Compile(["""
            using System.Net.Http.Json;
            class C
            {
                void M(HttpClient http) { http.PostAsync("https://api.openai.com/v1/chat/completions"); http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = , messages = new[] { new { role = "user", content = nope } } }); http.SendAsync(new HttpRequestMessage(; }
            }
            """], SdkReferences.None);
        Assert.NotNull(Understood.File(compilation, []));
    }

    [Fact]
    public void CyclicHelpers_End() => Assert.Empty(Understood.File("""
        using System.Net.Http.Json;
        class C(HttpClient http)
        {
            public Task A(string path, object body) => path.Length > 9 ? B(path, body) : http.PostAsJsonAsync(path, body);
            public Task B(string path, object body) => A(path, body);
            public Task M() => B("/orders", new { id = 1 });
            public const string Host = "api.openai.com";
        }
        """, SdkReferences.None).Calls);

    [Theory]
    [InlineData("""class C { public Task M(HttpClient http) => http.PostAsync("https://acme.example/orders", new StringContent("{}")); }""")]
    [InlineData("""class C { public const string Host = "https://api.openai.com/v1/chat/completions"; }""")]
    [InlineData("""class C { public string Role = "messages content model"; }""")]
    public void WithoutRequestsToLlms_NoCodeIsLookedInto(string source)
    {
        var compilation = Understood.Compile([source], SdkReferences.None);
        var model = PromptModel.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]));
        Assert.NotNull(model);
        foreach (var tree in compilation.SyntaxTrees)
        {
            Assert.Same(PromptFile.Empty, model.FileOf(tree, CancellationToken.None));
        }

        Assert.False(model.HasLookedIntoCode);
    }

    [Fact]
    public Task Finding_SitsOnEachText() => Verify<PA1001VeryLongPrompt>.Diagnoses("""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        class C(HttpClient http)
        {
            private const string Rules = [|"You sort support mails into queues."|];
            public Task M(string mail) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new
            {
                model = "gpt-4o",
                messages = new object[]
                {
                    new { role = "system", content = Rules },
                    new { role = "user", content = [|$"Sort this mail: {mail}"|] },
                },
            });
        }
        """, new TestSetup { References = SdkReferences.None, EditorConfig = ["prompt_analyzers.max_prompt_tokens = 2"] });

    [Fact]
    public Task Finding_SitsOnTheJsonText() => Verify<PA1001VeryLongPrompt>.Diagnoses("""
        using System.Net.Http;
        using System.Threading.Tasks;
        class C(HttpClient http)
        {
            private const string Body = [|"{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Sort this mail into queues.\"}]}"|];
            public Task M() => http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(Body));
        }
        """, new TestSetup { References = SdkReferences.None, EditorConfig = ["prompt_analyzers.max_prompt_tokens = 2"] });

    public static TheoryData<string, string> Protocol => new()
    {
        { """client.CompleteChat(BinaryContent.Create(BinaryData.FromString("{\"messages\":[{\"role\":\"system\",\"content\":\"Be kind.\"}]}")), null);""", "system: Be kind." },
        { """client.CompleteChat(BinaryContent.Create(BinaryData.FromObjectAsJson(new { messages = new[] { new { role = "user", content = mail } } })), null);""", "user: {mail}" },
        { """var data = new BinaryData(new { messages = new[] { new { role = "user", content = "Hi" } } }); using var content = BinaryContent.Create(data); client.CompleteChat(content);""", "user: Hi" },
        { """client.CompleteChat(BinaryContent.Create(BinaryData.FromBytes("{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"u8.ToArray())));""", "user: Hi" },
    };

    [Theory]
    [MemberData(nameof(Protocol))]
    public void ProtocolMethod_IsRead(string body, string expected) => Assert.Equal([expected], Understood.Calls($$"""
        using System.ClientModel;
        using OpenAI.Chat;
        class C { public void M(ChatClient client, string mail) { {{body}} } }
        """));

    [Theory]
    [InlineData("await Post(\"completions\", JsonSerializer.Serialize(new { model = \"gpt-3.5-turbo-instruct\", prompt = \"Guess: \" + mail }));")]
    [InlineData("var p = \"Guess: \" + mail; var json = JsonSerializer.Serialize(new { model = \"gpt-3.5-turbo-instruct\", prompt = p, max_tokens = 5 }); await Post(\"completions\", json);")]
    public void WhatTheCallerSerialized_IsItsPrompt(string body) => Assert.Contains(
        "completion: Guess: {mail}",
        Understood.File(
            Method(body, "private static readonly HttpClient Api = new() { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; static async Task Post(string url, string json) { var content = new StringContent(json, Encoding.UTF8, \"application/json\"); await Api.PostAsync(url, content); }"),
            SdkReferences.None).Calls.Where(c => c.Messages.Any(m => m.HasConstantArgument)).Select(Understood.Describe));

    [Fact]
    public void OldCollections_AreABody() => Assert.Equal(
        ["system: Be kind. | user: {mail}"],
        Understood.File(
            Method($$"""
                var first = new System.Collections.Hashtable(); first["role"] = "system"; first["content"] = "Be kind.";
                var second = new System.Collections.Hashtable(); second["role"] = "user"; second["content"] = mail;
                var body = new Dictionary<string, object>(); body.Add("model", "gpt-4o"); body.Add("messages", new System.Collections.ArrayList { first, second });
                await _http.PostAsync("{{Chat}}", new StringContent(JsonSerializer.Serialize(body)));
                """),
            SdkReferences.None).Calls.Select(Understood.Describe));

    // The prompt has quotes and a hole of its own: they are no JSON.
    [Theory]
    [InlineData("JsonEncodedText.Encode(SubjectRules(mail.Length)).ToString()")]
    [InlineData("System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(SubjectRules(mail.Length))")]
    [InlineData("SubjectRules(mail.Length)")]
    public void APromptPutIntoJsonText_IsWhole(string rules) => Assert.Equal(
        ["system: At most {mail.Length} words, no \"Re:\". | user: {mail}"],
        Understood.File(
            Method(
                $$"""
                var body = "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"system\",\"content\":\"@S\"},{\"role\":\"user\",\"content\":\"@U\"}]}".Replace("@S", {{rules}}).Replace("@U", mail);
                await _http.PostAsync("{{Chat}}", new StringContent(body, Encoding.UTF8, "application/json"));
                """,
                "static string SubjectRules(int length) => $\"At most {length} words, no \\\"Re:\\\".\";"),
            SdkReferences.None).Calls.Select(Understood.Describe));
}
