using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>Finds LLM calls and fine-tuning jobs that are sent over plain HTTP.</summary>
/// <param name="code">The compilation's operations.</param>
/// <param name="catalogue">The members that are LLM APIs.</param>
/// <param name="files">Texts beside the code.</param>
/// <param name="namesHost">Whether a client of the compilation gets a known host as its base address.</param>
internal sealed class HttpCallFinder(CodeModel code, ApiCatalogue catalogue, PromptFileSet files, bool namesHost)
{
    /// <summary>What an invocation sends to an LLM API; both null for any other invocation.</summary>
    public (PromptCall? Call, FineTuningCall? Job) Read(
        IInvocationOperation invocation, Scope scope, PromptCallKind kind, SyntaxNode syntax, CancellationToken cancellationToken)
    {
        if (HttpRequestReader.SenderOf(invocation.TargetMethod) is not { } sender)
        {
            return default;
        }

        var session = new ReadSession(code, cancellationToken);
        switch (new HttpRequestReader(session, catalogue, files, namesHost).Read(invocation, sender, scope))
        {
            case { Job: { } job } request:
                return (null, new FineTuningCall(syntax, request.Api, request.Platform, job.BaseModel, job.HasValidationData) { Hyperparameters = job.Hyperparameters.ToImmutableArray() });
            case { Conversation: { } conversation } request:
                var reader = new ConversationReader(session, catalogue, files);
                reader.AddBody(conversation);
                return (new PromptCall(kind, syntax, request.Api, reader.Messages, reader.Options, reader.Unseen), null);
            default:
                return default;
        }
    }
}
