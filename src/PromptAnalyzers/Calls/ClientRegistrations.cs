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

        return OneOf(All(cancellationToken).FindAll(registration => registration.Provides(client)), key);
    }

    /// <summary>The only model that is registered under the key that a request names; null when there is none, or more than one.</summary>
    /// <param name="key">The id of the service.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public string? ModelOfService(string key, CancellationToken cancellationToken) => OneOf(All(cancellationToken).FindAll(static registration => registration.Service is null), key);

    // Who asks for no key gets what is registered without one, where there is such a registration.
    private static string? OneOf(List<Registration> registrations, string? key)
    {
        var wanted = key is not null || registrations.Exists(static registration => registration.Key is null) ? registrations.FindAll(registration => registration.Key == key) : registrations;
        return wanted.Count > 0 && wanted[0].Model is { } model && wanted.TrueForAll(registration => registration.Model == model) ? model : null;
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

            foreach (var node in FileIndex.UsesIn(tree, names, null, withImplicit: false, cancellationToken))
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

        var key = call.Arguments.FirstOrDefault(static a => a.Parameter?.Name is "serviceKey" or "serviceId") is { } keyed && OperationFacts.Unwrap(keyed.Value).ConstantValue is { HasValue: true, Value: string name } ? name : null;
        var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
        if (catalogue.Find(method) is { IsEmpty: false } entries)
        {
            if (IsOfOwnKernel(call))
            {
                return null;
            }

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

    // "var reasoner = Kernel.CreateBuilder().AddOpenAIChatCompletion(…).Build();" that is only called: no other code gets this kernel.
    private bool IsOfOwnKernel(IInvocationOperation call)
    {
        var (child, parent) = OperationFacts.ParentOf(call);
        while (parent is IInvocationOperation or IArgumentOperation)
        {
            (child, parent) = OperationFacts.ParentOf(parent);
        }

        return child is IInvocationOperation { TargetMethod.Name: "Build" } && parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var kernel } }
            && CodeModel.RootOf(call) is IMethodBodyOperation body && body.Syntax is not CompilationUnitSyntax
            && code.ReferencesIn(body, kernel).All(static use => use is IVariableDeclaratorOperation || OperationFacts.ParentOf(use) is (_, IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } }));
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
