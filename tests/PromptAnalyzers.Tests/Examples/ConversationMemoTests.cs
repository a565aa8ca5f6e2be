using System.Collections.Immutable;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>What is remembered of a conversation is what reading it again would say.</summary>
public sealed class ConversationMemoTests
{
    private int _reads;

    private ConversationMemo<string> Memo => field ??= new(conversation =>
    {
        _reads++;
        return string.Join(" | ", conversation.Select(static m => $"{m.Role}: {m.Text} [{string.Join(",", m.Holes)}]"));
    });

    private static ImmutableArray<ConversationMessage> One(string text, MessageRole role = MessageRole.User, params string[] holes) =>
        [new ConversationMessage(role, text, [.. holes])];

    [Fact]
    public void TheSameText_IsReadOnce()
    {
        var first = Memo.Of(One("Sort the mail."));
        Assert.Same(first, Memo.Of(One("Sort the " + "mail.")));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public void AnotherRoleHoleOrMessage_IsAnotherConversation()
    {
        ImmutableArray<ConversationMessage>[] all =
        [
            One("Sort \uFFFC."), One("Sort \uFFFC.", MessageRole.System), One("Sort \uFFFC.", MessageRole.User, "mail"), One("Sort \uFFFC.", MessageRole.User, "letter"),
            [.. One("Sort \uFFFC."), .. One("Sort \uFFFC.")], [.. One("a"), .. One("b")], [.. One("b"), .. One("a")], [],
        ];
        Assert.Equal(all.Length, all.Select(Memo.Of).Distinct().Count());
    }

    [Fact]
    public void AMessageWithoutAListOfHoles_IsRead()
    {
        ImmutableArray<ConversationMessage> bare = [new ConversationMessage(MessageRole.User, "Sort.", default)];
        var evidence = new ConversationMemo<int>(static conversation => conversation.Length);
        Assert.Equal([1, 1, 1, 1], new[] { bare, One("Sort."), [bare[0] with { }], bare }.Select(evidence.Of));
    }

    [Fact]
    public void WhatIsForgottenForAnother_IsReadAgain()
    {
        for (var round = 0; round < 2; round++)
        {
            Assert.All(Enumerable.Range(0, 2_000), number => Assert.Equal($"User: {number} []", Memo.Of(One($"{number}"))));
        }

        Assert.InRange(_reads, 2_001, 4_000);
    }

    [Fact]
    public void LongTexts_AndForgottenOnes_AreReadEachTime()
    {
        var text = new string('a', 10_000);
        Assert.Equal(Memo.Of(One(text)), Memo.Of(One(text)));
        Memo.Of(One("Sort the mail."));
        Memo.Clear();
        Memo.Of(One("Sort the mail."));
        Assert.Equal(4, _reads);
    }
}
