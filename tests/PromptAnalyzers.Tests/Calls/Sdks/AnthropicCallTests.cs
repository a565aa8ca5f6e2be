using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>The official Anthropic package: 13.x with a union of message types, 12.x with one message class.</summary>
public sealed class AnthropicCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        Messages("13.12.0"),
        Messages("12.60.0") with { References = () => SdkReferences.With(("Anthropic", "12.60.0")) },
    ];

    private static SdkShape Messages(string version)
    {
        string Turn(string role, string text) => version.StartsWith("12.", StringComparison.Ordinal)
            ? $"new MessageParam {{ Role = Role.{role}, Content = {text} }}"
            : $"new {role}MessageParam {{ Content = {text} }}";
        return new("Anthropic " + version, "messages")
        {
            Usings = "using Anthropic; using Anthropic.Models.Messages;",
            Parameters = "AnthropicClient client",
            Arguments = "client",
            Call = $"await client.Messages.Create(new MessageCreateParams {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, System = @TEXT@, Messages = [{Turn("User", "mail")}] }});",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, $"async Task M(AnthropicClient client, string mail) {{ var turns = new List<MessageParam>(); turns.Add({Turn("User", "\"Mail: A\"")}); turns.Add({Turn("Assistant", "\"billing\"")}); turns.Add({Turn("User", "mail")}); await client.Messages.Create(new MessageCreateParams {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, System = \"You sort.\", Messages = turns }}); }}") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Messages, $"async Task M(AnthropicClient client, string mail) {{ await client.Messages.Create(new MessageCreateParams {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, System = new List<TextBlockParam> {{ new() {{ Text = \"You sort.\" }} }}, Messages = [{Turn("User", "new List<ContentBlockParam> { new TextBlockParam { Text = \"Mail:\" }, new TextBlockParam(mail) }")}] }}); }}") { Expected = "system: You sort. | user: Mail:\\n{mail}" },
                new(SdkWay.Request, $"async Task M(AnthropicClient client, string mail) {{ MessageCreateParams parameters = new() {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, System = \"You sort.\", Messages = [{Turn("User", "$\"Mail: {mail}\"")}] }}; await client.Messages.Create(parameters); }}") { Expected = "system: You sort. | user: Mail: {mail}", Model = "claude-sonnet-4-5" },
                new(SdkWay.Request, $"async Task M(AnthropicClient client, string mail) {{ MessageCreateParams basis = new() {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, Messages = [{Turn("User", "mail")}] }}; var parameters = basis with {{ System = \"You sort.\" }}; await client.Messages.Create(parameters); }}") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.Model, $"async Task M(AnthropicClient client, string mail) {{ await client.Messages.Create(new MessageCreateParams {{ Model = Anthropic.Models.Messages.Model.ClaudeHaiku4_5, MaxTokens = 99, Messages = [{Turn("User", "mail")}] }}); }}") { Model = "claude-haiku-4-5" },
                new(SdkWay.History, "async Task M(AnthropicClient client, List<MessageParam> turns) { await client.Messages.Create(new MessageCreateParams { Model = \"claude-sonnet-4-5\", MaxTokens = 99, System = \"You sort.\", Messages = turns }); }") { Expected = "system: You sort. !" },
                new(SdkWay.Model, $"async Task M(AnthropicClient client) {{ await client.Messages.Create(new MessageCreateParams {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, Messages = [{Turn("User", "\"Hi\"")}] }}); }}") { Model = "claude-sonnet-4-5" },
                new(SdkWay.Structured, $"async Task M(AnthropicClient client, Dictionary<string, System.Text.Json.JsonElement> schema) {{ await client.Messages.Create(new MessageCreateParams {{ Model = \"claude-sonnet-4-5\", MaxTokens = 99, OutputConfig = new OutputConfig {{ Format = new JsonOutputFormat {{ Schema = schema }} }}, Messages = [{Turn("User", "\"Hi\"")}] }}); }}") { Expected = "user: Hi", IsStructured = true },
            ],
        };
    }

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
