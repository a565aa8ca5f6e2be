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
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => AreEqual(equal.LeftOperand, equal.RightOperand, scope),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => !AreEqual(unequal.LeftOperand, unequal.RightOperand, scope),
                IIsPatternOperation match => KeyOf(match.Value, scope) is { } key ? Matches(key, match.Pattern, scope) : null,
                IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call => AreEqualTexts(call, scope),
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
        if (KeyOf(choice.Value, scope) is not { } key)
        {
            return null;
        }

        foreach (var arm in choice.Arms)
        {
            if (arm.Guard is not null || Matches(key, arm.Pattern, scope) is not { } matches)
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
        if (KeyOf(choice.Value, scope) is not { } key)
        {
            return null;
        }

        if (!section.Clauses.Any(static c => c is IDefaultCaseClauseOperation))
        {
            return section.Clauses.Any(clause => Fits(key, clause, scope) == true) ? true : section.Clauses.All(clause => Fits(key, clause, scope) == false) ? false : null;
        }

        return choice.Cases.SelectMany(static c => c.Clauses).Where(static c => c is not IDefaultCaseClauseOperation).All(clause => Fits(key, clause, scope) == false) ? true
            : choice.Cases.Where(c => !ReferenceEquals(c, section)).SelectMany(static c => c.Clauses).Any(clause => Fits(key, clause, scope) == true) ? false : null;
    }

    private bool? Fits(object key, ICaseClauseOperation clause, Scope scope) => clause switch
    {
        ISingleValueCaseClauseOperation single => KeyOf(single.Value, scope) is { } other ? key.Equals(other) : null,
        IPatternCaseClauseOperation { Guard: null } pattern => Matches(key, pattern.Pattern, scope),
        IDefaultCaseClauseOperation => false,
        _ => null,
    };

    private bool? Matches(object key, IPatternOperation pattern, Scope scope) => pattern switch
    {
        IConstantPatternOperation constant => KeyOf(constant.Value, scope) is { } other ? key.Equals(other) : null,
        INegatedPatternOperation negated => !Matches(key, negated.Pattern, scope),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(key, either.LeftPattern, scope) | Matches(key, either.RightPattern, scope),
        IDiscardPatternOperation => true,
        _ => null,
    };

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

    /// <summary>A text, number or enum value that is known; null for any other.</summary>
    private object? KeyOf(IOperation operation, Scope scope)
    {
        operation = ValueBehind(OperationFacts.Unwrap(operation), ref scope);
        return operation.ConstantValue is { HasValue: true, Value: var constant } ? constant
            : OperationFacts.IsString(operation.Type)
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
                IMemberReferenceOperation { Member: IFieldSymbol { IsConst: false } or IPropertySymbol, Instance: { } instance } member
                    when ObjectOf(new Bound(instance, scope)) is { } made => ValueOf(made, member.Member, member),
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
}
