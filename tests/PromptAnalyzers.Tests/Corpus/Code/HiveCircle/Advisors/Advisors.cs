using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace HiveCircle.Advisors;

public abstract class AdvisorBase(Kernel kernel, ILogger logger)
{
    protected abstract string SystemPrompt { get; }

    protected virtual string Name => GetType().Name;

    public async Task<string> AskAsync(string question, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(SystemPrompt);
        history.AddUserMessage(question);
        logger.LogInformation("{Advisor} was asked, {Length} characters", Name, question.Length);
        var reply = await chat.GetChatMessageContentAsync(history, kernel: kernel, cancellationToken: ct);
        return reply.Content ?? string.Empty;
    }
}

public sealed class SwarmAdvisor(Kernel kernel, ILogger<SwarmAdvisor> logger) : AdvisorBase(kernel, logger)
{
    protected override string SystemPrompt =>
        /*prompt: method*/ """
        You are an experienced beekeeper who helps others through the swarming season. You look at what they
        describe, ask back when the state of queen cells or space is not clear, and then give a plan in small
        steps which one person can do alone. Prefer splits to cutting cells. Always think of the weather and
        of the neighbours. If a swarm already hangs somewhere, catching it comes first.
        """;
}

public sealed class BylawAdvisor(Kernel kernel, ILogger<BylawAdvisor> logger) : AdvisorBase(kernel, logger)
{
    protected override string SystemPrompt =>
        /*prompt: method*/ "Odpowiadasz na pytania członków o statut stowarzyszenia. Opieraj się wyłącznie na podanych fragmentach statutu i podawaj numer paragrafu. " +
        "Jeśli fragmenty nie zawierają odpowiedzi, powiedz to wprost i odeślij do zarządu. Pisz prosto, bez języka prawniczego.";
}

public sealed class LabelAdvisor(Kernel kernel, ILogger<LabelAdvisor> logger) : AdvisorBase(kernel, logger)
{
    protected override string SystemPrompt =>
        /*task*//*prompt: method*/ """
        You check the text of honey labels before they are printed.

        A label needs all of these:
          a) the word honey or an allowed name of the variety
          b) the weight with unit
          c) name and address of the keeper
          d) country of origin
          e) best before date or a space for it
          f) a lot number (not needed if the date has day and month)
        And it must not claim that the honey heals or prevents anything, and not say "unheated" without
        the analysis number.

        Reply OK if everything is fine. Otherwise reply FAIL: and the letters that are missing,
        x for a health claim, u for the unheated thing.
        """;
}
