using ChatOpsHub.Abstractions;
using OpenAI.Chat;

namespace ChatOpsHub.Handlers;

public sealed class ScoreChangeHandler(ChatClient chat) : PromptingHandler<ScoreChange>(chat)
{
    protected override string Instruction =>
        /*task*/ /*prompt: method*/ "Rate the risk of the following change request on a scale from 1 (trivial) to 5 (needs a maintenance window). " +
        "Take into account database migrations, feature flags and whether a rollback is described. Answer in the form `RISK=<n>; REASON=<one sentence>`.";

    protected override string Body(ScoreChange request) => request.Diff;

    public override async Task<string> Handle(ScoreChange request, CancellationToken cancellationToken)
    {
        var answer = await base.Handle(request, cancellationToken);
        return answer.StartsWith("RISK=") ? answer : "RISK=3; REASON=unparsable";
    }
}

public sealed class TagComponentsHandler(ChatClient chat) : PromptingHandler<TagComponents>(chat)
{
    protected override string Instruction =>
        /*task*/ /*prompt: method*/ "List the components that are affected by this alert as comma separated tags. Allowed tags: ingress, queue, database, cache, scanner-gateway, printing, auth. No other words.";

    protected override string Body(TagComponents request) => request.Alert;
}
