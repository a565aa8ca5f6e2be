using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Functions inside a method that add to its conversation, and functions that are kept in a list and make the text.</summary>
public sealed class InnerFunctionTests
{
    [Theory]
    [InlineData("void Say(ChatMessage message) => turns.Add(message); Say(new SystemChatMessage(\"You sort.\")); Say(new UserChatMessage(\"Mail: A\")); Say(new AssistantChatMessage(\"billing\")); Say(new UserChatMessage(mail)); Send();")]
    [InlineData("Say(\"system\", \"You sort.\"); Say(\"user\", \"Mail: A\"); Say(\"assistant\", \"billing\"); Say(\"user\", mail); Send(); void Say(string role, string text) => turns.Add(role == \"system\" ? new SystemChatMessage(text) : role == \"user\" ? new UserChatMessage(text) : new AssistantChatMessage(text));")]
    [InlineData("Action<string> user = text => turns.Add(new UserChatMessage(text)); turns.Add(new SystemChatMessage(\"You sort.\")); user(\"Mail: A\"); turns.Add(new AssistantChatMessage(\"billing\")); user(mail); Send();")]
    public void What_a_function_adds_is_added_where_it_is_called(string body) => Assert.Contains(
        "system: You sort. | user: Mail: A | assistant: billing | user: {mail}",
        Understood.Calls($$"""
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                void M(string mail)
                {
                    var turns = new List<ChatMessage>();
                    {{body.Replace("Send();", "client.CompleteChat(turns);")}}
                }
            }
            """));

    [Fact]
    public void What_a_function_adds_in_a_loop_is_not_known() => Assert.Equal(
        ["system: You sort. !"],
        Understood.Calls("""
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                void M(string[] mails)
                {
                    var turns = new List<ChatMessage> { new SystemChatMessage("You sort.") };
                    void Say(string text) => turns.Add(new UserChatMessage(text));
                    foreach (var mail in mails) Say(mail);
                    client.CompleteChat(turns);
                }
            }
            """));

    [Fact]
    public void A_function_that_nobody_calls_adds_nothing() => Assert.Equal(
        ["user: {mail}"],
        Understood.Calls("""
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                void M(string mail)
                {
                    var turns = new List<ChatMessage>();
                    void Say(string text) => turns.Add(new AssistantChatMessage(text));
                    turns.Add(new UserChatMessage(mail));
                    client.CompleteChat(turns);
                }
            }
            """).Where(call => !call.EndsWith(" ~", StringComparison.Ordinal) && call.StartsWith("user", StringComparison.Ordinal)));

    [Theory]
    [InlineData("(string Name, Func<string, string> Build)[] Checks = [(\"tone\", d => Tone(d)), (\"facts\", Facts)];", "foreach (var (name, build) in Checks) client.CompleteChat(build(draft));")]
    [InlineData("(string Name, Func<string, string> Build)[] Checks = [(\"tone\", d => Tone(d)), (\"facts\", Facts)];", "foreach (var check in Checks) client.CompleteChat(check.Build(draft));")]
    [InlineData("Func<string, string>[] Checks = [Tone, d => Facts(d)];", "foreach (var build in Checks) client.CompleteChat(build(draft));")]
    [InlineData("Check[] Checks = [new(\"tone\", Tone), new(\"facts\", Facts)];", "foreach (var check in Checks) client.CompleteChat(check.Build(draft));")]
    public void Each_function_of_a_list_makes_a_text(string list, string loop) => Assert.Equal(
        ["Judge the tone: ", "List the facts: "],
        Understood.File($$"""
            using OpenAI.Chat;
            record Check(string Name, Func<string, string> Build);
            class C(ChatClient client)
            {
                static readonly {{list}}
                static string Tone(string draft) => "Judge the tone: " + draft;
                static string Facts(string draft) => $"List the facts: {draft}";
                void M(string draft) { {{loop}} }
            }
            """).Calls.Single().Messages.Single().Texts.Alternatives.Select(t => t.ConstantText).Order(StringComparer.Ordinal));
}
