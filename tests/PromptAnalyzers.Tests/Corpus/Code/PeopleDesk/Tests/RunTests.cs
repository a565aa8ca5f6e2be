using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace PeopleDesk.Tests;

public class RunTests : AgentTests<OpenAIFixture>
{
    [Fact]
    public async Task RunWithMessagesKeepsHistoryAsync()
    {
        // Arrange
        const string Q1 = /*prompt: local*/ "My locker has the number 7731 and it's next to the canteen. Please remember that for later.";
        const string Q2 = /*prompt: local*/ "Which number does my locker have? Only the number.";
        var agent = Fixture.CreateAgent();
        var session = await agent.CreateSessionAsync();

        // Act
        await agent.RunAsync(new ChatMessage(ChatRole.User, Q1), session);
        var result = await agent.RunAsync(Q2, session);

        // Assert
        Check.Contains("7731", result.Text, /*no prompt: assert message*/ "The agent should remember the locker number from the first message of the same session.");
    }

    [Fact]
    public async Task StreamingFollowsInstructionsAsync()
    {
        var agent = Fixture.CreateAgent(instructions: /*prompt: wrapper*/ "أنت مساعد لطيف لموظفي الشركة. أجب دائماً باللغة العربية الفصحى وبجملتين على الأكثر، ولا تستخدم الرموز التعبيرية.");
        var text = "";
        await foreach (var update in agent.RunStreamingAsync(/*prompt: call*/ "How many days of the week are working days in Jordan?"))
            text += update.Text;
        await Judge(text, "Arabic", 2);
    }

    [Fact]
    public async Task RunOptionsOverrideAgentAsync()
    {
        var agent = Fixture.CreateAgent();
        var options = new ChatClientAgentRunOptions(new ChatOptions
        {
            Instructions = /*task*/ /*prompt: call*/ "Convert every date in the user's text to yyyy-MM-dd and give back the text otherwise unchanged. Dates are in the Swedish order, day before month.",
        });
        var response = await agent.RunAsync(/*prompt: call*/ "The contract was signed on 12/3 2025 and the probation period ends on 12/9 2025.", options: options);
        Check.Contains("2025-03-12", response.Text);
    }

    private sealed record Absence(string Employee, DateOnly From, DateOnly To, string Kind);

    [Fact]
    public async Task StructuredOutputAsync()
    {
        var agent = Fixture.CreateAgent();
        var mail = /*no prompt: sample data*/ "Hej, please note that Lars Ek will be on parental leave from 1 June 2025 until 31 August 2025. Don't forget to tell payroll.";
        var prompt = /*typed task*/ /*prompt: local*/ "Read the absence out of the following mail. Kind is one of holiday, sick, parental, other.\n" + mail;
        AgentResponse<Absence> response = await agent.RunAsync<Absence>(prompt);
        Check.True(response.Result.Kind == "parental", "kind");
    }

    [Fact(Skip = /*no prompt: skip reason*/ "Please run this test by hand only, the model is slow and answers differently every time.")]
    public async Task FewShotHistoryIsRespectedAsync()
    {
        var agent = Fixture.CreateAgent(/*examples*/ /*prompt: wrapper*/ "Label the mood of an employee's comment in the yearly survey as happy, neutral or unhappy.");
        List<ChatMessage> chat =
        [
            new(ChatRole.User, /*prompt: call*/ "The new shift plan is a desaster, I never see my kids."),
            new(ChatRole.Assistant, /*prompt: call*/ "unhappy"),
            new(ChatRole.User, /*prompt: call*/ "Best team I ever had, thank you Ingrid for everything!"),
        ];
        Check.Contains("happy", (await agent.RunAsync(chat)).Text);
    }
}
