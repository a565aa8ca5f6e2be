using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Finds hyperparameters in what a job is given: by the names of parameters, properties and keys, which all SDKs choose alike.</summary>
internal sealed class HyperparameterReader(ContributionReader contributions)
{
    private const int MaxDepth = 5;

    private readonly List<Hyperparameter> _found = [];

    /// <summary>What was found, each name once.</summary>
    public ImmutableArray<Hyperparameter> Found => _found.ToImmutableArray();

    /// <summary>Reads one argument, with all that is in it.</summary>
    /// <param name="name">The name of the parameter or property.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="scope">What parameters are.</param>
    public void Read(string name, IOperation value, Scope scope) => Read(name, value, scope, 0);

    /// <summary>Adds one that was found elsewhere.</summary>
    public void Add(Hyperparameter hyperparameter)
    {
        if (_found.TrueForAll(h => h.Name != hyperparameter.Name))
        {
            _found.Add(hyperparameter);
        }
    }

    private void Read(string name, IOperation value, Scope scope, int depth)
    {
        if (Hyperparameter.NameOf(name) is { } known)
        {
            Add(new Hyperparameter(known, ValueOf(value)));
            return;
        }

        var operation = OperationFacts.UnwrapConversions(value);
        if (depth == MaxDepth || operation.Type is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface })
        {
            return;
        }

        if (operation is IObjectCreationOperation or IInvocationOperation)
        {
            ReadMade(operation, scope, depth);
        }
        else if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation)
        {
            foreach (var contribution in contributions.Read(value, scope))
            {
                if (contribution.Kind == ContributionKind.Made)
                {
                    ReadMade(contribution.Operation, contribution.Scope, depth);
                }
                else if (contribution is { Kind: ContributionKind.Member, Member: { } member })
                {
                    Read(member.Name, contribution.Operation, contribution.Scope, depth + 1);
                }
            }
        }
    }

    private void ReadMade(IOperation made, Scope scope, int depth)
    {
        var arguments = made switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation call => call.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments.Where(static a => a.Parameter is not null && a.ArgumentKind != ArgumentKind.DefaultValue))
        {
            Read(argument.Parameter!.Name, argument.Value, scope, depth + 1);
        }

        if (made is IObjectCreationOperation { Initializer: { } initializer })
        {
            ReadInitializer(initializer, scope, depth);
        }
    }

    private void ReadInitializer(IObjectOrCollectionInitializerOperation initializer, Scope scope, int depth)
    {
        foreach (var part in initializer.Initializers)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } entry when TextOf(index[0].Value) is { } key:
                    Read(key, entry.Value, scope, depth + 1);
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
                    Read(target.Member.Name, assignment.Value, scope, depth + 1);
                    break;
                case IMemberInitializerOperation { Initializer: { } inner }:
                    ReadInitializer(inner, scope, depth + 1);
                    break;
                case IInvocationOperation { Arguments: { Length: 2 } pair } when TextOf(pair[0].Value) is { } key:
                    Read(key, pair[1].Value, scope, depth + 1);
                    break;
            }
        }
    }

    private static string? TextOf(IOperation value) => OperationFacts.UnwrapConversions(value).ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>A constant, also one in a type of the SDK's own: <c>new HyperparameterEpochCount(3)</c>, <c>HyperparameterEpochCount.CreateAuto()</c>.</summary>
    private static string? ValueOf(IOperation value)
    {
        var operation = OperationFacts.UnwrapConversions(value);
        return operation switch
        {
            { ConstantValue: { HasValue: true, Value: { } constant } } => Convert.ToString(constant, CultureInfo.InvariantCulture),
            IObjectCreationOperation { Arguments: { Length: 1 } arguments } => ValueOf(arguments[0].Value),
            IInvocationOperation { Arguments: { Length: 0 }, TargetMethod: { IsStatic: true, Name: "CreateAuto" } } => "auto",
            _ => null,
        };
    }
}
