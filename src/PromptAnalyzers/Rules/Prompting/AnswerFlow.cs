using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>Follows the answer of an LLM call to a JSON parser: through members, locals, and helper methods of the compilation.</summary>
internal sealed class AnswerFlow(CodeModel code, CancellationToken cancellationToken)
{
    private const int MaxSteps = 200;

    private readonly HashSet<IOperation> _seen = [];

    /// <summary>The call that parses the answer, for example <c>JsonSerializer.Deserialize</c>; null when none is seen.</summary>
    public IInvocationOperation? ParserOf(SyntaxNode call)
    {
        if (code.OperationOf(call, cancellationToken) is not { } start)
        {
            return null;
        }

        var pending = new Queue<IOperation>();
        pending.Enqueue(start);
        while (pending.Count > 0 && _seen.Count < MaxSteps)
        {
            var value = pending.Dequeue();
            if (!_seen.Add(value))
            {
                continue;
            }

            switch (value.Parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation called } argument:
                    if (IsParser(called.TargetMethod))
                    {
                        return called;
                    }

                    if (KeepsText(called.TargetMethod))
                    {
                        pending.Enqueue(called);
                    }
                    else
                    {
                        FollowParameter(called.TargetMethod, argument, pending);
                    }

                    break;
                case IInvocationOperation { Instance: { } instance } chained when ReferenceEquals(instance, value):
                    pending.Enqueue(chained);
                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    FollowLocal(declarator.Symbol, declarator, pending);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when ReferenceEquals(assignment.Value, value):
                    FollowLocal(target.Local, target, pending);
                    break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } assignment when ReferenceEquals(assignment.Value, value):
                    FollowLocal(target.Local, target, pending);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop when ReferenceEquals(loop.Collection, value):
                    FollowLocal(item.Symbol, item, pending);
                    break;
                case IMemberReferenceOperation or IConversionOperation or IAwaitOperation or IParenthesizedOperation or IArrayElementReferenceOperation
                    or ICoalesceOperation or IConditionalAccessOperation or IArgumentOperation { Parent: IPropertyReferenceOperation }:
                    pending.Enqueue(value.Parent is IArgumentOperation { Parent: { } indexer } ? indexer : value.Parent);
                    break;
            }

            // "answer?.Text": the access continues where the placeholder instance stands.
            if (value.Parent is IConditionalAccessOperation access && ReferenceEquals(access.Operation, value))
            {
                foreach (var inner in access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>())
                {
                    pending.Enqueue(inner);
                }
            }
        }

        return null;
    }

    private void FollowLocal(ILocalSymbol local, IOperation at, Queue<IOperation> pending)
    {
        foreach (var use in code.ReferencesIn(CodeModel.RootOf(at), local))
        {
            if (use is ILocalReferenceOperation)
            {
                pending.Enqueue(use);
            }
        }
    }

    private void FollowParameter(IMethodSymbol method, IArgumentOperation argument, Queue<IOperation> pending)
    {
        if (argument.Parameter is not { } parameter || method.DeclaringSyntaxReferences.IsEmpty || !OperationFacts.IsString(parameter.Type))
        {
            return;
        }

        foreach (var body in code.BodiesOf(method, cancellationToken))
        {
            foreach (var use in code.ReferencesIn(CodeModel.RootOf(body), method.OriginalDefinition.Parameters[parameter.Ordinal]))
            {
                pending.Enqueue(use);
            }
        }
    }

    private static bool KeepsText(IMethodSymbol method) =>
        method.ContainingType?.SpecialType == SpecialType.System_String
        || method is { ContainingType: { Name: "Regex" or "StringBuilder" or "Encoding" or "Convert" }, ContainingNamespace.Name: "Text" or "RegularExpressions" };

    private static bool IsParser(IMethodSymbol method) => (method.ContainingNamespace?.ToDisplayString(), method.ContainingType?.Name, method.Name) switch
    {
        ("System.Text.Json", "JsonSerializer", "Deserialize" or "DeserializeAsync") => true,
        ("System.Text.Json", "JsonDocument", "Parse") => true,
        ("System.Text.Json.Nodes", "JsonNode" or "JsonObject" or "JsonArray", "Parse") => true,
        ("Newtonsoft.Json", "JsonConvert", "DeserializeObject" or "DeserializeAnonymousType") => true,
        ("Newtonsoft.Json.Linq", "JObject" or "JArray" or "JToken", "Parse") => true,
        _ => false,
    };
}
