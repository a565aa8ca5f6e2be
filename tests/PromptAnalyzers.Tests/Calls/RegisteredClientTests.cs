using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>The model of a client that a class is given: what the application registers for its type.</summary>
public sealed class RegisteredClientTests
{
    private static string? ModelOf(string parameters, string call, string registrations) => Understood.File(
        $$"""
        using Microsoft.Extensions.AI; using OpenAI.Chat; using Microsoft.SemanticKernel; using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
        class Triage({{parameters}})
        {
            public Task Sort(string mail) => {{call}};
        }
        """,
        $$"""
        using Microsoft.Extensions.AI; using Microsoft.Extensions.DependencyInjection; using Microsoft.SemanticKernel; using OpenAI; using OpenAI.Chat;
        class OwnClient() : DelegatingChatClient(null!);
        static class Setup
        {
            public static void AddModels(this IServiceCollection services, string key, string configured)
            {
                {{registrations}}
            }
        }
        """).Calls.Single().Options.ModelId;

    private const string Ask = "client.GetResponseAsync(mail)";

    [Theory]
    [InlineData("services.AddChatClient(new OpenAIClient(key).GetChatClient(\"o4-mini\").AsIChatClient());")]
    [InlineData("services.AddChatClient(_ => new OpenAIClient(key).GetChatClient(\"o4-mini\").AsIChatClient()).UseFunctionInvocation();")]
    [InlineData("services.AddSingleton<IChatClient>(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(\"o4-mini\").AsIChatClient());")]
    [InlineData("services.AddSingleton(_ => new OpenAIClient(key)); services.AddScoped<IChatClient>(sp => { var inner = new ChatClient(\"o4-mini\", key); return new ChatClientBuilder(inner.AsIChatClient()).UseLogging().Build(); });")]
    public void A_registered_chat_client_brings_its_model(string registrations) => Assert.Equal("o4-mini", ModelOf("IChatClient client", Ask, registrations));

    [Theory]
    [InlineData("services.AddSingleton(new ChatClient(\"gpt-4.1\", key));")]
    [InlineData("services.AddSingleton(sp => new ChatClient(model: \"gpt-4.1\", apiKey: key));")]
    public void So_does_a_client_of_an_sdk(string registrations) => Assert.Equal("gpt-4.1", ModelOf("ChatClient client", "client.CompleteChatAsync(mail)", registrations));

    [Theory]
    [InlineData("services.AddKernel().AddOpenAIChatCompletion(\"gpt-4.1\", key);")]
    [InlineData("services.AddOpenAIChatCompletion(\"gpt-4.1\", key); services.AddTransient<Kernel>(sp => new Kernel(sp));")]
    public void So_does_a_kernel(string registrations) => Assert.Equal(
        registrations.Contains("AddTransient", StringComparison.Ordinal) ? null : "gpt-4.1", ModelOf("Kernel kernel", "kernel.InvokePromptAsync(mail)", registrations));

    [Theory]
    [InlineData("")]
    [InlineData("services.AddSingleton<IChatClient>(sp => new OpenAIClient(key).GetChatClient(configured).AsIChatClient());")]
    [InlineData("services.AddKeyedChatClient(\"fast\", new OpenAIClient(key).GetChatClient(\"gpt-4.1-mini\").AsIChatClient()); services.AddKeyedChatClient(\"deep\", new OpenAIClient(key).GetChatClient(\"o3\").AsIChatClient());")]
    [InlineData("services.AddChatClient(new OpenAIClient(key).GetChatClient(\"o4-mini\").AsIChatClient()); services.AddSingleton<IChatClient, OwnClient>();")]
    [InlineData("services.AddSingleton(new ChatClient(\"gpt-4.1\", key));")]
    [InlineData("var list = new List<IChatClient>(); list.Add(new OpenAIClient(key).GetChatClient(\"o4-mini\").AsIChatClient());")]
    public void What_cannot_be_told_is_no_model(string registrations) => Assert.Null(ModelOf("IChatClient client", Ask, registrations));

    [Fact]
    public void The_model_of_the_call_wins_over_the_registered_one() => Assert.Equal(
        "gpt-4.1",
        ModelOf("IChatClient client", "client.GetResponseAsync(mail, new ChatOptions { ModelId = \"gpt-4.1\" })", "services.AddChatClient(new OpenAIClient(key).GetChatClient(\"o4-mini\").AsIChatClient());"));

    private const string Keyed = "services.AddKeyedChatClient(\"fast\", new OpenAIClient(key).GetChatClient(\"gpt-4.1-mini\").AsIChatClient()); services.AddKeyedSingleton<IChatClient>(\"deep\", (_, _) => new OpenAIClient(key).GetChatClient(\"o3\").AsIChatClient());";

    [Theory]
    [InlineData("fast", "gpt-4.1-mini")]
    [InlineData("deep", "o3")]
    [InlineData("other", null)]
    public void A_key_tells_which(string key, string? model) => Assert.Equal(
        model, ModelOf($"[Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"{key}\")] IChatClient client", Ask, Keyed));

    [Fact]
    public void A_key_that_is_no_text_is_not_guessed() => Assert.Null(ModelOf(
        "[Microsoft.Extensions.DependencyInjection.FromKeyedServices(DayOfWeek.Monday)] IChatClient client", Ask, "services.AddChatClient(new OpenAIClient(key).GetChatClient(\"o3\").AsIChatClient());"));

    private static IEnumerable<string> ModelsHandedTo(string judge, params string[] creations) => Understood.File(
        "using OpenAI.Chat; " + judge,
        "using OpenAI.Chat; class Setup { object[] M(string key) => [" + string.Join(", ", creations) + "]; }").Calls.Select(static call => call.Options).SelectMany(static o => o.OtherModelIds.Prepend(o.ModelId ?? "unknown"));

    private const string Judge = "class Judge { private readonly ChatClient _client; public Judge(string name, ChatClient client) { _client = client ?? throw new ArgumentNullException(name); } public Task Run(string mail) => _client.CompleteChatAsync(mail); }";

    private const string ShortJudge = "class Judge(string name, ChatClient client) { public string Name => name; public Task Run(string mail) => client.CompleteChatAsync(mail); }";

    [Theory]
    [InlineData(Judge)]
    [InlineData(ShortJudge)]
    public void What_the_code_hands_to_the_constructor_is_the_client(string judge)
    {
        Assert.Equal(["o3-mini"], ModelsHandedTo(judge, "new Judge(\"a\", new ChatClient(\"o3-mini\", key))"));
        Assert.Equal(["gpt-4o", "o3-mini"], ModelsHandedTo(judge, "new Judge(\"a\", new ChatClient(\"o3-mini\", key))", "new Judge(client: new ChatClient(\"gpt-4o\", key), name: \"b\")"));
        Assert.Equal(["unknown"], ModelsHandedTo(judge, "new Judge(\"a\", new ChatClient(\"o3-mini\", key))", "new Judge(\"b\", null!)"));
        Assert.Equal(["unknown"], ModelsHandedTo(judge, "new Judge(\"a\", new ChatClient(key, key))"));
    }

    // What is made has no name at all where it is handed on.
    [Fact]
    public void An_object_that_is_made_without_its_name_is_seen() => Assert.Equal("o3-mini", Understood.File(
        "using OpenAI.Chat; " + ShortJudge + " class Setup { void M(string key) => Court.Add(new(\"a\", new ChatClient(\"o3-mini\", key))); }",
        "static class Court { public static void Add(Judge judge) => Console.WriteLine(judge.Name); }").Calls.Single().Options.ModelId);

    [Fact]
    public void The_client_of_an_agent_may_be_a_keyed_service() => Assert.Equal("o3", Understood.File(
        """
        using Microsoft.Agents.AI; using Microsoft.Extensions.AI; using Microsoft.Extensions.DependencyInjection;
        class Triage
        {
            private readonly AIAgent _agent;
            public Triage([FromKeyedServices("deep")] IChatClient client) { _agent = new ChatClientAgent(client, name: "triage"); }
            public Task Sort(string mail) => _agent.RunAsync(mail);
        }
        """,
        "using Microsoft.Extensions.AI; using Microsoft.Extensions.DependencyInjection; using OpenAI; class Setup { void M(IServiceCollection services, string key) { " + Keyed + " } }").Calls.Single().Options.ModelId);

    private const string TwoServices = "services.AddOpenAIChatCompletion(\"gpt-4.1\", key); services.AddOpenAIChatCompletion(\"o4-mini\", key, serviceId: \"planner\");";

    [Theory]
    [InlineData("kernel.InvokePromptAsync(mail)", "gpt-4.1")]
    [InlineData("kernel.InvokePromptAsync(mail, new KernelArguments(new PromptExecutionSettings { ServiceId = \"planner\" }))", "o4-mini")]
    [InlineData("kernel.InvokePromptAsync(mail, new KernelArguments(new PromptExecutionSettings { ServiceId = \"other\" }))", null)]
    public void A_service_is_chosen_by_its_id(string call, string? model) => Assert.Equal(model, ModelOf("Kernel kernel", call, TwoServices));

    [Theory]
    [InlineData("var own = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"o4-mini\", key).Build(); own.InvokePromptAsync(\"Plan.\");", null)]
    [InlineData("var own = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"o4-mini\", key).Build(); services.AddOpenAIChatCompletion(\"gpt-4.1\", key); own.InvokePromptAsync(\"Plan.\");", "gpt-4.1")]
    [InlineData("var own = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"o4-mini\", key).Build(); Triage Make(Kernel k) => new(k); Make(own);", "o4-mini")]
    public void A_kernel_that_only_its_maker_calls_is_not_that_of_others(string registrations, string? model) =>
        Assert.Equal(model, ModelOf("Kernel kernel", "kernel.InvokePromptAsync(mail)", registrations));
}
