using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Pretzel.Infra;

namespace Pretzel;

public class InlinePromptTests : TestBase
{
    [Theory]
    [InlineData("The delivery was late and the box was crushed, I want my money back!", "negative")]
    [InlineData("Best bakery in town", "positive")]
    public async Task SentimentWithArguments(string review, string expected)
    {
        const string sentiment = /*task*/ /*prompt: local*/ """
            Decide whether the customer review is positive, negative or mixed.
            Reply with exactly one of these three words in lower case.

            Review: {{$review}}
            Sentiment:
            """;
        var answer = await NewKernel().InvokePromptAsync<string>(sentiment, new() { ["review"] = review });
        Verify.Contains(expected, answer);
    }
}

public class SemanticFunctionTests : TestBase
{
    readonly string _minutes = /*prompt: member*/ @"Below is the transcript of a team meeting. Write the minutes.

+++
{{$transcript}}
+++

Start with the participants, then the decisions, then the topics that were postponed.
Dont interpret, dont add your own opinion, and keep the order in which things were discussed.
If somebody is only mentioned but did not speak he is not a participant.";

    [Fact]
    public async Task FunctionFromPrompt()
    {
        var kernel = NewKernel();
        var minutes = kernel.CreateFunctionFromPrompt(_minutes, new OpenAIPromptExecutionSettings { MaxTokens = 600 },
            functionName: "Minutes", description: /*no prompt: function description*/ "Writes the minutes of a meeting from a transcript and lists all decisions.");
        var text = await kernel.InvokeAsync(minutes, new() { ["transcript"] = "Ana: we ship friday. Ben: ok, docs can wait." });
        Verify.Contains("friday", text.ToString());
    }

    [Fact]
    public async Task ActionItems_FromConfig()
    {
        var config = new PromptTemplateConfig
        {
            Name = "ActionItems",
            Description = /*no prompt: function description*/ "Extract the action items and their owners from meeting notes",
            Template = /*task*/ /*prompt: call*/ "Extract all action items from the notes. One per line, format: `- [owner] task (due date or 'open')`. If there are none print NONE.\n\n{{$input}}",
            TemplateFormat = "semantic-kernel",
        };
        var f = KernelFunctionFactory.CreateFromPrompt(config);
        var r = await f.InvokeAsync(NewKernel(), new KernelArguments { ["input"] = "Ben will update the docs by monday" });
        Verify.Contains("[Ben]", r.ToString());
    }

    [Fact]
    public async Task PromptFromDisk()
    {
        var kernel = NewKernel();
        var fn = kernel.CreateFunctionFromPrompt(/*task*/ /*prompt: file*/ File.ReadAllText("Prompts/commit_message.txt"));
        var r = await kernel.InvokeAsync(fn, new() { ["diff"] = "-int a;\n+long a;" });
        Verify.True(r.ToString().Length <= 300, /*no prompt: assertion*/ "The commit message must have at most 300 characters, shorten the summary line and leave out file names.");
    }

    [Fact]
    public async Task StructuredOutput()
    {
#pragma warning disable SKEXP0010
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Recipe) };
#pragma warning restore SKEXP0010
        var r = await NewKernel().InvokePromptAsync(/*typed task*/ /*prompt: call*/ "Turn this into a structured recipe, amounts always in grams: take a pound of flour, a pack of dry yeast, a spoon of salt and enough water, boil in lye, bake 20 min hot.", new(settings));
        Verify.Contains("flour", r.ToString());
    }

    public record Recipe(string Title, List<string> Ingredients, int Minutes);
}
