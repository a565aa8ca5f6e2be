using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Clients that come as a parameter: what the code hands to the constructor, or what is registered under the parameter's key.</content>
internal sealed partial class ClientRegistrations
{
    /// <summary>Places where objects of one type are made that are looked at; a type that is made in more is no service.</summary>
    private const int MaxCreations = 16;

    private readonly ConcurrentDictionary<IParameterSymbol, ImmutableArray<string>> _handedOver = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<string>> _models = new(SymbolEqualityComparer.Default);

    /// <summary>The models that a client can have, from where it comes from; none when that cannot be seen.</summary>
    /// <param name="client">The expression that refers to the client: a parameter, or a member that keeps one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ImmutableArray<string> ModelsOf(IOperation? client, CancellationToken cancellationToken) => client switch
    {
        // One client sends many prompts.
        IParameterReferenceOperation { Parameter: { } parameter } => _models.GetOrAdd(parameter, _ => FindModels(client, cancellationToken)),
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: { } member } => _models.GetOrAdd(member, _ => FindModels(client, cancellationToken)),
        _ => FindModels(client, cancellationToken),
    };

    private ImmutableArray<string> FindModels(IOperation? client, CancellationToken cancellationToken)
    {
        var parameter = client is null ? null : ParameterBehind(client, cancellationToken);
        if (parameter is not null && KeyOf(parameter) is { } key)
        {
            // A key that is no text, such as a member of an enum, is not followed.
            return Only(key.Value is string name ? ModelOf(parameter.Type, name, cancellationToken) : null);
        }

        var handedOver = parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            ? _handedOver.GetOrAdd(parameter.OriginalDefinition, p => FindHandedOver(p, cancellationToken))
            : ImmutableArray<string>.Empty;
        return handedOver.IsEmpty ? Only(ModelOf(client?.Type, null, cancellationToken)) : handedOver;
    }

    private static ImmutableArray<string> Only(string? model) => model is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(model);

    // "_client = client", "_client = client ?? throw …", and the parameter itself.
    private IParameterSymbol? ParameterBehind(IOperation client, CancellationToken cancellationToken) => OperationFacts.Unwrap(client) switch
    {
        IParameterReferenceOperation reference => reference.Parameter,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: IFieldSymbol or IPropertySymbol } kept => code.UsesInType(kept.Member.OriginalDefinition, cancellationToken)
            .Select(static use => OperationFacts.WriteOf(use)?.Value)
            .Append(code.InitializerOf(kept.Member, cancellationToken))
            .Select(static value => value is null ? null : OperationFacts.Unwrap(OperationFacts.Unwrap(value) is ICoalesceOperation chosen ? chosen.Value : value))
            .OfType<IParameterReferenceOperation>().FirstOrDefault()?.Parameter,
        _ => null,
    };

    // [FromKeyedServices("deep")] IChatClient client
    private static TypedConstant? KeyOf(IParameterSymbol parameter) => parameter.GetAttributes()
        .FirstOrDefault(static a => a.AttributeClass is { Name: "FromKeyedServicesAttribute" })?.ConstructorArguments is { IsDefaultOrEmpty: false } arguments ? arguments[0] : null;

    private ImmutableArray<string> FindHandedOver(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var type = parameter.ContainingType;
        var models = ImmutableArray.CreateBuilder<string>();
        var seen = 0;
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            if (!FileNames.Of(tree, cancellationToken).MayHave(type.Name))
            {
                continue;
            }

            foreach (var creation in code.CreationsIn(tree, type, cancellationToken))
            {
                var argument = creation.Arguments.FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.OriginalDefinition, parameter))?.Value;
                var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
                reader.ReadMaker(argument, Scope.Root);
                if (++seen > MaxCreations || reader.Options.ModelId is not { } model)
                {
                    return ImmutableArray<string>.Empty;
                }

                models.AddRange(reader.Options.OtherModelIds.Prepend(model).Where(id => !models.Contains(id)));
            }
        }

        // In an order that does not depend on the order of the files.
        models.Sort(StringComparer.Ordinal);
        return models.ToImmutable();
    }
}
