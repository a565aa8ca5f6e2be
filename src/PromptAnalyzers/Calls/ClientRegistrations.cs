using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>
/// The models of clients that come by dependency injection: what the compilation registers for a type. A type that is registered twice with different
/// models, or with one that cannot be seen, has none.
/// </summary>
internal sealed partial class ClientRegistrations(CodeModel code, ApiCatalogue catalogue, PromptFileSet files)
{
    private static readonly ImmutableHashSet<string> Registering = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient",
        "AddChatClient", "AddKeyedChatClient");

    private readonly object _gate = new();
    private List<Registration>? _all;

    /// <summary>The only model that is registered for a client of this type; null when there is none, or more than one.</summary>
    /// <param name="client">The type of the client.</param>
    /// <param name="key">The key under which it is registered; null when no key is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private string? ModelOf(ITypeSymbol? client, string? key, CancellationToken cancellationToken)
    {
        if (client is null)
        {
            return null;
        }

        string? model = null;
        foreach (var registration in All(cancellationToken))
        {
            if (!registration.Provides(client) || (key is not null && registration.Key != key))
            {
                continue;
            }

            if (registration.Model is null || (model is not null && model != registration.Model))
            {
                return null;
            }

            model = registration.Model;
        }

        return model;
    }

    private List<Registration> All(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _all ??= Find(cancellationToken);
        }
    }

    private List<Registration> Find(CancellationToken cancellationToken)
    {
        var names = new NameSet(Registering.Union(catalogue.RegistrationNames));
        var found = new List<Registration>();
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            if (!FileNames.Of(tree, cancellationToken).MayHaveAny(names))
            {
                continue;
            }

            foreach (var node in FileIndex.UsesIn(tree.GetRoot(cancellationToken), names, null, withImplicit: false, cancellationToken))
            {
                if (node is InvocationExpressionSyntax && code.OperationOf(node, cancellationToken) is IInvocationOperation call
                    && Read(call, cancellationToken) is { } registration)
                {
                    found.Add(registration);
                }
            }
        }

        return found;
    }

    private Registration? Read(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        if ((method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type.Name is not ("IServiceCollection" or "IKernelBuilder"))
        {
            return null;
        }

        var key = call.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "serviceKey") is { } keyed && OperationFacts.Unwrap(keyed.Value).ConstantValue is { HasValue: true, Value: string name } ? name : null;
        var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
        if (catalogue.Find(method) is { IsEmpty: false } entries)
        {
            reader.ReadSite(call, entries, null, Scope.Root);
            return new Registration(null, method.ContainingNamespace.ToDisplayString(), reader.Options.ModelId, key);
        }

        foreach (var argument in call.Arguments.Skip(method.IsExtensionMethod && call.Instance is null ? 1 : 0))
        {
            var value = OperationFacts.Unwrap(argument.Value);
            var made = value is IAnonymousFunctionOperation lambda ? CodeModel.ReturnsOf(lambda).FirstOrDefault() : value;
            var service = method.TypeArguments.FirstOrDefault()
                ?? (argument.Parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod: { } factory } ? factory.ReturnType : made?.Type);
            if (made is null || service is null || made.ConstantValue.HasValue || value is ITypeOfOperation)
            {
                continue;
            }

            reader.ReadMaker(made, Scope.Root);
            return new Registration(service, null, reader.Options.ModelId, key);
        }

        // By its type alone: what it is made with is not seen.
        return method.TypeArguments.FirstOrDefault() is { } byType ? new Registration(byType, null, null, key) : null;
    }

    /// <summary>One registration.</summary>
    /// <param name="Service">The type that is asked for; null when an SDK's own method registers several of its types.</param>
    /// <param name="Namespace">The namespace of that SDK.</param>
    /// <param name="Model">The model; null when it cannot be seen, or when what is registered has none.</param>
    /// <param name="Key">The key of a keyed service; null for any other.</param>
    private sealed record Registration(ITypeSymbol? Service, string? Namespace, string? Model, string? Key)
    {
        public bool Provides(ITypeSymbol client) => Service is not null
            ? SymbolEqualityComparer.Default.Equals(Service, client)
            : Namespace is not null && client.ContainingNamespace is { } place && (place.ToDisplayString() + ".").StartsWith(Namespace + ".", StringComparison.Ordinal);
    }
}
