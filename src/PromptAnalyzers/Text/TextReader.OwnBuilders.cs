using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Classes of the compilation that build a text: <c>new PromptBuilder().Section("Task", task).Build()</c>.</content>
internal sealed partial class TextReader
{
    /// <summary>A call, and what parameters are where it stands.</summary>
    private readonly record struct CallInScope(IInvocationOperation Call, Scope Scope);

    /// <summary>What the calls on one object, from its making on, append to a builder that it keeps; false when these calls cannot be seen.</summary>
    private bool CollectOwnBuilder(IMemberReferenceOperation builder, Scope scope, List<TextValue> parts)
    {
        if (builder.Instance is not IInstanceReferenceOperation || scope.Instance is not { } self || CallsOn(self) is not { } made)
        {
            return false;
        }

        var uses = session.Code.UsesInType(builder.Member.OriginalDefinition, session.CancellationToken);
        if (session.Code.InitializerOf(builder.Member, session.CancellationToken) is { } initial)
        {
            CollectBuilder(OperationFacts.Unwrap(initial), initial.Syntax, Scope.Root, parts);
        }

        CollectUses(uses.Where(static use => CodeModel.RootOf(use) is IConstructorBodyOperation).ToList(), null, scope.EnterObject(made.Making, session.Code, session.CancellationToken), parts);
        foreach (var call in made.Calls)
        {
            CollectOwnCall(call, uses, parts);
        }

        return true;
    }

    /// <summary>What one method of the object appends, itself or by other methods of the object.</summary>
    private void CollectOwnCall(CallInScope own, ImmutableArray<IOperation> uses, List<TextValue> parts)
    {
        var method = own.Call.TargetMethod;
        if (own.Scope.Depth >= ReadSession.MaxScopeDepth || !session.TryEnter())
        {
            parts.Add(Unknown(own.Call, HoleKind.Unseen));
            return;
        }

        try
        {
            var inner = own.Scope.Enter(method, own.Call.Arguments, own.Call.Instance);
            foreach (var body in session.Code.BodiesOf(method, session.CancellationToken))
            {
                var inside = uses.Where(use => use.Syntax.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(use.Syntax.Span))
                    .Concat(body.Descendants().Where(operation => operation is IInvocationOperation { Instance: IInstanceReferenceOperation } call && IsOwnStep(call)))
                    .OrderBy(static operation => operation.Syntax.SpanStart);
                foreach (var operation in inside)
                {
                    var before = parts.Count;
                    if (operation is IInvocationOperation call)
                    {
                        CollectOwnCall(new(call, inner), uses, parts);
                    }
                    else
                    {
                        CollectUses([operation], null, inner, parts);
                    }

                    if (parts.Count > before && OperationFacts.RelationTo(operation, body.Syntax).IsInLoop)
                    {
                        parts.Add(TextValue.Hole(LoopName(operation), HoleKind.Loop, operation.Syntax));
                    }
                }
            }
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>The making of an object, and the calls on it up to an expression, in order; null when either cannot be seen.</summary>
    private (Bound Making, IReadOnlyList<CallInScope> Calls)? CallsOn(Bound expression)
    {
        var calls = new List<CallInScope>();
        var (operation, scope) = (OperationFacts.Unwrap(expression.Value), expression.Scope);
        for (var step = 0; step < ReadSession.MaxDepth; step++)
        {
            switch (operation)
            {
                case IObjectCreationOperation:
                    return (new Bound(operation, scope), calls);
                case IInvocationOperation { Instance: { } receiver } call when IsOwnStep(call):
                    calls.Insert(0, new(call, scope));
                    operation = OperationFacts.Unwrap(receiver);
                    continue;
                case ILocalReferenceOperation local:
                    var here = scope;
                    calls.InsertRange(0, StepsBefore(local).Select(call => new CallInScope(call, here)));
                    break;
            }

            if (Behind(operation, scope) is not { } next)
            {
                return null;
            }

            (operation, scope) = (OperationFacts.Unwrap(next.Value), next.Scope);
        }

        return null;
    }

    /// <summary>The calls on a local that stand before a reference to it.</summary>
    private IEnumerable<IInvocationOperation> StepsBefore(ILocalReferenceOperation local)
    {
        foreach (var use in session.Code.ReferencesIn(CodeModel.RootOf(local), local.Local))
        {
            if (use.Syntax.SpanStart >= local.Syntax.SpanStart)
            {
                yield break;
            }

            var (child, parent) = OperationFacts.ParentOf(use);
            while (parent is IInvocationOperation call && ReferenceEquals(call.Instance, child) && IsOwnStep(call))
            {
                yield return call;
                (child, parent) = OperationFacts.ParentOf(call);
            }
        }
    }

    /// <summary>Whether a call of a method of the compilation gives no value of its own: it returns nothing, or the object again.</summary>
    public static bool IsOwnStep(IInvocationOperation call) =>
        call.TargetMethod is { DeclaringSyntaxReferences.IsEmpty: false, ContainingType: { } type } method
        && (method.ReturnsVoid || SymbolEqualityComparer.Default.Equals(method.ReturnType, type) || method.ReturnType.TypeKind == TypeKind.Interface && type.AllInterfaces.Contains(method.ReturnType, SymbolEqualityComparer.Default));

    /// <summary>The text that a step gave to a member of an object: <c>new Request().System("You are …")</c> sets what is read later; null when no step did.</summary>
    private TextValue? ReadSetByStep(IMemberReferenceOperation reference, Bound self)
    {
        if (CallsOn(self) is not { Calls: { Count: > 0 } calls })
        {
            return null;
        }

        var writes = session.Code.UsesInType(reference.Member.OriginalDefinition, session.CancellationToken).Select(OperationFacts.WriteOf).OfType<ISimpleAssignmentOperation>().ToList();
        for (var i = calls.Count - 1; i >= 0; i--)
        {
            var method = calls[i].Call.TargetMethod;
            foreach (var body in writes.Count == 0 ? [] : session.Code.BodiesOf(method, session.CancellationToken))
            {
                if (writes.Find(write => write.Syntax.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(write.Syntax.Span)) is { } set)
                {
                    return Read(set.Value, calls[i].Scope.Enter(method, calls[i].Call.Arguments, calls[i].Call.Instance));
                }
            }
        }

        return null;
    }
}
