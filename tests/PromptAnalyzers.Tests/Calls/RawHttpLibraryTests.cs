using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Requests to LLM APIs that are sent with RestSharp, Flurl, or the WebRequest of old programs.</summary>
public sealed class RawHttpLibraryTests
{
    private const string Body = """new { model = "gpt-4o", messages = new[] { new { role = "system", content = "Sort the mail." }, new { role = "user", content = mail } } }""";

    private const string Json = "$$\"\"\"{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"system\",\"content\":\"Sort the mail.\"},{\"role\":\"user\",\"content\":{{JsonSerializer.Serialize(mail)}}}]}\"\"\"";

    private const string Expected = "system: Sort the mail. | user: {mail}";

    private static string Method(string body) => $$"""
        using System.Net;
        using System.Text;
        using System.Text.Json;
        using Flurl;
        using Flurl.Http;
        using RestSharp;
        class C
        {
            private const string Url = "https://api.openai.com/v1";
            private readonly RestClient _rest = new("https://api.openai.com/v1");
            private readonly IRestClient _client = new RestClient(new RestClientOptions("https://api.openai.com/") { ThrowOnAnyError = true });
            async Task M(string key, string mail)
            {
                {{body}}
            }
        }
        """;

    public static TheoryData<string> Requests => new(
        $"var request = new RestRequest(\"chat/completions\", RestSharp.Method.Post); request.AddHeader(\"Authorization\", key); request.AddJsonBody({Body}); var answer = await _rest.ExecuteAsync(request);",
        $"var request = new RestRequest(\"chat/completions\", RestSharp.Method.Post).AddHeader(\"Authorization\", key).AddJsonBody({Body}); var answer = _rest.Execute(request);",
        $"await _rest.ExecutePostAsync(new RestRequest(\"chat/completions\").AddJsonBody({Body}));",
        $"var request = new RestRequest(\"v1/chat/completions\"); request.AddBody({Body}); await _client.PostAsync(request);",
        $"var json = JsonSerializer.Serialize({Body}); var request = new RestRequest(\"v1/chat/completions\") {{ Method = RestSharp.Method.Post }}; request.AddStringBody(json, DataFormat.Json); await _client.ExecuteAsync(request);",
        $"var request = new RestRequest(\"v1/chat/completions\", RestSharp.Method.Post); request.AddParameter(\"application/json\", JsonSerializer.Serialize({Body}), ParameterType.RequestBody); await _client.ExecuteAsync<string>(request);",
        $"var client = new RestClient(Url + \"/chat/completions\"); var request = new RestRequest(); request.AddJsonBody({Body}); await client.PostAsync<string>(request);",
        $"await _rest.PostJsonAsync(\"chat/completions\", {Body});",
        $"var json = await (Url + \"/chat/completions\").WithOAuthBearerToken(key).PostJsonAsync({Body}).ReceiveString();",
        $"await \"https://api.openai.com\".AppendPathSegments(\"v1\", \"chat\", \"completions\").WithHeader(\"x\", key).PostJsonAsync({Body});",
        $"var url = new Url(\"https://api.openai.com\").AppendPathSegment(\"v1/chat/completions\"); await url.PostStringAsync(JsonSerializer.Serialize({Body}));",
        $"var client = new FlurlClient(\"https://api.openai.com/v1\"); await client.Request(\"chat\", \"completions\").PostJsonAsync({Body});",
        $"var request = (HttpWebRequest)WebRequest.Create(Url + \"/chat/completions\"); request.Method = \"POST\"; using (var writer = new StreamWriter(request.GetRequestStream())) {{ writer.Write(JsonSerializer.Serialize({Body})); }} using var response = request.GetResponse();",
        $"var request = WebRequest.CreateHttp(new Uri(\"https://api.openai.com/v1/chat/completions\")); var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize({Body})); request.ContentLength = bytes.Length; using (Stream stream = await request.GetRequestStreamAsync()) {{ stream.Write(bytes, 0, bytes.Length); }}",
        $"WebRequest request = WebRequest.Create(Url + \"/chat/completions\"); string json = {Json}; using var writer = new StreamWriter(await request.GetRequestStreamAsync().ConfigureAwait(false), Encoding.UTF8); await writer.WriteAsync(json);");

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_IsRead(string body) => Assert.Equal([Expected], Understood.Calls("#pragma warning disable SYSLIB0014\n" + Method(body)));

    [Fact]
    public void ARequestThatAnOwnMethodSends_IsReadAtItsCaller() => Assert.Equal([Expected], Understood.Calls("""
        using RestSharp;
        class Llm
        {
            private readonly RestClient _client;
            public Llm(string key) => _client = new RestClient("https://api.openai.com/v1");
            private async Task<string> PostAsync(string path, object body)
            {
                var request = new RestRequest(path, Method.Post);
                request.AddJsonBody(body);
                return (await _client.ExecuteAsync(request)).Content ?? "";
            }
            public Task<string> SortAsync(string mail) => PostAsync("chat/completions", BODY);
        }
        """.Replace("BODY", Body, StringComparison.Ordinal)));

    public static TheoryData<string> LookAlikes => new(
        $"var request = new RestRequest(\"tickets\", RestSharp.Method.Post); request.AddJsonBody(new {{ prompt = \"Say hello.\" }}); await new RestClient(\"https://desk.example\").ExecuteAsync(request);",
        "var request = new RestRequest(\"chat/completions\", RestSharp.Method.Get); await _rest.ExecuteAsync(request);",
        "var request = new RestRequest(\"models\"); await _rest.ExecuteAsync(request); Console.WriteLine(\"Ask the model to sort the mail.\");",
        "await \"https://desk.example/api/tickets\".PostJsonAsync(new { text = \"Sort the mail.\" });",
        "await \"https://desk.example\".AppendPathSegment(\"mail\").PostStringAsync(\"Sort the mail.\");",
        "var request = (HttpWebRequest)WebRequest.Create(\"https://desk.example/print\"); using (var writer = new StreamWriter(request.GetRequestStream())) { writer.Write(\"Sort the mail.\"); }",
        "using (var writer = new StreamWriter(File.Create(\"chat/completions\"))) { writer.Write(\"Sort the mail.\"); }");

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void OtherRequest_IsSilent(string body) => Assert.Empty(Understood.Calls("#pragma warning disable SYSLIB0014\n" + Method(body)));

    [Theory]
    [InlineData("RestRequest request = null!; request = request.AddJsonBody(request); await _rest.ExecuteAsync(request);")]
    [InlineData("var request = Make(); await _rest.ExecuteAsync(request); RestRequest Make() => Make().AddJsonBody(\"Sort the mail.\");")]
    [InlineData("await Url.PostJsonAsync(); await .PostJsonAsync(new { }); var s = WebRequest.Create().GetRequestStream(); s = s; s.Write(")]
    public void CodeWithoutAnEnd_Ends(string body) => Assert.NotNull(Understood.File(Understood.Compile(["#pragma warning disable SYSLIB0014\n" + Method(body)], SdkReferences.Latest), []));
}
