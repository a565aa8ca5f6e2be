using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Text that is put together in a <c>StringBuilder</c>.</content>
internal sealed partial class TextReader
{
    private static bool IsBuilder(ITypeSymbol? type) => type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    /// <summary>The text in a builder at the place where an expression refers to it.</summary>
    private TextValue ReadBuilder(IOperation builder, Scope scope)
    {
        var parts = new List<TextValue>();
        CollectBuilder(OperationFacts.Unwrap(builder), builder.Syntax, scope, parts);
        if (parts.Count == 0)
        {
            return Unknown(builder);
        }

        // The place of the text is its first constant part: there the reader looks.
        var first = parts.FirstOrDefault(static p => p.Longest.HasConstant);
        return TextValue.Join(parts, first.Alternatives.IsDefault ? builder.Syntax : first.Longest.Syntax);
    }

    private void CollectBuilder(IOperation builder, SyntaxNode use, Scope scope, List<TextValue> parts)
    {
        if (!session.TryEnter())
        {
            return;
        }

        try
        {
            switch (builder)
            {
                // new StringBuilder("…").Append("…").Append("…")
                case IInvocationOperation or IInvalidOperation when CallSite.Of(builder) is { Instance: { } receiver } chain && IsBuilder(chain.Method.ContainingType):
                    CollectChain(chain, receiver, use, scope, parts);
                    break;
                case IObjectCreationOperation creation:
                    foreach (var argument in creation.Arguments.Where(static a => OperationFacts.IsString(a.Value.Type)))
                    {
                        parts.Add(Read(argument.Value, scope));
                    }

                    break;
                case ILocalReferenceOperation local:
                    CollectUses(session.Code.ReferencesIn(CodeModel.RootOf(local), local.Local), use, scope, parts);
                    break;
                case IParameterReferenceOperation parameter when scope.TryGet(parameter.Parameter, out var bound):
                    CollectBuilder(OperationFacts.Unwrap(bound.Value), bound.Value.Syntax, bound.Scope, parts);
                    CollectUses(session.Code.ReferencesIn(CodeModel.RootOf(parameter), parameter.Parameter), use, scope, parts);
                    break;
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member when !CollectOwnBuilder(member, scope, parts):
                    CollectUses(session.Code.UsesInType(member.Member.OriginalDefinition, session.CancellationToken), null, scope, parts);
                    break;
                case IInvocationOperation { TargetMethod: { } method } call when !method.DeclaringSyntaxReferences.IsEmpty && scope.Depth < ReadSession.MaxScopeDepth:
                    foreach (var returned in session.Code.BodiesOf(method, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).Take(1))
                    {
                        CollectBuilder(OperationFacts.Unwrap(returned), returned.Syntax, scope.Enter(method, call.Arguments, call.Instance), parts);
                    }

                    break;
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol }:
                    break;
                default:
                    parts.Add(Unknown(builder));
                    break;
            }
        }
        finally
        {
            session.Leave();
        }
    }

    private void CollectChain(CallSite chain, IOperation receiver, SyntaxNode use, Scope scope, List<TextValue> parts)
    {
        var calls = new Stack<CallSite>();
        calls.Push(chain);
        var start = OperationFacts.Unwrap(receiver);
        while (CallSite.Of(start) is { Instance: { } inner } next && IsBuilder(next.Method.ContainingType))
        {
            calls.Push(next);
            start = OperationFacts.Unwrap(inner);
        }

        // A chain that starts at a variable is itself one of the variable's uses.
        CollectBuilder(start, start is ILocalReferenceOperation or IParameterReferenceOperation ? start.Syntax : use, scope, parts);
        while (calls.Count > 0)
        {
            Append(calls.Pop(), scope, parts);
        }
    }

    private void CollectUses(IReadOnlyList<IOperation> uses, SyntaxNode? before, Scope scope, List<TextValue> parts)
    {
        foreach (var use in uses)
        {
            if (before is not null && use.Syntax.SpanStart >= before.SpanStart && use.Syntax.SyntaxTree == before.SyntaxTree)
            {
                break;
            }

            if (use is IVariableDeclaratorOperation { Initializer.Value: { } initial })
            {
                CollectBuilder(OperationFacts.Unwrap(initial), initial.Syntax, scope, parts);
                continue;
            }

            var (child, parent) = OperationFacts.ParentOf(use);
            if (parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, child))
            {
                parts.Clear();
                CollectBuilder(OperationFacts.Unwrap(assignment.Value), assignment.Value.Syntax, scope, parts);
                continue;
            }

            if (parent is IArgumentOperation { Parent: IInvocationOperation handed } argument)
            {
                CollectHanded(handed, argument, scope, parts);
                continue;
            }

            while (CallSite.On(parent, child) is { } call && IsBuilder(call.Method.ContainingType))
            {
                Append(call, scope, parts);
                if (before is not null && OperationFacts.RelationTo(call.Operation, before).IsInLoop)
                {
                    parts.Add(TextValue.Hole(LoopName(call.Operation), HoleKind.Loop, call.Syntax));
                }

                (child, parent) = OperationFacts.ParentOf(call.Operation);
            }
        }
    }

    /// <summary>A builder handed to a method of the compilation, which appends to it.</summary>
    private void CollectHanded(IInvocationOperation call, IArgumentOperation argument, Scope scope, List<TextValue> parts)
    {
        var method = call.TargetMethod;
        if (argument.Parameter is not { } parameter || method.DeclaringSyntaxReferences.IsEmpty || scope.Depth >= ReadSession.MaxScopeDepth || !session.TryEnter())
        {
            return;
        }

        try
        {
            foreach (var body in session.Code.BodiesOf(method, session.CancellationToken))
            {
                var own = method.OriginalDefinition.Parameters[parameter.Ordinal];
                CollectUses(session.Code.ReferencesIn(CodeModel.RootOf(body), own), null, scope.Enter(method, call.Arguments, call.Instance), parts);
            }
        }
        finally
        {
            session.Leave();
        }
    }

    private void Append(CallSite call, Scope scope, List<TextValue> parts)
    {
        var arguments = call.Arguments.InOrder().ToList();
        switch (call.Method.Name)
        {
            case "Append" when arguments.Count > 0:
                var value = arguments.FindIndex(static a => a.Parameter?.Name is "value" or "handler");
                parts.Add(Read(arguments[Math.Max(0, value)].Value, scope));
                break;
            case "AppendLine":
                if (arguments.Count > 0)
                {
                    parts.Add(Read(arguments[arguments.Count - 1].Value, scope));
                }

                parts.Add(TextValue.Constant("\n", call.Syntax));
                break;
            case "AppendFormat":
                parts.Add(ReadFormat(arguments, scope) ?? Unknown(call.Operation));
                break;
            case "AppendJoin" when arguments.Count > 1:
                parts.Add(Join(Operands(arguments, 1), arguments[0].Value, call, scope));
                break;
            case "Insert" when arguments.Count > 1:
                parts.Insert(0, Read(arguments[1].Value, scope));
                break;
            case "Clear":
                parts.Clear();
                break;
        }
    }
}
