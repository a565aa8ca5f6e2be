using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>
/// Calls that the compiler does not bind because the type of an argument is missing: a project is often read without all of its packages, in an editor before
/// they are restored or by a tool that has but some. A member that all other arguments fit is the one which is meant; where several take the missing value for
/// different things, the call says so (<see cref="CallSite.IsAmbiguous"/>). A call that does not fit for another reason is left alone.
/// </summary>
internal static class UnboundCall
{
    /// <summary>Variables that are followed to tell whether an argument is a text.</summary>
    private const int MaxSteps = 8;

    // One call is asked for by several readers. It lives as long as the operation does.
    private static readonly ConditionalWeakTable<IInvalidOperation, StrongBox<CallSite?>> Known = new();

    /// <summary>The call that is meant; null when that cannot be told.</summary>
    public static CallSite? Read(IInvalidOperation invalid) => Known.GetValue(invalid, static operation => new StrongBox<CallSite?>(ReadNew(operation))).Value;

    private static CallSite? ReadNew(IInvalidOperation invalid)
    {
        try
        {
            return invalid.SemanticModel is { } model ? ReadNew(invalid, model) : null;
        }
        catch (Exception error) when (CodeModel.IsOfCompiler(error))
        {
            return null;
        }
    }

    private static CallSite? ReadNew(IInvalidOperation invalid, SemanticModel model)
    {
        var (candidates, list, receiver) = invalid.Syntax switch
        {
            InvocationExpressionSyntax call => (Methods(model.GetMemberGroup(call.Expression)), call.ArgumentList, (call.Expression as MemberAccessExpressionSyntax)?.Expression),
            BaseObjectCreationExpressionSyntax creation => (ConstructorsOf(invalid, model.GetSymbolInfo(creation)), creation.ArgumentList, null),
            _ => (Enumerable.Empty<IMethodSymbol>(), null, null),
        };
        if (list is null)
        {
            return null;
        }

        var arguments = list.Arguments.Select(argument => new Given(argument.NameColon?.Name.Identifier.ValueText, ValueOf(invalid, argument.Expression, model)))
            .ToList();
        if (!arguments.Exists(static argument => argument.IsMissing))
        {
            return null;
        }

        // Where several fit, what is missing is taken for a text, which most arguments of an LLM call are.
        var fits = candidates.Select(method => Bind(method, arguments, model.Compilation)).OfType<(IMethodSymbol Method, ImmutableArray<Argument> Arguments)>()
            .OrderByDescending(static fit => fit.Arguments.Count(static a => IsMissing(a.Value) && OperationFacts.IsString(a.Parameter?.Type)))
            .ToList();
        if (fits.Count == 0)
        {
            return null;
        }

        var (meant, bound) = fits[0];
        var instance = receiver is null || (meant.IsStatic && meant.ReducedFrom is null) ? null : ValueOf(invalid, receiver, model);
        var site = meant.ReducedFrom is { } declared
            ? new CallSite(invalid, declared, null, Unreduced(declared, bound, instance))
            : new CallSite(invalid, meant, instance, bound);
        return site with { IsAmbiguous = fits.Exists(fit => TakesForOther(bound, fit.Arguments)) };
    }

    // "new UserChatMessage(missing.Value)": a text, or a list of parts.
    private static bool TakesForOther(ImmutableArray<Argument> meant, ImmutableArray<Argument> other)
    {
        for (var i = 0; i < meant.Length; i++)
        {
            if (IsMissing(meant[i].Value) && !IsText(meant[i].Value) && !SymbolEqualityComparer.Default.Equals(meant[i].Parameter?.Type, other[i].Parameter?.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type of a value is missing.</summary>
    public static bool IsMissing(IOperation value) => value is { Type.TypeKind: TypeKind.Error } or IInvalidOperation { Type: null };

    // The oldest compiler tells nothing of a "new(…)" inside a collection expression but its type.
    private static IEnumerable<IMethodSymbol> ConstructorsOf(IInvalidOperation making, SymbolInfo known) =>
        !known.CandidateSymbols.IsEmpty ? Methods(known.CandidateSymbols)
            : making.Type is INamedTypeSymbol { TypeKind: not TypeKind.Error } type ? type.InstanceConstructors.Where(static c => c.DeclaredAccessibility == Accessibility.Public)
            : [];

    private static IEnumerable<IMethodSymbol> Methods(ImmutableArray<ISymbol> symbols) => symbols.OfType<IMethodSymbol>();

    private static IOperation? ValueOf(IInvalidOperation call, ExpressionSyntax expression, SemanticModel model) =>
        call.ChildOperations.FirstOrDefault(child => child.Syntax == expression) ?? model.GetOperation(expression);

    private static (IMethodSymbol Method, ImmutableArray<Argument> Arguments)? Bind(IMethodSymbol method, List<Given> arguments, Compilation compilation)
    {
        var parameters = method.Parameters;
        var bound = ImmutableArray.CreateBuilder<Argument>(arguments.Count);
        var filled = new HashSet<int>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var given = arguments[i];
            var ordinal = given.Name is null ? Math.Min(i, parameters.Length - 1) : parameters.ToList().FindIndex(p => p.Name == given.Name);
            if (ordinal < 0 || given.Value is null || (i > ordinal && !parameters[ordinal].IsParams && given.Name is null) || !Fits(given, parameters[ordinal], compilation))
            {
                return null;
            }

            filled.Add(ordinal);
            bound.Add(new Argument(parameters[ordinal], given.Value, ArgumentKind.Explicit));
        }

        return parameters.All(p => p.IsOptional || p.IsParams || filled.Contains(p.Ordinal)) ? (method, bound.ToImmutable()) : null;
    }

    private static bool Fits(Given given, IParameterSymbol parameter, Compilation compilation)
    {
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            return false;
        }

        return Fits(parameter.Type) || (parameter is { IsParams: true, Type: IArrayTypeSymbol array } && Fits(array.ElementType))
            || (parameter is { IsParams: true, Type: INamedTypeSymbol { TypeArguments: { Length: 1 } element } } && Fits(element[0]));

        bool Fits(ITypeSymbol target)
        {
            // Null, a lambda, "default", "new(…)" and a collection have no type of their own.
            var type = given.IsText ? compilation.GetSpecialType(SpecialType.System_String) : given.Value?.Type;
            return type is not { TypeKind: not TypeKind.Error } || target.TypeKind is TypeKind.TypeParameter or TypeKind.Error
                || compilation.ClassifyConversion(type, target).IsImplicit
                || (target is INamedTypeSymbol { IsGenericType: true, OriginalDefinition: { } generic } && HasTypeParameter(target)
                    && type.AllInterfaces.Append(type).Any(own => SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, generic)));
        }
    }

    private static bool HasTypeParameter(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: var arguments } && arguments.Any(static a => a.TypeKind == TypeKind.TypeParameter);

    private static ImmutableArray<Argument> Unreduced(IMethodSymbol declared, ImmutableArray<Argument> arguments, IOperation? receiver)
    {
        var all = ImmutableArray.CreateBuilder<Argument>(arguments.Length + 1);
        if (receiver is not null)
        {
            all.Add(new Argument(declared.Parameters[0], receiver, ArgumentKind.Explicit));
        }

        foreach (var argument in arguments)
        {
            all.Add(argument with { Parameter = declared.Parameters[argument.Parameter!.Ordinal + 1] });
        }

        return all.ToImmutable();
    }

    /// <summary>Whether a value whose type is missing is a text all the same: one that is put together of texts.</summary>
    public static bool IsText(IOperation? value, int steps = 0)
    {
        if (value is null || steps > MaxSteps)
        {
            return false;
        }

        if (OperationFacts.IsString(value.Type))
        {
            return true;
        }

        value = OperationFacts.Unwrap(value);
        return OperationFacts.IsString(value.Type) || value switch
        {
            IBinaryOperation sum => OperationFacts.IsSumOfText(sum),
            ICoalesceOperation coalesce => IsText(coalesce.Value, steps + 1) || IsText(coalesce.WhenNull, steps + 1),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => IsText(conditional.WhenTrue, steps + 1) || IsText(whenFalse, steps + 1),
            ISwitchExpressionOperation choice => choice.Arms.Any(arm => IsText(arm.Value, steps + 1)),
            ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: { Length: 1 } declared }, SemanticModel: { } model } => declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
                && model.SyntaxTree == initial.SyntaxTree && IsText(model.GetOperation(initial), steps + 1),
            _ => false,
        };
    }

    /// <summary>One argument as the code gives it.</summary>
    private readonly record struct Given(string? Name, IOperation? Value)
    {
        public bool IsMissing => Value is { } value && UnboundCall.IsMissing(value);

        public bool IsText { get; } = IsText(Value);
    }
}
