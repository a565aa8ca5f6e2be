using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>What was said before a call: kept in a session, copied from another request, or added by a loop that asks again.</summary>
public sealed class ConversationStateTests
{
    [Theory]
    [InlineData("await Stage(agent, mail)", "")]
    [InlineData("await Stage(agent, mail, null)", "")]
    [InlineData("await Stage(agent, mail, kept)", " !")]
    [InlineData("await Stage(agent, mail, await agent.DeserializeSessionAsync(saved))", " !")]
    public void A_session_that_the_caller_leaves_out_keeps_nothing(string call, string end) => Assert.Contains(
        "instructions: You sort. | user: {mail}" + end,
        Understood.Calls(
            $$"""
            using System.Text.Json;
            using Microsoft.Agents.AI; using Microsoft.Extensions.AI;
            class C(IChatClient client)
            {
                async Task M(string mail, AgentSession kept, JsonElement saved) { var agent = client.AsAIAgent("You sort."); {{call}}; }
                async Task<string> Stage(AIAgent agent, string message, AgentSession? session = null) => (await agent.RunAsync(message, session)).Text;
            }
            """));

    [Fact]
    public void A_session_that_begins_with_the_call_keeps_nothing() => Assert.Equal(
        ["instructions: You sort. | user: {mail}", "instructions: You sort. | user: Shorter. !"],
        Understood.Calls("""
            using Microsoft.Agents.AI; using Microsoft.Extensions.AI;
            class C(IChatClient client)
            {
                async Task M(string mail)
                {
                    var agent = client.AsAIAgent("You sort.");
                    var session = await agent.CreateSessionAsync();
                    await agent.RunAsync(mail, session);
                    await agent.RunAsync("Shorter.", session);
                }
            }
            """));

    [Fact]
    public void What_a_copy_sets_anew_is_not_sent_twice() => Assert.Equal(
        ["system: You judge. | user: {mail}", "system: You judge. | user: {mail} | user: Is it so?"],
        Understood.Calls("""
            using Anthropic; using Anthropic.Models.Messages;
            class C(AnthropicClient client)
            {
                async Task M(string mail)
                {
                    List<MessageParam> history = [new UserMessageParam { Content = mail }];
                    var request = new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = 99, System = "You judge.", Messages = history };
                    await client.Messages.Create(request);
                    await client.Messages.Create(request with { Messages = [.. history, new UserMessageParam { Content = "Is it so?" }] });
                }
            }
            """));

    /// <summary>Messages of an SDK that say their text by a property: the first round is whole, as with those that have constructors.</summary>
    [Fact]
    public void A_loop_that_asks_again_does_not_hide_the_first_round() => Assert.Contains(
        "system: Extract. | user: {mail}",
        Understood.Calls("""
            using Anthropic; using Anthropic.Models.Messages;
            class C(AnthropicClient client)
            {
                async Task M(string mail)
                {
                    List<MessageParam> turns = [new UserMessageParam { Content = mail }];
                    for (var i = 0; i < 3; i++)
                    {
                        var answer = (await client.Messages.Create(new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = 99, System = "Extract.", Messages = turns })).ToString();
                        if (answer.StartsWith('{')) return;
                        turns.Add(new AssistantMessageParam { Content = answer });
                        turns.Add(new UserMessageParam { Content = "Only the JSON." });
                    }
                }
            }
            """));

    [Fact]
    public void The_answer_that_a_loop_keeps_does_not_hide_the_first_round() => Assert.Contains("system: Extract. | user: {mail}", Understood.Calls("""
        using Microsoft.Extensions.AI;
        class C(IChatClient client)
        {
            async Task M(string mail)
            {
                var talk = new List<ChatMessage> { new(ChatRole.System, "Extract."), new(ChatRole.User, mail) };
                for (var i = 0; i < 3; i++)
                {
                    var response = await client.GetResponseAsync(talk);
                    if (response.Text.StartsWith('{')) return;
                    talk.AddRange(response.Messages);
                    talk.Add(new ChatMessage(ChatRole.User, "Only the JSON."));
                }
            }
        }
        """));
}
