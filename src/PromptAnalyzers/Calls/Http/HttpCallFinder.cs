using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    /// <summary>Types that derive from one abstract client and are looked at.</summary>
    private const int MaxClients = 8;

    /// <summary>What an invocation sends to an LLM API; both null for any other invocation. In an abstract client: what the first of the clients that derive from it sends.</summary>
    public (PromptCall? Call, FineTuningCall? Job) Read(
        IInvocationOperation invocation, Scope scope, PromptCallKind kind, SyntaxNode syntax, CancellationToken cancellationToken) =>
        ReadEach(invocation, scope, kind, syntax, cancellationToken).FirstOrDefault();

    /// <summary>What an invocation sends to an LLM API; in an abstract client one for each of the clients that derive from it, and one for each provider that may make the request.</summary>
    public IEnumerable<(PromptCall? Call, FineTuningCall? Job)> ReadEach(
        IInvocationOperation invocation, Scope scope, PromptCallKind kind, SyntaxNode syntax, CancellationToken cancellationToken) =>
        HttpRequestReader.SenderOf(invocation.TargetMethod) is not { } sender
            ? []
            : ScopesOf(invocation, scope, cancellationToken).SelectMany(inner => RequestsOf(invocation, sender, inner, cancellationToken).Select(request => Read(invocation, sender, inner, request, kind, syntax, cancellationToken))).Where(static read => read.Call is not null || read.Job is not null);

    // Address and body of the request are what an abstract client leaves to others.
    private IEnumerable<Scope> ScopesOf(IInvocationOperation invocation, Scope scope, CancellationToken cancellationToken)
    {
        var type = invocation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? code.DeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol : null;
        var contract = type is { IsAbstract: true, TypeKind: TypeKind.Class } ? type.GetMembers().FirstOrDefault(static m => m is { IsAbstract: true } and (IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })) : null;
        if (contract is null || code.ImplementationsOf(contract, cancellationToken) is not { Length: > 1 } clients)
        {
            return [scope];
        }

        var types = clients.Select(static member => member.ContainingType).Take(MaxClients).ToList();
        return (types.Find(client => SymbolEqualityComparer.Default.Equals(client, scope.Instance?.Value.Type)) is { } own ? [own] : types).Select(scope.As);
    }

    // Null stands for the request as it is handed over.
    private IEnumerable<Bound?> RequestsOf(IInvocationOperation invocation, HttpSender sender, Scope scope, CancellationToken cancellationToken) => sender.Request is null
        ? [null]
        : new HttpRequestReader(new ReadSession(code, cancellationToken), catalogue, files, namesHost).RequestsOf(invocation, sender, scope).Select(static request => (Bound?)request).DefaultIfEmpty(null);

    private (PromptCall? Call, FineTuningCall? Job) Read(
        IInvocationOperation invocation, HttpSender sender, Scope scope, Bound? made, PromptCallKind kind, SyntaxNode syntax, CancellationToken cancellationToken)
    {
        var session = new ReadSession(code, cancellationToken);
        switch (new HttpRequestReader(session, catalogue, files, namesHost).Read(invocation, sender, scope, made))
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
