using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>An expression and the scope in which its parameters have values.</summary>
internal readonly record struct Bound(IOperation Value, Scope Scope);

/// <summary>
/// What the parameters of a member are while its body is read on behalf of one caller, what the variable of a loop is in one round, and on which object
/// the member runs.
/// The root scope knows nothing: the body is read for itself.
/// </summary>
internal sealed class Scope
{
    public static readonly Scope Root = new(ImmutableDictionary.Create<ISymbol, Bound>(SymbolEqualityComparer.Default), null, 0);

    private readonly ImmutableDictionary<ISymbol, Bound> _parameters;

    private Scope(ImmutableDictionary<ISymbol, Bound> parameters, Bound? instance, int depth)
    {
        _parameters = parameters;
        Instance = instance;
        Depth = depth;
    }

    /// <summary>The expression that made, or refers to, the object whose member is read.</summary>
    public Bound? Instance { get; }

    /// <summary>How many calls lie between this scope and the root.</summary>
    public int Depth { get; }

    public bool IsRoot => Depth == 0;

    /// <summary>What a parameter, or the variable of a loop, is here.</summary>
    public bool TryGet(ISymbol variable, out Bound value) => _parameters.TryGetValue(variable.OriginalDefinition, out value);

    /// <summary>The scope of a called method's or local function's body.</summary>
    /// <param name="method">The method whose body is read; it may implement or override the one that is called.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="instance">The object it is called on.</param>
    public Scope Enter(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return EnterFunction(method, arguments);
        }

        // "this.Build()" runs on the same object as the caller.
        var self = instance is IInstanceReferenceOperation ? Instance : instance is null ? null : new Bound(instance, this);
        return new Scope(Bind(Root._parameters, method, arguments), self, Depth + 1);
    }

    /// <summary>The scope of a lambda's body: it sees all that its surroundings see.</summary>
    /// <param name="function">The lambda or local function.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="caller">The scope of the call, where the function was handed on before it is called; null when that is this scope.</param>
    public Scope EnterFunction(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments, Scope? caller = null) =>
        new((caller ?? this).Bind(_parameters, function, arguments), Instance, Math.Max(Depth, caller?.Depth ?? 0) + 1);

    /// <summary>The scope of a lambda's body, or of a loop's, that is run for one known element.</summary>
    /// <param name="variable">The parameter of the lambda, or the variable of the loop.</param>
    /// <param name="element">The element.</param>
    public Scope EnterElement(ISymbol variable, Bound element) =>
        new(_parameters.SetItem(variable.OriginalDefinition, element), Instance, Depth + 1);

    private ImmutableDictionary<ISymbol, Bound> Bind(
        ImmutableDictionary<ISymbol, Bound> parameters, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < method.Parameters.Length)
            {
                parameters = parameters.SetItem(method.Parameters[parameter.Ordinal].OriginalDefinition, new Bound(argument.Value, this));
            }
        }

        return parameters;
    }

    /// <summary>The scope of an object's constructor and members, for the object that an expression makes.</summary>
    public Scope EnterObject(Bound creation)
    {
        var parameters = Root._parameters;
        var (constructor, arguments) = creation.Value switch
        {
            IObjectCreationOperation made => (made.Constructor, made.Arguments),
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } chained } call => (chained, call.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (constructor is not null)
        {
            foreach (var argument in arguments)
            {
                if (argument.Parameter is { } parameter)
                {
                    parameters = parameters.SetItem(constructor.Parameters[parameter.Ordinal].OriginalDefinition, new Bound(argument.Value, creation.Scope));
                }
            }
        }

        return new Scope(parameters, creation, Depth + 1);
    }
}
