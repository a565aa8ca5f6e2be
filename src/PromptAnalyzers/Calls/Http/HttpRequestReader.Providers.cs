using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <content>Requests that are made behind an interface, by one type for each provider.</content>
internal sealed partial class HttpRequestReader
{
    /// <summary>Types that implement one interface and are looked at.</summary>
    private const int MaxProviders = 8;

    /// <summary>The requests that an object behind an interface may make, one for each type that implements it: <c>http.SendAsync(provider.Build(prompt))</c>; empty for any other request.</summary>
    public IEnumerable<Bound> RequestsOf(IInvocationOperation call, HttpSender sender, Scope scope)
    {
        if (ArgumentOf(call, sender.Request) is not { } request
            || Text.SourceOf(new Bound(request, scope), static source => source is IInvocationOperation { TargetMethod: { IsAbstract: true, DeclaringSyntaxReferences.IsEmpty: false } }) is not { Value: IInvocationOperation made } source
            || session.Code.ImplementationsOf(made.TargetMethod, session.CancellationToken) is not { Length: > 1 and <= MaxProviders } makers)
        {
            yield break;
        }

        foreach (var maker in makers.OfType<IMethodSymbol>())
        {
            if (Text.SingleReturnOf(maker) is { } returned)
            {
                yield return new Bound(returned, source.Scope.Enter(maker, made.Arguments, made.Instance).As(maker.ContainingType));
            }
        }
    }
}
