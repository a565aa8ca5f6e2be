using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using RagKeeper.Abstractions;
using RagKeeper.Pipeline;

namespace RagKeeper.Tests;

public sealed class FakeChatClient(params string[] replies) : IChatClient
{
    private int _i;
    public List<string> Seen { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Seen.AddRange(messages.Select(m => m.Text));
        var text = _i < replies.Length ? replies[_i++] : /*no prompt: fake reply*/ "The notice period is three months [1]. Ask HR if you need more details.";
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, /*no prompt: fake reply*/ "Answer the phone within three rings [1].");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;
    public void Dispose() { }
}

public sealed class AlwaysRelevant : IRelevanceGrader
{
    public Task<bool> IsRelevantAsync(string question, Chunk chunk, CancellationToken ct = default) => Task.FromResult(true);
}

public sealed class ListIndex(params Chunk[] chunks) : IChunkIndex
{
    public Task<IReadOnlyList<Chunk>> SearchAsync(string query, int top, CancellationToken ct = default) => Task.FromResult<IReadOnlyList<Chunk>>(chunks);
}

public static class Program
{
    public static async Task<int> Main()
    {
        var index = new ListIndex(new Chunk("c1", "handbook.pdf", /*no prompt: test data*/ "You are entitled to a notice period of three months. Always answer letters of the works council in writing."));
        var fake = new FakeChatClient();
        var p = new AnswerPipeline(fake, new PassThroughRewriter(), new AlwaysRelevant(), index);
        var request = /*prompt: local*/ "notice?";
        var a = await p.AnswerAsync(request, []);
        if (a.ChunkIds.Count != 1) throw new InvalidOperationException(/*no prompt: exception*/ "Expected exactly one citation in the answer, check the prompt rules.");

        // real model, only on the build server
        if (Environment.GetEnvironmentVariable("OPENAI_API_KEY") is { Length: > 0 } key)
        {
            IChatClient real = new OpenAI.Chat.ChatClient("gpt-4o-mini", key).AsIChatClient();
            var live = new AnswerPipeline(real, new HydeRewriter(real), new LlmGrader(real), index);
            await foreach (var s in live.StreamAsync(/*prompt: wrapper*/ "What is my notice period, and does my answer to the works council have to be on paper?", [])) Console.Write(s);
        }
        return 0;
    }
}
