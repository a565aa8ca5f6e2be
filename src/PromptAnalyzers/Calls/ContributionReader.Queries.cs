using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Methods of .NET's collections that hand on elements: all of them, some, or what is made of each.</content>
internal sealed partial class ContributionReader
{
    /// <summary>LINQ and collection methods that hand on what they are given.</summary>
    private void CollectLibraryCall(IInvocationOperation call, Scope scope, List<Contribution> list)
    {
        var source = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var isCollection = call.TargetMethod.ContainingNamespace?.ToDisplayString() is { } ns && ns.StartsWith("System", System.StringComparison.Ordinal);
        switch (call.TargetMethod.Name)
        {
            case "ToList" or "ToArray" or "AsEnumerable" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" or "FromResult" when isCollection && source is not null:
                Collect(source, source.Syntax, scope, list);
                break;
            case "Select" when isCollection && source is not null && call.Arguments.Length == 2:
                CollectProjected(source, call.Arguments[1].Value, scope, list);
                break;
            case "Where" when isCollection && source is not null && call.Arguments.Length == 2 && CollectWhere(source, call.Arguments[1].Value, scope, list):
                break;
            case "Where" or "Take" or "TakeLast" or "Skip" or "SkipLast" or "Distinct" or "OrderBy" or "Reverse" when isCollection && source is not null:
                var elements = new List<Contribution>();
                Collect(source, source.Syntax, scope, elements);
                if (elements.TrueForAll(static e => e.Kind == ContributionKind.Element) && PartOf(elements, call) is { } part)
                {
                    list.AddRange(part);
                    break;
                }

                // Each of these texts may be sent; which, and in what order, is not known.
                list.AddRange(elements);
                list.Add(Unknown(call, scope, $"'{call.TargetMethod.Name}'"));
                break;
            case "Concat" or "Union" when isCollection && source is not null && call.Arguments.Length == 2:
                Collect(source, source.Syntax, scope, list);
                Collect(call.Arguments[1].Value, call.Arguments[1].Value.Syntax, scope, list);
                break;
            case "Append" when isCollection && source is not null && call.Arguments.Length == 2:
                Collect(source, source.Syntax, scope, list);
                list.Add(new(ContributionKind.Element, call.Arguments[1].Value, null, scope));
                break;
            case "Prepend" when isCollection && source is not null && call.Arguments.Length == 2:
                list.Add(new(ContributionKind.Element, call.Arguments[1].Value, null, scope));
                Collect(source, source.Syntax, scope, list);
                break;
            case "Create" or "CreateRange" or "Empty" when call.TargetMethod.ContainingNamespace?.ToDisplayString() is "System.Linq" or "System.Collections.Generic" or "System.Collections.Immutable" or "System.Runtime.CompilerServices":
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind == ArgumentKind.ParamArray || argument.Value.Type is IArrayTypeSymbol)
                    {
                        Collect(argument.Value, argument.Value.Syntax, scope, list);
                    }
                    else
                    {
                        list.Add(new(ContributionKind.Element, argument.Value, null, scope));
                    }
                }

                break;
            case var _ when !OperationFacts.IsString(call.Type) && Text.MadeByFactory(call, scope) is { Count: > 0 } made:
                foreach (var value in made)
                {
                    Collect(value.Value, value.Value.Syntax, value.Scope, list);
                }

                // A cache gives back what it kept: what was added to it in the meantime is not known.
                if (call.TargetMethod.ContainingType is not { Name: "Task", ContainingNamespace.Name: "Tasks" })
                {
                    list.Add(Unknown(call, scope, $"'{call.TargetMethod.Name}'"));
                }

                break;
            default:
                list.Add(OperationFacts.IsString(call.Type)
                    ? new(ContributionKind.Element, call, null, scope)
                    : Unknown(call, scope, $"'{call.TargetMethod.Name}'"));
                break;
        }
    }

    /// <summary>The elements that "TakeLast(12)" and the like keep of those that are all known; null when that cannot be told.</summary>
    private static IEnumerable<Contribution>? PartOf(List<Contribution> elements, IInvocationOperation call)
    {
        var count = call.Arguments.Length == 2 && call.Arguments[1].Value.ConstantValue is { HasValue: true, Value: int number } ? number : -1;
        return call.TargetMethod.Name switch
        {
            "Take" when count >= 0 => elements.Take(count),
            "TakeLast" when count >= 0 => elements.Skip(elements.Count - count),
            "Skip" when count >= 0 => elements.Skip(count),
            "SkipLast" when count >= 0 => elements.Take(elements.Count - count),
            "Reverse" when call.Arguments.Length == 1 && !call.TargetMethod.ReturnsVoid => Enumerable.Reverse(elements),
            _ => null,
        };
    }

    /// <summary>The elements for which a condition holds; false, and nothing added, when that cannot be told of one.</summary>
    private bool CollectWhere(IOperation source, IOperation condition, Scope scope, List<Contribution> list)
    {
        if (scope.Depth >= ReadSession.MaxScopeDepth
            || OperationFacts.Unwrap(condition) is not IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } function
            || CodeModel.ReturnsOf(function).Take(2).ToList() is not { Count: 1 } returned)
        {
            return false;
        }

        var elements = new List<Contribution>();
        Collect(source, source.Syntax, scope, elements);
        var kept = new List<Contribution>();
        foreach (var element in elements)
        {
            var holds = element.Kind is not (ContributionKind.Element or ContributionKind.Made) ? true
                : Text.Decide(returned[0], scope.EnterElement(parameters[0], new Bound(element.Operation, element.Scope)));
            if (holds is null)
            {
                return false;
            }

            if (holds.Value)
            {
                kept.Add(element);
            }
        }

        list.AddRange(kept);
        return true;
    }

    /// <summary>One element is made of each: own messages become those of an SDK.</summary>
    private void CollectProjected(IOperation source, IOperation projection, Scope scope, List<Contribution> list)
    {
        var elements = new List<Contribution>();
        Collect(source, source.Syntax, scope, elements);
        var function = OperationFacts.Unwrap(projection);
        foreach (var element in elements)
        {
            if (element.Kind is not (ContributionKind.Element or ContributionKind.Made))
            {
                list.Add(element);
                continue;
            }

            var made = false;
            foreach (var (returned, inner) in ResultsOf(function, new Bound(element.Operation, element.Scope), scope))
            {
                made = true;
                list.Add(new(ContributionKind.Element, returned, null, inner));
            }

            if (!made)
            {
                list.Add(Unknown(projection, scope, $"'{OperationFacts.HoleName(projection)}'"));
            }
        }
    }

    /// <summary>What a lambda, or a method given by its name, returns for one element.</summary>
    private IEnumerable<(IOperation Returned, Scope Scope)> ResultsOf(IOperation function, Bound element, Scope scope)
    {
        if (scope.Depth >= ReadSession.MaxScopeDepth)
        {
            return [];
        }

        return function switch
        {
            IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } lambda =>
                CodeModel.ReturnsOf(lambda).Select(returned => (returned, scope.EnterElement(parameters[0], element))),
            IMethodReferenceOperation { Method: { Parameters.Length: 1 } method } =>
                session.Code.BodiesOf(method, session.CancellationToken).SelectMany(CodeModel.ReturnsOf)
                    .Select(returned => (returned, scope.EnterElement(method.OriginalDefinition.Parameters[0], element))),
            _ => [],
        };
    }
}
