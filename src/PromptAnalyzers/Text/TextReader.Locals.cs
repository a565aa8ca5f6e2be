using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Locals and parameters: all that is written to them before they are read, branch by branch.</content>
internal sealed partial class TextReader
{
    private TextValue ReadLocal(ILocalReferenceOperation reference, Scope scope)
    {
        if (scope.TryGet(reference.Local, out var element))
        {
            var known = Read(element.Value, element.Scope);
            return element.Scope.IsRoot || element.Scope.IsCaller ? known.Select(static text => text.AsArgument()) : known;
        }

        var root = CodeModel.RootOf(reference);
        var uses = session.Code.ReferencesIn(root, reference.Local);
        var declaration = uses.FirstOrDefault(static use => use is IVariableDeclaratorOperation);
        if (reference.Local.HasConstantValue && declaration is IVariableDeclaratorOperation { Initializer.Value: { } constant })
        {
            return Read(constant, scope);
        }

        if (IsBuilder(reference.Type))
        {
            return ReadBuilder(reference, scope);
        }

        return ReadWrites(uses, declaration, reference, null, scope) ?? Unknown(reference);
    }

    /// <summary>What a parameter is once the body has written to it: <c>prompt ??= Default;</c>, <c>if (prompt.Length == 0) prompt = …</c>.</summary>
    private TextValue ReadRewrittenParameter(IParameterReferenceOperation reference, TextValue given, Scope scope)
    {
        // What a caller gives is no default.
        var isGiven = given.Longest.HasConstant && scope.TryGet(reference.Parameter, out _);
        var uses = session.Code.ReferencesIn(CodeModel.RootOf(reference), reference.Parameter)
            .Where(use => OperationFacts.WriteOf(use) is { } write && !(isGiven && (write is ICoalesceAssignmentOperation || OperationFacts.RelationTo(write, reference.Syntax).IsConditional)))
            .ToList();
        return uses.Count > 0 ? ReadWrites(uses, null, reference, given, scope) ?? given : given;
    }

    /// <summary>What a local or parameter is at a reference, after all that was written to it before.</summary>
    private TextValue? ReadWrites(IReadOnlyList<IOperation> uses, IOperation? declaration, IOperation reference, TextValue? value, Scope scope)
    {
        IOperation? branch = null;
        TextValue? outside = null;
        foreach (var use in uses)
        {
            var write = OperationFacts.WriteOf(use);
            var isLater = use.Syntax.Span.End > reference.Syntax.SpanStart || write?.Syntax.Span.Contains(reference.Syntax.Span) == true;
            var own = isLater ? null : write is null ? branch : OperationFacts.BranchOf(write, reference.Syntax);
            if (!ReferenceEquals(own, branch))
            {
                // Behind a branch the variable is what it was before, or what the branch made of it.
                value = branch is null ? value : EitherOf(outside, value);
                (branch, outside) = (own, value);
            }

            if (isLater)
            {
                if (write is not null && OperationFacts.ComesBackTo(use, reference.Syntax, declaration))
                {
                    value = AfterRound(value ?? Unknown(reference), write, reference, SymbolOf(reference), scope);
                }

                continue;
            }

            value = ApplyWrite(value, use, reference, branch, scope);
        }

        return branch is null ? value : EitherOf(outside, value);
    }

    private static TextValue? EitherOf(TextValue? outside, TextValue? inside) => outside is { } before && inside is { } after ? TextValue.Either(before, after) : inside ?? outside;

    private static ISymbol SymbolOf(IOperation reference) => reference is ILocalReferenceOperation { Local: var local } ? local : ((IParameterReferenceOperation)reference).Parameter;

    private TextValue? ApplyWrite(TextValue? value, IOperation use, IOperation reference, IOperation? branch, Scope scope)
    {
        if (EitherOf(GivenByStatement(use, scope), reference) is { } given)
        {
            // "foreach (var turn in turns)" over what a caller handed over.
            return use.Parent is IForEachLoopOperation each && GivenFor(OperationFacts.Unwrap(each.Collection), scope) is { } handed ? MarkArgument(given, handed.Scope) : given;
        }

        if (use is IVariableDeclaratorOperation declarator)
        {
            return OperationFacts.GivenBy(declarator) is { } initial
                ? Read(initial, scope)
                : value;
        }

        var (child, parent) = OperationFacts.ParentOf(use);
        switch (parent)
        {
            case IAssignmentOperation assignment when ReferenceEquals(assignment.Target, child) && assignment.Syntax.Span.End <= reference.Syntax.SpanStart:
                var (isConditional, isInLoop) = OperationFacts.RelationTo(assignment, branch?.Syntax ?? reference.Syntax);
                var written = Read(assignment.Value, scope);
                if (assignment is ICompoundAssignmentOperation or ICoalesceAssignmentOperation)
                {
                    if (assignment is ICoalesceAssignmentOperation)
                    {
                        return value is { } known ? TextValue.Either(known, written) : written;
                    }

                    var added = isInLoop ? TextValue.Join([written, TextValue.Hole(LoopName(assignment), HoleKind.Loop, assignment.Syntax)], written.Longest.Syntax) : written;
                    var grown = value is { } head ? Grown(head, added) : TextValue.Join([added], added.Longest.Syntax);
                    return isConditional && value is { } before ? TextValue.Either(before, grown) : grown;
                }

                return isConditional && value is { } other ? TextValue.Either(other, written) : written;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                return Unknown(use);
            default:
                return value;
        }
    }

    // Each of the texts that the variable can have stays where it is.
    private static TextValue Grown(TextValue head, TextValue added)
    {
        TextValue? grown = null;
        foreach (var text in head.Alternatives)
        {
            var longer = TextValue.Join([TextValue.Of(text), added], text.HasConstant ? text.Syntax : added.Longest.Syntax);
            grown = grown is { } others ? TextValue.Either(others, longer) : longer;
        }

        return grown ?? added;
    }

    /// <summary>What a loop runs over, for example <c>examples</c>: the name tells whether demonstrations come in.</summary>
    private static string LoopName(IOperation inside)
    {
        for (var parent = inside.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation each)
            {
                return OperationFacts.HoleName(each.Collection);
            }

            if (parent is ILoopOperation)
            {
                break;
            }
        }

        return "loop";
    }
}
