using PromptAnalyzers.CodeFixes.Rules.Prompting;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>"Ask for structured output": only where the SDK has the same call with a type.</summary>
public sealed class PA2004UnstructuredAnswerIsParsedCodeFixTests
{
    [Fact]
    public Task CallWithATypedForm_GetsTheType() => Fixes(
        """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        record Ticket(string Team);
        class Triage(IChatClient client)
        {
            public async Task<List<Ticket>?> Ask(string mail)
            {
                var answer = await {|PA2004:client.GetResponseAsync("Which tickets? Answer as JSON. " + mail, new ChatOptions { Temperature = 0 })|};
                return JsonSerializer.Deserialize<List<Ticket>>(answer.Text);
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        record Ticket(string Team);
        class Triage(IChatClient client)
        {
            public async Task<List<Ticket>?> Ask(string mail)
            {
                var answer = await client.GetResponseAsync<List<Ticket>>("Which tickets? Answer as JSON. " + mail, new ChatOptions { Temperature = 0 });
                return JsonSerializer.Deserialize<List<Ticket>>(answer.Text);
            }
        }
        """);

    [Fact]
    public Task AnswerWithoutAType_HasNoOffer()
    {
        const string Source = """
            using System.Text.Json;
            using System.Threading.Tasks;
            using Microsoft.Extensions.AI;
            class Triage(IChatClient client)
            {
                public async Task<JsonDocument> Ask(string mail) =>
                    JsonDocument.Parse((await {|PA2004:client.GetResponseAsync(mail)|}).Text);
            }
            """;
        return Fixes(Source, Source);
    }

    [Fact]
    public Task CallWithoutATypedForm_HasNoOffer()
    {
        const string Source = """
            using System.Text.Json;
            using OpenAI.Chat;
            record Ticket(string Team);
            class Triage(ChatClient client)
            {
                public Ticket? Ask(string mail) => JsonSerializer.Deserialize<Ticket>({|PA2004:client.CompleteChat(mail)|}.Value.Content[0].Text);
            }
            """;
        return Fixes(Source, Source);
    }

    private static Task Fixes(string source, string fixedSource) =>
        Verify<PA2004UnstructuredAnswerIsParsed, PA2004UnstructuredAnswerIsParsedCodeFix>.Fixes(source, fixedSource, "PA2004.AskForStructuredOutput");
}
