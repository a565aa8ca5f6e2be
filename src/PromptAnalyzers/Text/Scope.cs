using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>An expression and the scope in which its parameters have values.</summary>
internal readonly record struct Bound(IOperation Value, Scope Scope);

/// <summary>The type that an object is taken for.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsExact">Whether it is no type that derives from it.</param>
internal sealed record ObjectType(INamedTypeSymbol Type, bool IsExact);

/// <summary>
/// What the parameters of a member are while its body is read on behalf of one caller, what the variable of a loop is in one round, and on which object
/// the member runs.
/// The root scope knows nothing: the body is read for itself.
/// </summary>
internal sealed class Scope
{
    public static readonly Scope Root = new(ImmutableDictionary.Create<ISymbol, Bound>(SymbolEqualityComparer.Default), null, 0);

    /// <summary>Constructors that call each other, by a circle that does not compile too.</summary>
    private const int MaxBaseTypes = 8;

    // The same for the caller of a wrapper: what it hands over is read from here.
    private static readonly Scope CallerRoot = new(Root._parameters, null, 0, isCaller: true);

    private readonly ImmutableDictionary<ISymbol, Bound> _parameters;

    private Scope(ImmutableDictionary<ISymbol, Bound> parameters, Bound? instance, int depth, ObjectType? self = null, bool isCaller = false)
    {
        _parameters = parameters;
        Instance = instance;
        Depth = depth;
        Self = self;
        IsCaller = isCaller;
    }

    /// <summary>The expression that made, or refers to, the object whose member is read.</summary>
    public Bound? Instance { get; }

    /// <summary>The type that <c>this</c> is taken for while a member of an abstract type is read for each of those that derive from it; null elsewhere.</summary>
    public ObjectType? Self { get; }

    /// <summary>How many calls lie between this scope and the root.</summary>
    public int Depth { get; }

    public bool IsRoot => Depth == 0;

    /// <summary>Whether this is read on the side of a wrapper's caller: what it makes, itself or by its own helpers, is handed over by it.</summary>
    public bool IsCaller { get; }

    /// <summary>What a parameter, or the variable of a loop, is here.</summary>
    public bool TryGet(ISymbol variable, out Bound value) => _parameters.TryGetValue(variable.OriginalDefinition, out value);

    /// <summary>The scope of a called method's or local function's body.</summary>
    /// <param name="method">The method whose body is read; it may implement or override the one that is called.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="instance">The object it is called on.</param>
    public Scope Enter(IMethodSymbol method, ArgumentList arguments, IOperation? instance)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return EnterFunction(method, arguments);
        }

        // "this.Build()" runs on the same object as the caller.
        var self = instance is IInstanceReferenceOperation ? Instance : instance is null ? null : new Bound(instance, Outside);
        return new Scope(Bind(Root._parameters, method, arguments), self, Depth + 1, instance is IInstanceReferenceOperation ? Self : null, IsCaller);
    }

    /// <summary>The same scope on an object of a type, or of one that derives from it.</summary>
    public Scope As(INamedTypeSymbol self) => new(_parameters, Instance, Depth, new ObjectType(self, IsExact: false), IsCaller);

    /// <summary>The same scope on an object of a type and no other.</summary>
    public Scope AsExactly(INamedTypeSymbol self) => new(_parameters, Instance, Depth, new ObjectType(self, IsExact: true), IsCaller);

    /// <summary>The scope of a lambda's body: it sees all that its surroundings see.</summary>
    /// <param name="function">The lambda or local function.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="caller">The scope of the call, where the function was handed on before it is called; null when that is this scope.</param>
    public Scope EnterFunction(IMethodSymbol function, ArgumentList arguments, Scope? caller = null) =>
        new((caller ?? this).Bind(_parameters, function, arguments), Instance, Math.Max(Depth, caller?.Depth ?? 0) + 1, Self, IsCaller);

    /// <summary>The scope of a lambda's body, or of a loop's, that is run for one known element.</summary>
    /// <param name="variable">The parameter of the lambda, or the variable of the loop.</param>
    /// <param name="element">The element.</param>
    public Scope EnterElement(ISymbol variable, Bound element) =>
        new(_parameters.SetItem(variable.OriginalDefinition, element), Instance, Depth + 1, Self, IsCaller);

    /// <summary>The same for several variables: the parts of an element that a loop takes apart.</summary>
    public Scope EnterElements(IEnumerable<(ISymbol Variable, Bound Part)> parts)
    {
        var parameters = _parameters;
        foreach (var (variable, part) in parts)
        {
            parameters = parameters.SetItem(variable.OriginalDefinition, part);
        }

        return new Scope(parameters, Instance, Depth + 1, Self, IsCaller);
    }

    /// <summary>The scope in which the arguments of a call are read.</summary>
    private Scope Outside => !IsRoot ? this : Self is null ? CallerRoot : new(Root._parameters, null, 0, Self, isCaller: true);

    private ImmutableDictionary<ISymbol, Bound> Bind(
        ImmutableDictionary<ISymbol, Bound> parameters, IMethodSymbol method, ArgumentList arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (argument.Parameter is { } parameter && parameter.Ordinal < method.Parameters.Length)
            {
                parameters = parameters.SetItem(method.Parameters[parameter.Ordinal].OriginalDefinition, new Bound(argument.Value, Outside));
            }
        }

        return parameters;
    }

    /// <summary>The scope of an object's constructor and members, those of its base types too, for the object that an expression makes.</summary>
    /// <param name="creation">The expression that makes the object.</param>
    /// <param name="code">Knows what a constructor hands to that of the base type.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Scope EnterObject(Bound creation, CodeModel code, CancellationToken cancellationToken)
    {
        if (CallSite.Of(creation.Value) is not { Method: { MethodKind: MethodKind.Constructor } constructor } made)
        {
            return new Scope(Root._parameters, creation, Depth + 1, isCaller: IsCaller);
        }

        return new Scope(creation.Scope.Bind(Root._parameters, constructor, made.Arguments), creation, Depth + 1, isCaller: IsCaller).WithBaseTypes(constructor, code, cancellationToken);
    }

    /// <summary>The scope of the members of an object that nobody was seen to make, of the type that <c>this</c> is taken for: what its one constructor hands to the base type; null where there are several.</summary>
    public Scope? EnterSelf(CodeModel code, CancellationToken cancellationToken) => Self is { IsExact: false, Type.InstanceConstructors: { Length: 1 } constructors }
        ? new Scope(Root._parameters, null, Depth + 1, Self).WithBaseTypes(constructors[0], code, cancellationToken)
        : null;

    private Scope WithBaseTypes(IMethodSymbol constructor, CodeModel code, CancellationToken cancellationToken)
    {
        var own = this;
        for (var level = 0; level < MaxBaseTypes && code.BaseCallOf(constructor, cancellationToken) is { } baseCall; level++)
        {
            constructor = baseCall.TargetMethod;
            own = new Scope(own.Bind(own._parameters, constructor, baseCall.Arguments), Instance, Depth, Self, IsCaller);
        }

        return own;
    }
}
