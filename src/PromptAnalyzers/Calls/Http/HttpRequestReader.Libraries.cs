using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <content>Requests in the manner of other clients: RestSharp's request objects, Flurl's chains from the address on, the request stream of a WebRequest.</content>
internal sealed partial class HttpRequestReader
{
    private const int MaxChain = 24;

    private TextReader Text => _contributions.Text;

    private static bool IsOf(string library, ISymbol? symbol)
    {
        var outermost = symbol?.ContainingNamespace;
        while (outermost is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            outermost = outer;
        }

        return outermost?.Name == library;
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>The call on a value: "value.Method(…)", also of an extension method; null for any other use.</summary>
    private static IInvocationOperation? CallOn(IOperation value)
    {
        var (child, parent) = OperationFacts.ParentOf(value);
        return parent switch
        {
            IInvocationOperation call when ReferenceEquals(call.Instance, child) => call,
            IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } => call,
            _ => null,
        };
    }

    /// <summary><c>new RestRequest("chat/completions", Method.Post).AddJsonBody(…)</c>, in one expression or step by step; null when its making is not seen.</summary>
    private Parts? PartsOfRestRequest(IOperation request, Scope scope)
    {
        var parts = new Parts(default, default);
        for (var step = 0; step < MaxChain; step++)
        {
            request = Text.ValueBehind(request, ref scope);
            switch (request)
            {
                case IInvocationOperation call when IsOf("RestSharp", call.TargetMethod) && ReceiverOf(call) is { } receiver:
                    parts = AddStep(parts, call, scope);
                    request = receiver;
                    continue;
                case ILocalReferenceOperation local when Text.SourceOf(new Bound(local, scope), static o => o is IInvocationOperation or IObjectCreationOperation) is { } made:
                    foreach (var use in session.Code.ReferencesIn(CodeModel.RootOf(local), local.Local))
                    {
                        for (var call = CallOn(use); call is not null && IsOf("RestSharp", call.TargetMethod); call = CallOn(call))
                        {
                            parts = AddStep(parts, call, scope);
                        }
                    }

                    (request, scope) = (made.Value, made.Scope);
                    continue;
                case IObjectCreationOperation { Type.Name: "RestRequest" } creation:
                    foreach (var argument in creation.Arguments.Where(static a => a.ArgumentKind != ArgumentKind.DefaultValue))
                    {
                        parts = Set(parts, argument.Parameter?.Name == "resource" ? "requestUri" : argument.Parameter?.Name, argument.Value, scope);
                    }

                    return parts;
                default:
                    return null;
            }
        }

        return null;
    }

    private static Parts AddStep(Parts parts, IInvocationOperation call, Scope scope)
    {
        var isBody = call.TargetMethod.Name switch
        {
            "AddJsonBody" or "AddBody" or "AddStringBody" => true,
            "AddParameter" => call.Arguments.Any(static a => OperationFacts.Unwrap(a.Value) is IFieldReferenceOperation { Field: { Name: "RequestBody", ContainingType.Name: "ParameterType" } }),
            _ => false,
        };
        return isBody && call.Arguments.FirstOrDefault(static a => a.Parameter?.Name is "obj" or "jsonString" or "body" or "value") is { } body
            ? parts with { Body = new Bound(body.Value, scope) } : parts;
    }

    /// <summary>The base address in <c>new RestClient("https://…")</c>, or in the options it is made with.</summary>
    private HttpAddress? BaseOfRestClient(IOperation client, Scope scope)
    {
        if (Text.ObjectOf(new Bound(client, scope)) is not { Value: IObjectCreationOperation { Type.Name: "RestClient" } creation } made)
        {
            return null;
        }

        var argument = creation.Arguments.FirstOrDefault(static a => a.Parameter?.Name is "baseUrl" or "options")?.Value;
        if (argument is not null && Text.ObjectOf(new Bound(argument, made.Scope)) is { Value: IObjectCreationOperation { Type.Name: "RestClientOptions" } options } set)
        {
            argument = options.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "baseUrl")?.Value
                ?? options.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static a => a.Target is IMemberReferenceOperation { Member.Name: "BaseUrl" })?.Value;
            made = set;
        }

        return argument is null ? null : AddressOf(new Bound(argument, made.Scope));
    }

    /// <summary><c>"https://…".AppendPathSegment("chat").WithHeader(…)</c>, <c>new FlurlClient("https://…").Request("chat")</c>; null for anything else.</summary>
    private PromptText? TextOfFlurl(Bound value, int depth)
    {
        var (first, segments) = OperationFacts.UnwrapConversions(value.Value) switch
        {
            IInvocationOperation call when IsOf("Flurl", call.TargetMethod) && ReceiverOf(call) is { } receiver =>
                (receiver, call.TargetMethod.Name is "AppendPathSegment" or "AppendPathSegments" or "Request" ? call.Arguments.Where(a => !ReferenceEquals(a.Value, receiver)) : []),
            IObjectCreationOperation { Arguments.Length: > 0 } creation when IsOf("Flurl", creation.Type) => (creation.Arguments[0].Value, []),
            _ => (null, Enumerable.Empty<IArgumentOperation>()),
        };
        if (first is null || TextOf(new Bound(OperationFacts.UnwrapConversions(first), value.Scope), depth + 1) is not { } start)
        {
            return null;
        }

        var pieces = start.Pieces.ToBuilder();
        foreach (var segment in segments.SelectMany(static a => ElementsIn(a.Value)))
        {
            if (OperationFacts.IsString(segment.Type))
            {
                pieces.Add(PromptPiece.Text("/", segment.Syntax));
                pieces.AddRange(Text.Read(segment, value.Scope).Longest.Pieces);
            }
        }

        return new PromptText(pieces.ToImmutable(), value.Value.Syntax);
    }

    private static IEnumerable<IOperation> ElementsIn(IOperation argument) => OperationFacts.Unwrap(argument) switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Select(OperationFacts.Unwrap),
        var one => [one],
    };

    /// <summary>The first text or bytes that are written to a request's stream: <c>using var writer = new StreamWriter(request.GetRequestStream()); writer.Write(json);</c>.</summary>
    private IOperation? WrittenTo(IOperation stream, int depth)
    {
        while (depth < MaxChain)
        {
            depth++;
            var (child, parent) = OperationFacts.ParentOf(stream);
            switch (parent)
            {
                case IAwaitOperation:
                case IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "StreamWriter" or "BufferedStream" } }:
                    stream = parent is IAwaitOperation ? parent : parent.Parent!;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured:
                    stream = configured;
                    continue;
                case IInvocationOperation call when ReferenceEquals(call.Instance, child):
                    return call.TargetMethod.Name is "Write" or "WriteAsync" or "WriteLine" or "WriteLineAsync" && call.Arguments.Length > 0 ? call.Arguments[0].Value : null;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }:
                    return session.Code.ReferencesIn(CodeModel.RootOf(declarator), local).Where(static use => use is ILocalReferenceOperation)
                        .Select(use => WrittenTo(use, depth)).FirstOrDefault(static written => written is not null);
                default:
                    return null;
            }
        }

        return null;
    }
}
