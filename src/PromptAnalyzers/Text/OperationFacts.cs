using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>Small questions about operations that the readers share.</summary>
internal static class OperationFacts
{
    private const int MaxHoleName = 80;

    /// <summary>The expression without what changes no value: conversions without an operator, parentheses, <c>await</c>, <c>!</c>.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance }:
                    operation = instance;
                    continue;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The expression without any conversion, those with an operator too: the string in an implicit conversion to an SDK's own type.</summary>
    public static IOperation UnwrapConversions(IOperation operation)
    {
        operation = Unwrap(operation);
        while (operation is IConversionOperation conversion)
        {
            operation = Unwrap(conversion.Operand);
        }

        return operation;
    }

    /// <summary>Whether a call runs again and again on one object: it stands in a loop, and the local it is called on does not.</summary>
    public static bool IsRepeated(IOperation call, IOperation? instance)
    {
        var receiver = instance is null ? null : Unwrap(instance) as ILocalReferenceOperation;
        for (var (child, parent) = (call, call.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            // What a foreach runs over is computed once.
            if (parent is ILoopOperation && !(parent is IForEachLoopOperation each && ReferenceEquals(each.Collection, child)))
            {
                return receiver is null || !receiver.Local.DeclaringSyntaxReferences.Any(d => parent.Syntax.Span.Contains(d.Span));
            }
        }

        return false;
    }

    /// <summary>The assignment that a reference is the target of; null when it is only read.</summary>
    public static IAssignmentOperation? WriteOf(IOperation use)
    {
        var (child, parent) = ParentOf(use);
        return parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, child) ? assignment : null;
    }

    /// <summary>The literal that a piece of text stands in: the whole of an interpolated string for a part of it.</summary>
    public static SyntaxNode WholeLiteral(SyntaxNode piece) => piece is InterpolatedStringTextSyntax { Parent: { } literal } ? literal : piece;

    /// <summary>Whether an expression is <c>nameof(…)</c>.</summary>
    public static bool IsNameOf(SyntaxNode expression) => expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>How a hole is called: the expression that fills it, shortened, on one line.</summary>
    public static string HoleName(IOperation operation) => HoleName(operation.Syntax);

    /// <inheritdoc cref="HoleName(IOperation)"/>
    public static string HoleName(SyntaxNode expression)
    {
        var text = expression.ToString();
        if (text.IndexOf("/*", StringComparison.Ordinal) >= 0 || text.IndexOf("//", StringComparison.Ordinal) >= 0)
        {
            // A comment is no part of the name.
            text = string.Join(" ", expression.DescendantTokens().Take(MaxHoleName).Select(static token => token.Text));
        }

        var name = new StringBuilder(Math.Min(text.Length, MaxHoleName));
        foreach (var c in text)
        {
            if (name.Length == MaxHoleName)
            {
                break;
            }

            name.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return name.ToString();
    }

    /// <summary>The loop or branch between an operation and a later use of what it changes.</summary>
    public static (bool IsConditional, bool IsInLoop) RelationTo(IOperation write, SyntaxNode use)
    {
        var conditional = false;
        for (var (child, parent) = (write, write.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (child.Syntax.SyntaxTree == use.SyntaxTree && (child.Syntax.Span.Contains(use.Span) || parent.Syntax.Span == use.Span))
            {
                break;
            }

            switch (parent)
            {
                case IForEachLoopOperation each when ReferenceEquals(each.Collection, child):
                    // What a foreach runs over is computed once.
                    break;
                case ILoopOperation:
                    return (true, true);
                case IConditionalOperation condition when !ReferenceEquals(child, condition.Condition):
                case ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or ICoalesceOperation or IAnonymousFunctionOperation:
                    conditional = true;
                    break;
            }
        }

        return (conditional, false);
    }

    /// <summary>The outermost branch of an <c>if</c> or <c>switch</c> in which a write stands and a use does not; null when there is none. A branch in a loop is a part of the loop.</summary>
    public static IOperation? BranchOf(IOperation write, SyntaxNode use)
    {
        IOperation? branch = null;
        for (var (child, parent) = (write, write.Parent); parent is not null && !(child.Syntax.Span.Contains(use.Span) && child.Syntax.SyntaxTree == use.SyntaxTree); (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case ILoopOperation or IAnonymousFunctionOperation:
                    branch = null;
                    break;
                case ISwitchCaseOperation:
                    branch = parent;
                    break;
                case IConditionalOperation condition when !ReferenceEquals(child, condition.Condition) && child is IBlockOperation or IExpressionStatementOperation:
                    branch = child;
                    break;
            }
        }

        return branch;
    }

    /// <summary>Whether a write that stands after a use reaches it again, by a loop around both that the variable outlives.</summary>
    public static bool ComesBackTo(IOperation write, SyntaxNode use, IOperation? declaration)
    {
        for (var parent = write.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation
                && parent.Syntax.Span.Contains(use.Span)
                && (declaration is null || !parent.Syntax.Span.Contains(declaration.Syntax.Span)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parent of an expression, past conversions and parentheses.</summary>
    public static (IOperation Child, IOperation? Parent) ParentOf(IOperation operation)
    {
        var child = operation;
        while (child.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            child = child.Parent;
        }

        return (child, child.Parent);
    }

    /// <summary>The value that one use of a variable gives to it: by its declaration, or by a plain assignment; null for any other use.</summary>
    public static IOperation? GivenBy(IOperation use) => use is IVariableDeclaratorOperation declarator
        ? (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value
        : ParentOf(use) is (var target, ISimpleAssignmentOperation assignment) && ReferenceEquals(assignment.Target, target) ? assignment.Value : null;

    /// <summary>
    /// Whether a value stays the same while the process runs: a member of the object itself or of a type, or of such a member; the clock, new ids and
    /// the like excepted.
    /// </summary>
    public static bool IsStable(IOperation operation)
    {
        for (var current = Unwrap(operation); ; current = Unwrap(current))
        {
            switch (current)
            {
                case IInstanceReferenceOperation or ITypeOfOperation:
                    return true;
                case IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true }, Instance: null }:
                    return true;
                case IPropertyReferenceOperation { Instance: null } shared:
                    return shared.Property.ContainingType is not { Name: "DateTime" or "DateTimeOffset" or "Stopwatch" or "Environment" or "Random" or "Activity" };
                case IFieldReferenceOperation { Instance: { } instance, Field.IsReadOnly: true }:
                    current = instance;
                    continue;
                case IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } }:
                    current = instance;
                    continue;
                case IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: true, ContainingType.Name: "IConfiguration" } }:
                    current = instance;
                    continue;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether a sum is a text: also where the type of an operand is missing, so that the sum has none.</summary>
    public static bool IsSumOfText(IBinaryOperation sum)
    {
        if (IsString(sum.Type) || sum is not { OperatorKind: BinaryOperatorKind.Add, Type: null or { TypeKind: TypeKind.Error } })
        {
            return IsString(sum.Type);
        }

        for (IOperation current = sum; current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } next; current = Unwrap(next.LeftOperand))
        {
            if (IsString(next.Type) || IsString(Unwrap(next.RightOperand).Type) || IsString(Unwrap(next.LeftOperand).Type))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>Whether a method is one that every object has, such as <c>GetType</c>: it changes nothing.</summary>
    public static bool IsOfObject(IMethodSymbol method) => method.ContainingType?.SpecialType == SpecialType.System_Object;

    /// <summary>
    /// Whether the node is a collection expression, written or made for a params collection. The oldest compiler supported has no public kind
    /// for it; newer ones name it.
    /// </summary>
    public static bool IsCollectionExpression(IOperation operation) =>
        operation.Syntax is CollectionExpressionSyntax || (operation.IsImplicit && operation.Kind.ToString() == "CollectionExpression");
}
