using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>A request to an LLM API, as far as it is understood.</summary>
/// <param name="Api">Method and address, without query.</param>
/// <param name="Platform">Who serves it; null when that cannot be seen.</param>
/// <param name="Conversation">What is asked; null for a job.</param>
/// <param name="Job">The job that is created; null for a prompt.</param>
internal sealed record HttpRequest(string Api, string? Platform, BodyConversation? Conversation, BodyJob? Job);

/// <summary>
/// Tells whether a method of .NET that sends a request sends it to an LLM API. A path alone is not enough: a known host, or the keys of the API
/// in the body, must be seen too.
/// </summary>
internal sealed partial class HttpRequestReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files, bool namesHost)
{
    private readonly ContributionReader _contributions = new(session, catalogue, files);

    /// <summary>What the table says of a method; null for one that sends nothing.</summary>
    public static HttpSender? SenderOf(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        if (!HttpApis.SenderNames.Contains(method.Name) || !method.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        // A member of an extension block stands in a type without a name.
        return (method.ContainingType is { CanBeReferencedByName: false, ContainingType: { } around } ? around : method.ContainingType) is { } type ? HttpApis.SenderOf(type.ToDisplayString(), method.Name) : null;
    }

    /// <summary>The request; null when it is none to an LLM API, or that cannot be seen.</summary>
    /// <param name="call">The call that sends it.</param>
    /// <param name="sender">What the table says of the method.</param>
    /// <param name="scope">What parameters are.</param>
    /// <param name="request">One of <see cref="RequestsOf"/>; null for what the argument is.</param>
    public HttpRequest? Read(IInvocationOperation call, HttpSender sender, Scope scope, Bound? request = null)
    {
        var parts = sender.Request is not null ? request is { } one ? PartsOf(one.Value, one.Scope) : PartsOf(ArgumentOf(call, sender.Request), scope)
            : new Parts(new Bound(ArgumentOf(call, sender.Address)!, scope), new Bound((sender.Body == HttpSender.Written ? WrittenTo(call, 0) : ArgumentOf(call, sender.Body))!, scope));
        if (parts is not { IsPost: true, Body.Value: not null })
        {
            return null;
        }

        var address = parts.Address.Value is null ? null : AddressOf(parts.Address);
        if ((address is { Host: null } || parts.Address.Value is null) && BaseOf(call, scope) is { } baseAddress)
        {
            address = address?.Below(baseAddress) ?? baseAddress;
        }

        var host = address?.Host is { } name ? HttpApis.PlatformOf(name) : null;
        // "responses" alone, below a base address that is not seen, is the path of an API if the body says so.
        var endpoint = address is not { Segments.Length: > 0 } ? null
            : HttpApis.EndpointOf(address) ?? (address is { Host: null } && address.Segments.Take(address.Segments.Length - 1).All(static s => s.All(static c => c == HttpAddress.Hole))
                ? HttpApis.EndpointOf(new HttpAddress(null, ImmutableArray.Create("v1", address.Segments.Last()))) : null);
        if (endpoint is null && address is { HasPath: true })
        {
            return null;
        }

        var body = new BodyReader(session, catalogue, files, scope).ReadBody(parts.Body.Value, parts.Body.Scope);
        var api = "POST " + (address is { HasPath: true } ? address.ToString() : "(address not seen)");
        return endpoint is { IsJob: true }
            ? JobOf(endpoint, host, address!, body, api)
            : ConversationOf(endpoint, host, address, body, api);
    }

    private HttpRequest? JobOf(HttpEndpoint endpoint, string? host, HttpAddress address, BodyValue body, string api)
    {
        var job = BodyJob.Read(body);
        var isProven = host is not null || (address.Host is null && namesHost) || (job.HasModel && job.HasTrainingData);
        return isProven && !job.IsDryRun ? new HttpRequest(api, endpoint.Platform ?? host, null, job) : null;
    }

    private HttpRequest? ConversationOf(HttpEndpoint? endpoint, string? host, HttpAddress? address, BodyValue body, string api)
    {
        var conversation = BodyConversation.Read(body);
        var hasModel = conversation is { HasModel: true, HasPrompt: true };
        var isProven = endpoint switch
        {
            null => conversation.HasTurns && (hasModel || conversation.HasSampling || host is not null)
                || (hasModel && conversation.HasSampling),
            { Proof: EndpointProof.None } => true,
            { Proof: EndpointProof.Shape } => host is not null || hasModel || conversation.HasTurns || (address is { Host: null } && namesHost),
            _ => host is not null || hasModel,
        };
        if (!isProven)
        {
            return null;
        }

        if (endpoint is { IsStateful: true })
        {
            conversation.Unseen.Add("earlier turns kept by the server");
        }

        conversation.UseModel(endpoint?.ModelIn(address!.Segments));
        return new HttpRequest(api, endpoint?.Platform ?? host, conversation, null);
    }

    // Overloads call one thing by different names: "request|url".
    private static IOperation? ArgumentOf(IInvocationOperation call, string? parameters) => parameters == HttpSender.Receiver ? call.Instance
        : parameters?.Split('|').Select(name => call.Arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value).FirstOrDefault(static value => value is not null);

    private sealed record Parts(Bound Address, Bound Body, bool IsPost = true);

    /// <summary>Address, body and method of a request object.</summary>
    private Parts? PartsOf(IOperation? request, Scope scope)
    {
        if (request is null)
        {
            return null;
        }

        if (request.Type?.Name == "RestRequest")
        {
            return PartsOfRestRequest(request, scope);
        }

        var parts = new Parts(default, default);
        foreach (var contribution in _contributions.Read(request, scope))
        {
            switch (contribution.Kind)
            {
                case ContributionKind.Made when contribution.Operation is IObjectCreationOperation { Type.Name: "HttpRequestMessage" } creation:
                    foreach (var argument in creation.Arguments)
                    {
                        parts = Set(parts, argument.Parameter?.Name, argument.Value, contribution.Scope);
                    }

                    break;
                case ContributionKind.Member:
                    parts = Set(parts, contribution.Member?.Name, contribution.Operation, contribution.Scope);
                    break;
            }
        }

        return parts;
    }

    private Parts Set(Parts parts, string? name, IOperation value, Scope scope) => name switch
    {
        "requestUri" or "RequestUri" => parts with { Address = new Bound(value, scope) },
        "Content" => parts with { Body = new Bound(value, scope) },
        "method" or "Method" => parts with { IsPost = IsPost(value, scope) },
        _ => parts,
    };

    // A method that cannot be seen may be POST: the body decides.
    private bool IsPost(IOperation method, Scope scope)
    {
        for (var step = 0; step < 8; step++)
        {
            method = OperationFacts.Unwrap(method);
            switch (method)
            {
                case IParameterReferenceOperation parameter when scope.TryGet(parameter.Parameter, out var bound):
                    (method, scope) = (bound.Value, bound.Scope);
                    continue;
                case IPropertyReferenceOperation { Property: { ContainingType.Name: "HttpMethod", Name: var name } }:
                    return name == "Post";
                case IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var verb } }:
                    return string.Equals(verb, "Post", System.StringComparison.OrdinalIgnoreCase);
                case IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: { Length: 1 } arguments }:
                    return _contributions.Text.Read(arguments[0].Value, scope).Longest is not { HasHoles: false } word
                        || string.Equals(word.ConstantText, "POST", System.StringComparison.OrdinalIgnoreCase);
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>The address that an expression gives; null when nothing of it can be seen.</summary>
    private HttpAddress? AddressOf(Bound value)
    {
        if (TextOf(value, 0) is not { } text)
        {
            return null;
        }

        var result = new StringBuilder();
        foreach (var piece in text.Pieces)
        {
            if (piece.Constant is { } constant)
            {
                result.Append(constant);
            }
            else if (AddressInHole(piece, value) is { } inner)
            {
                result.Append(inner);
            }
            else
            {
                result.Append(HttpAddress.Hole);
            }
        }

        return HttpAddress.Parse(result.ToString());
    }

    // $"{_endpoint}/chat/completions" with a Uri in the hole.
    private string? AddressInHole(PromptPiece hole, Bound around) =>
        hole.Syntax is not null && hole.Syntax != around.Value.Syntax
        && session.Code.OperationOf(hole.Syntax, session.CancellationToken) is { Type.Name: "Uri" } uri
        && TextOf(new Bound(uri, around.Scope), 1) is { HasHoles: false } text ? text.ConstantText.TrimEnd('/') : null;

    /// <summary>The text of a string, or of what a <c>Uri</c> is made of.</summary>
    private PromptText? TextOf(Bound value, int depth)
    {
        var operation = OperationFacts.Unwrap(value.Value);
        if (OperationFacts.IsString(operation.Type))
        {
            return _contributions.Text.Read(operation, value.Scope).Longest;
        }

        if (depth <= MaxChain && TextOfFlurl(value, depth) is { } chain)
        {
            return chain;
        }

        if (operation.Type is { Name: "WebRequest" or "HttpWebRequest" }
            && Text.SourceOf(value, static o => o is IInvocationOperation { TargetMethod: { Name: "Create" or "CreateHttp", ContainingType.Name: "WebRequest" } }) is { Value: IInvocationOperation { Arguments: { Length: 1 } address } } source)
        {
            return TextOf(new Bound(address[0].Value, source.Scope), depth + 1);
        }

        if (depth > 4 || _contributions.Text.ObjectOf(value) is not { Value: IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" } creation } made)
        {
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<PromptPiece>();
        foreach (var argument in creation.Arguments.OrderBy(static a => a.Parameter?.Ordinal ?? 0))
        {
            if ((argument.Parameter?.Name is "baseUri" or "relativeUri" or "uriString" or "uri") && TextOf(new Bound(argument.Value, made.Scope), depth + 1) is { } text)
            {
                if (texts.Count > 0)
                {
                    texts.Add(PromptPiece.Text("/", argument.Syntax));
                }

                texts.AddRange(text.Pieces);
            }
            else if (argument.Parameter?.Name is "baseUri")
            {
                texts.Add(PromptPiece.Hole("base address", HoleKind.Value, argument.Syntax));
            }
        }

        return new PromptText(texts.ToImmutable(), creation.Syntax);
    }

    /// <summary>The base address that the client is given where it is made or kept.</summary>
    private HttpAddress? BaseOf(IInvocationOperation call, Scope scope)
    {
        if (ReceiverOf(call) is not { } client)
        {
            return null;
        }

        if (IsOf("RestSharp", call.TargetMethod))
        {
            return BaseOfRestClient(client, scope);
        }

        HttpAddress? found = null;
        foreach (var contribution in _contributions.Read(client, scope))
        {
            if (contribution.Kind == ContributionKind.Member && contribution.Member?.Name == "BaseAddress"
                && AddressOf(new Bound(contribution.Operation, contribution.Scope)) is { } address)
            {
                found = address;
            }
        }

        return found;
    }
}
