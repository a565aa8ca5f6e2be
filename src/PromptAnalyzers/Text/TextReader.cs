using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>Reads the texts that an expression can have. What it cannot read becomes a hole; it never guesses.</summary>
internal sealed partial class TextReader(ReadSession session, PromptFileSet files)
{
    /// <summary>The possible texts of an expression.</summary>
    /// <param name="operation">A string, or something that is turned into one.</param>
    /// <param name="scope">What parameters are.</param>
    public TextValue Read(IOperation operation, Scope scope)
    {
        if (!session.TryEnter())
        {
            return TextValue.Hole(OperationFacts.HoleName(operation), HoleKind.Unseen, operation.Syntax);
        }

        try
        {
            return ReadCore(OperationFacts.Unwrap(operation), scope);
        }
        finally
        {
            session.Leave();
        }
    }

    private TextValue ReadCore(IOperation operation, Scope scope)
    {
        switch (operation)
        {
            case IFieldReferenceOperation reference:
                return ReadField(reference, scope);
            case ILocalReferenceOperation reference:
                return ReadLocal(reference, scope);
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant } && !(OperationFacts.IsString(operation.Type) && IsOfConstants(operation)))
        {
            return TextValue.Constant(constant as string ?? System.Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, operation.Syntax);
        }

        return operation switch
        {
            IInterpolatedStringOperation interpolated => ReadInterpolated(interpolated, scope),
            IInterpolatedStringHandlerCreationOperation handler => Read(handler.Content, scope),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when OperationFacts.IsSumOfText(sum) => ReadSum(sum, scope),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => (scope.IsRoot ? null : Decide(conditional.Condition, scope)) is { } isTrue
                ? Read(isTrue ? conditional.WhenTrue : whenFalse, scope)
                : TextValue.Either(Read(conditional.WhenTrue, scope), Read(whenFalse, scope)),
            ICoalesceOperation coalesce => ReadCoalesce(coalesce, scope),
            ISwitchExpressionOperation choice => ReadSwitch(choice, scope),
            IParameterReferenceOperation reference => ReadRewrittenParameter(reference, ReadParameter(reference, scope), scope),
            IPropertyReferenceOperation reference => ReadProperty(reference, scope),
            IInvocationOperation invocation => ReadInvocation(CallSite.Of(invocation), scope),
            IInvalidOperation unbound => CallSite.Of(unbound) is { IsCreation: false } call ? ReadInvocation(call, scope) : Unknown(unbound),
            ISimpleAssignmentOperation or ICoalesceAssignmentOperation => Read(((IAssignmentOperation)operation).Value, scope),
            IConditionalAccessOperation access => Read(access.WhenNotNull, scope),
            IObjectCreationOperation { Type: { Name: "Lazy", ContainingNamespace.Name: "System" } } lazy => ReadLazy(lazy, scope) ?? ReadCreation(lazy, scope),
            IObjectCreationOperation creation => ReadCreation(creation, scope),
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } element => ReadElement(element.ArrayReference, indices[0], element, scope) ?? Unknown(element),
            _ => Unknown(operation),
        };
    }

    private static TextValue Unknown(IOperation operation, HoleKind kind = HoleKind.Value) =>
        TextValue.Hole(OperationFacts.HoleName(operation), kind == HoleKind.Value && OperationFacts.IsStable(operation) ? HoleKind.Stable : kind, operation.Syntax);

    /// <summary>Whether a constant is put together of others by their names, each of which stands at a place of its own: <c>$"{Rules}\n"</c>.</summary>
    private static bool IsOfConstants(IOperation constant)
    {
        var left = OperationFacts.Unwrap(constant);
        for (; left is IBinaryOperation sum; left = OperationFacts.Unwrap(sum.LeftOperand))
        {
            if (IsNamed(OperationFacts.Unwrap(sum.RightOperand)))
            {
                return true;
            }
        }

        return IsNamed(left);

        static bool IsNamed(IOperation operation) => operation is IFieldReferenceOperation or ILocalReferenceOperation
            || (operation is IInterpolatedStringOperation interpolated && interpolated.Parts.Any(static part => part is IInterpolationOperation));
    }

    private TextValue ReadInterpolated(IInterpolatedStringOperation interpolated, Scope scope)
    {
        var parts = new List<TextValue>(interpolated.Parts.Length);
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation text:
                    parts.Add(Read(text.Text, scope));
                    break;
                case IInterpolationOperation { Expression: var expression }:
                    parts.Add(Read(expression, scope));
                    break;
                default:
                    // Custom handlers: the appended value is the argument of a call.
                    parts.Add(part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } }
                        ? Read(arguments[0].Value, scope)
                        : Unknown(part));
                    break;
            }
        }

        return TextValue.Join(parts, interpolated.Syntax);
    }

    // A prompt of a thousand lines is a thousand sums, each in the left operand of the next.
    private TextValue ReadSum(IBinaryOperation sum, Scope scope)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        var isOfConstants = false;
        while (OperationFacts.Unwrap(left) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type: null or { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Error } } next
            && (isOfConstants || !next.ConstantValue.HasValue || (isOfConstants = IsOfConstants(next))))
        {
            operands.Push(next.RightOperand);
            left = next.LeftOperand;
        }

        operands.Push(left);
        return TextValue.Join(operands.Select(operand => Read(operand, scope)).ToList(), sum.Syntax);
    }

    private TextValue ReadCoalesce(ICoalesceOperation coalesce, Scope scope)
    {
        if (!scope.IsRoot && IsNull(coalesce.Value, scope) is { } isNull)
        {
            // "model ?? options.Model", and the caller names one.
            return Read(isNull ? coalesce.WhenNull : coalesce.Value, scope);
        }

        var value = Read(coalesce.Value, scope);
        var fallback = Read(coalesce.WhenNull, scope);

        // "configured ?? default": the default is the prompt that is known.
        return value.Longest.HasConstant ? TextValue.Either(value, fallback) : fallback.Longest.HasConstant ? fallback : value;
    }

    private TextValue ReadSwitch(ISwitchExpressionOperation choice, Scope scope)
    {
        if (!scope.IsRoot && ArmOf(choice, scope) is { } taken)
        {
            return Read(taken, scope);
        }

        TextValue? result = null;
        foreach (var arm in choice.Arms)
        {
            if (OperationFacts.Unwrap(arm.Value) is IThrowOperation)
            {
                continue;
            }

            var value = Read(arm.Value, scope);
            result = result is { } seen ? TextValue.Either(seen, value) : value;
        }

        return result ?? Unknown(choice);
    }

    private TextValue ReadParameter(IParameterReferenceOperation reference, Scope scope)
    {
        if (scope.TryGet(reference.Parameter, out var bound) && bound.Value.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue })
        {
            return DefaultOf(reference) ?? Read(bound.Value, bound.Scope);
        }

        if (scope.TryGet(reference.Parameter, out bound))
        {
            var value = Read(bound.Value, bound.Scope);
            return bound.Scope.IsRoot || bound.Scope.IsCaller ? value.Select(static text => text.AsArgument()) : value;
        }

        // Primary constructor parameters live on in the members.
        if (scope.Instance is { } instance
            && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            && ObjectOf(instance) is { } made
            && scope.EnterObject(made, session.Code, session.CancellationToken).TryGet(reference.Parameter, out bound))
        {
            var value = Read(bound.Value, bound.Scope);
            return bound.Scope.IsRoot || bound.Scope.IsCaller ? value.Select(static text => text.AsArgument()) : value;
        }

        if (EitherOf(RoundsOf(reference, scope), reference) is { } elements)
        {
            return elements;
        }

        var hole = TextValue.Hole(reference.Parameter.Name, HoleKind.Parameter, reference.Syntax);
        return DefaultOf(reference) is { } text ? TextValue.Either(hole, text) : hole;
    }

    /// <summary>The text that a parameter has when no caller gives one; null when there is none.</summary>
    private TextValue? DefaultOf(IParameterReferenceOperation reference) =>
        reference.Parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string { Length: > 0 } }
        && session.Code.InitializerOf(reference.Parameter, session.CancellationToken) is { } value
            ? Read(value, Scope.Root).Select(text => text.Through(reference.Syntax))
            : null;

    private TextValue ReadCreation(IObjectCreationOperation creation, Scope scope) =>
        creation.Type?.SpecialType == SpecialType.System_String || creation.Arguments.Length == 0
            ? Unknown(creation)
            : creation.Arguments.FirstOrDefault(static a => OperationFacts.IsString(a.Value.Type)) is { } text && IsTextHolder(creation.Type)
                ? Read(text.Value, scope)
                : Unknown(creation);

    /// <summary>Types of .NET that carry one text: what goes in comes out.</summary>
    private static bool IsTextHolder(ITypeSymbol? type) =>
        type is { ContainingNamespace: { } ns } && ((ns.ToDisplayString(), type.Name) is ("System", "BinaryData") or ("System.Text", "StringBuilder") or ("System", "Lazy"));
}
