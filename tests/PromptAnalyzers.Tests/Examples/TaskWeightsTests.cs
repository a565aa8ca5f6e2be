using PromptAnalyzers.Examples;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>The weights of words, and how they are read.</summary>
public sealed class TaskWeightsTests
{
    private const string Header =
        """
        # How much a feature of a prompt speaks for a task whose answers have a fixed form: hundredths TAB feature|feature. Written by TaskWeightsTests from the labelled prompts in tests/PromptAnalyzers.Tests/Corpus.
        # Features: one to three words in a row (¤ a hole, # a number); ^ the same at the start of a clause; % what a phrase of tasks.txt stands for; $ a form without words.

        """;

    [Fact]
    public void TheFile_IsLearnedFromTheLabelledPrompts()
    {
        var prompts = LabelledPrompt.All.Concat(LabelledPrompt.Tasks).Where(static p => p.Task != "unclear").Select(static p => (TaskWeightsTraining.FeaturesOf(p), p.Task == "task")).ToList();

        RepositoryFiles.AssertGenerated("src/PromptAnalyzers/Examples/Words/task-weights.txt", Header + string.Join('\n', TaskWeightsTraining.Learn(prompts)) + "\n");
    }

    [Fact]
    public void EachFeature_HasTheHashOfItsText()
    {
        var hashes = new Dictionary<ulong, string>();
        foreach (var prompt in LabelledPrompt.All)
        {
            PromptFeature.Collect(prompt.Conversation, feature =>
            {
                var text = feature.ToString();
                Assert.Equal(PromptFeature.HashOf(text), feature.Hash);
                Assert.Equal(hashes.GetValueOrDefault(feature.Hash, text), text);
                hashes[feature.Hash] = text;
            });
        }
    }

    [Theory]
    [InlineData("Return the category of ¤text¤.", "return|^return|return the|^return the|return the category|the|the category|the category of|category|category of|category of ¤|of|of ¤|¤")]
    [InlineData("In 20 words: why?", "in|^in|in #|^in #|in # words|#|# words|words|why|^why|$question")]
    [InlineData("a: b", "a|^a|b|^b")]
    [InlineData("Input: ¤text¤", "input|^input|¤|^¤|$hole at the end")]
    [InlineData("x|y or NONE", "x|^x|y|^y|y or|^y or|y or none|or|or none|none|$separated|$code")]
    [InlineData("[\"ab\"]", "ab|^ab|$json")]
    public void FeaturesOfAText(string text, string expected)
    {
        var features = new List<string>();
        PromptFeature.Collect([Conversation.Message(MessageRole.User, text)], f => features.Add(f.ToString()));

        Assert.Equal(expected.Split('|').Order(), features.Where(static f => f.TrimStart('^')[0] != '%').Distinct().Order());
    }

    [Theory]
    [InlineData("Return the category of the ticket and nothing else: ¤ticket¤", true)]
    [InlineData("Which of these departments does the mail belong to? Answer with its name.\n\n¤mail¤", true)]
    [InlineData("Bestimme die Stimmung der Bewertung. Antworte nur mit positiv, negativ oder neutral.\n¤bewertung¤", true)]
    [InlineData("You are a friendly assistant of a book shop. Talk with the guest about novels: ¤question¤", false)]
    [InlineData("Write a short poem about ¤topic¤ for a birthday card.", false)]
    [InlineData("Answer the question from the context. If it is not there, say so.\n\n¤context¤\n\nQuestion: ¤question¤", false)]
    public void ATask_WeighsMoreThanZero(string text, bool isTask) =>
        Assert.Equal(isTask, TaskWeights.Default.Score([Conversation.Message(MessageRole.User, text)]).Value > 0);

    [Fact]
    public void WhatTheModelSaid_WeighsNothing()
    {
        var system = Conversation.Message(MessageRole.System, "You talk about the garden.");

        Assert.Equal(
            TaskWeights.Default.Score([system]),
            TaskWeights.Default.Score([system, Conversation.Message(MessageRole.Assistant, "Return only the category: A, B or NONE.")]));
    }

    [Fact]
    public void ALanguageWithoutPromptsToLearnFrom_IsNotCovered()
    {
        Assert.InRange(TaskWeights.Default.Score([Conversation.Message(MessageRole.User, "Panga ujumbe huu katika kundi moja tu kati ya haya yafuatayo")]).Coverage, 0, 0.2);
        Assert.InRange(TaskWeights.Default.Score([Conversation.Message(MessageRole.User, "Put this message into one of the following groups only")]).Coverage, 0.8, 1);
    }

    [Fact]
    public void LinesOfAnotherForm_ArePassedOver()
    {
        var weights = new TaskWeights(["# comment", "", "word", "x\tword", "99999999\tword", "\tword", "200\tsort|rank", "-100\t$bias"]);

        Assert.Equal(-1, weights.Score([Conversation.Message(MessageRole.User, "word")]).Value, 3);
        Assert.Equal(-1 + (2 / Math.Sqrt(2)), weights.Score([Conversation.Message(MessageRole.User, "rank rank")]).Value, 3);
        Assert.Equal(0, new TaskWeights([]).Score([Conversation.Message(MessageRole.User, "")]).Value);
    }
}
