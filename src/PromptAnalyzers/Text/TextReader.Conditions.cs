using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Conditions on values that are known: which branch a known element takes.</content>
internal sealed partial class TextReader
{
    /// <summary>Whether a condition holds for what is known of its values; null when that cannot be told.</summary>
    /// <param name="condition">A comparison, a pattern, or several of them joined.</param>
    /// <param name="scope">What parameters and loop variables are.</param>
    public bool? Decide(IOperation condition, Scope scope)
    {
        if (!session.TryEnter())
        {
            return null;
        }

        try
        {
            return OperationFacts.Unwrap(condition) switch
            {
                { ConstantValue: { HasValue: true, Value: bool known } } => known,
                IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Decide(not.Operand, scope),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Decide(both.LeftOperand, scope) & Decide(both.RightOperand, scope),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Decide(either.LeftOperand, scope) | Decide(either.RightOperand, scope),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared when NotNullSide(compared) is { } side => IsNull(side, scope) is { } isNull ? isNull == (compared.OperatorKind == BinaryOperatorKind.Equals) : null,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => AreEqual(equal.LeftOperand, equal.RightOperand, scope),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => !AreEqual(unequal.LeftOperand, unequal.RightOperand, scope),
                IIsPatternOperation match => Matches(new Known(match.Value, scope, this), match.Pattern, scope),
                IIsTypeOperation test => new Known(test.ValueOperand, scope, this).IsA(test.TypeOperand) ^ test.IsNegated,
                IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call => AreEqualTexts(call, scope),
                IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: 1 } only } => IsNull(only[0].Value, scope) is true ? true
                    : KeyOf(only[0].Value, scope) is string text ? text.Trim().Length == 0 : null,
                IMemberReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation => KeyOf(condition, scope) as bool? ?? (LeftAsMade(OperationFacts.Unwrap(condition), scope) is { Initial: null } ? false : null),
                _ => null,
            };
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>The arm of a switch that a known value takes; null when that cannot be told.</summary>
    public IOperation? ArmOf(ISwitchExpressionOperation choice, Scope scope)
    {
        var known = new Known(choice.Value, scope, this);
        foreach (var arm in choice.Arms)
        {
            if (arm.Guard is not null || Matches(known, arm.Pattern, scope) is not { } matches)
            {
                return null;
            }

            if (matches)
            {
                return arm.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a known value enters a case of a switch statement; null when that cannot be told.</summary>
    public bool? Enters(ISwitchOperation choice, ISwitchCaseOperation section, Scope scope)
    {
        var known = new Known(choice.Value, scope, this);
        if (!section.Clauses.Any(static c => c is IDefaultCaseClauseOperation))
        {
            return section.Clauses.Any(clause => Fits(known, clause, scope) == true) ? true : section.Clauses.All(clause => Fits(known, clause, scope) == false) ? false : null;
        }

        return choice.Cases.SelectMany(static c => c.Clauses).Where(static c => c is not IDefaultCaseClauseOperation).All(clause => Fits(known, clause, scope) == false) ? true
            : choice.Cases.Where(c => !ReferenceEquals(c, section)).SelectMany(static c => c.Clauses).Any(clause => Fits(known, clause, scope) == true) ? false : null;
    }

    private bool? Fits(Known known, ICaseClauseOperation clause, Scope scope) => clause switch
    {
        ISingleValueCaseClauseOperation single => known.IsEqualTo(single.Value, scope),
        IPatternCaseClauseOperation { Guard: null } pattern => Matches(known, pattern.Pattern, scope),
        IDefaultCaseClauseOperation => false,
        _ => null,
    };

    private bool? Matches(Known known, IPatternOperation pattern, Scope scope) => pattern switch
    {
        IConstantPatternOperation { Value: { } value } when OperationFacts.Unwrap(value) is { ConstantValue: { HasValue: true, Value: null } } => IsNull(known.Operation, known.Scope),
        IDeclarationPatternOperation when IsNull(known.Operation, known.Scope) is true => false,
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => !IsNull(known.Operation, known.Scope),
        IConstantPatternOperation constant => known.IsEqualTo(constant.Value, scope),
        IDeclarationPatternOperation { MatchedType: { } type } => known.IsA(type),
        ITypePatternOperation { MatchedType: { } type } => known.IsA(type),
        INegatedPatternOperation negated => !Matches(known, negated.Pattern, scope),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(known, either.LeftPattern, scope) | Matches(known, either.RightPattern, scope),
        IDiscardPatternOperation => true,
        _ => null,
    };

    // The other side of "== null"; null for any other comparison.
    private static IOperation? NotNullSide(IBinaryOperation compared) =>
        OperationFacts.Unwrap(compared.RightOperand) is { ConstantValue: { HasValue: true, Value: null } } ? compared.LeftOperand
            : OperationFacts.Unwrap(compared.LeftOperand) is { ConstantValue: { HasValue: true, Value: null } } ? compared.RightOperand : null;

    private bool? AreEqual(IOperation left, IOperation right, Scope scope) =>
        KeyOf(left, scope) is { } first && KeyOf(right, scope) is { } second ? first.Equals(second) : null;

    private bool? AreEqualTexts(IInvocationOperation call, Scope scope)
    {
        var values = call.Arguments.Select(static a => a.Value).ToList();
        if (call.Instance is { } instance)
        {
            values.Insert(0, instance);
        }

        if (values.Count < 2 || KeyOf(values[0], scope) is not string left || KeyOf(values[1], scope) is not string right)
        {
            return null;
        }

        var ignoresCase = values.Count > 2 && OperationFacts.Unwrap(values[2]) is IFieldReferenceOperation { Field.Name: var comparison } && comparison.EndsWith("IgnoreCase", StringComparison.Ordinal);
        return string.Equals(left, right, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private bool IsAlways(ITypeSymbol type, ITypeSymbol other) =>
        session.Code.Compilation.ClassifyCommonConversion(type, other) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };

    /// <summary>A text, number or enum value that is known; null for any other.</summary>
    private object? KeyOf(IOperation operation, Scope scope)
    {
        operation = ValueBehind(OperationFacts.Unwrap(operation), ref scope);
        return operation.ConstantValue is { HasValue: true, Value: var constant } ? constant
            // What an object starts with may have changed by now.
            : OperationFacts.IsString(operation.Type) && operation is not IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation, Member: IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false } }
                // "configured ?? default" may be either.
                && SourceOf(new Bound(operation, scope), static source => source is ICoalesceOperation) is null
                && Read(operation, scope) is { Alternatives.Length: 1 } text && text.Longest is { HasHoles: false } known ? known.ConstantText
            : null;
    }

    /// <summary>What stands behind a parameter, loop variable or member of a known object, as far as it can be followed.</summary>
    public IOperation ValueBehind(IOperation operation, ref Scope scope)
    {
        for (var step = 0; step < 8; step++)
        {
            operation = OperationFacts.Unwrap(operation);
            Bound? next = operation switch
            {
                IParameterReferenceOperation parameter when scope.TryGet(parameter.Parameter, out var bound) => bound,
                ILocalReferenceOperation local when scope.TryGet(local.Local, out var bound) => bound,
                IFieldReferenceOperation { Instance: { } tuple, Field.ContainingType.IsTupleType: true } part => PartOf(new Bound(tuple, scope), OrdinalOf(part.Field)),
                IMemberReferenceOperation { Member: not IFieldSymbol { IsConst: true } } => GivenToMember(operation, scope),
                _ => null,
            };
            if (next is not { } value)
            {
                break;
            }

            (operation, scope) = (value.Value, value.Scope);
        }

        return operation;
    }

    /// <summary>What is known of a value that is tested: what it equals, and its type. Each is looked up when it is asked for.</summary>
    private readonly record struct Known(IOperation Operation, Scope Scope, TextReader Reader)
    {
        /// <summary>Whether it equals another value; null when one of them is not known.</summary>
        public bool? IsEqualTo(IOperation other, Scope scope) => Reader.KeyOf(Operation, Scope) is { } key && Reader.KeyOf(other, scope) is { } otherKey ? key.Equals(otherKey) : null;

        /// <summary>Whether it is of a type; null when that cannot be told.</summary>
        public bool? IsA(ITypeSymbol type)
        {
            var scope = Scope;
            var value = Reader.ValueBehind(OperationFacts.Unwrap(Operation), ref scope);
            value = Reader.ObjectOf(new Bound(value, scope))?.Value ?? value;
            if (value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation or { Type: null })
            {
                return null;
            }

            // A value that is not null is at least of its static type; only a new object, and one of a closed type, is of no other.
            return Reader.IsAlways(value.Type, type) ? true
                : value is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation || value.Type.IsSealed || value.Type.IsValueType ? false
                : null;
        }
    }
}
