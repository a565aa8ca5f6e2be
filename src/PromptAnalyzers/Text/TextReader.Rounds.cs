using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>What a loop or a lambda runs over, and what is other in the next round.</content>
internal sealed partial class TextReader
{
    /// <summary>The locals and parameters whose text in the next round of a loop is being read.</summary>
    private readonly HashSet<ISymbol> _nextRounds = new(SymbolEqualityComparer.Default);

    /// <summary>What a local or parameter is in the next round of a loop: another text, or the text of this round with more behind it.</summary>
    private TextValue AfterRound(TextValue value, IAssignmentOperation write, IOperation reference, ISymbol variable, Scope scope)
    {
        // "text = text.Replace(key, value)": no text comes in but what fills the placeholders.
        if (FillsIn(write, variable))
        {
            return value;
        }

        // While the new text is read, a reference to the local stands for the round before: then the text grows.
        if (write is ISimpleAssignmentOperation && _nextRounds.Add(variable))
        {
            var next = Read(write.Value, scope);
            _nextRounds.Remove(variable);
            if (!next.Alternatives.Any(text => text.Pieces.Any(p => p.IsHole && p.Kind == HoleKind.Loop && p.HoleName == variable.Name)))
            {
                return TextValue.Either(value, next);
            }
        }

        return TextValue.Join([value, TextValue.Hole(variable.Name, HoleKind.Loop, reference.Syntax)], reference.Syntax);
    }

    /// <summary>"text = text.Replace(…)": whether a write only fills placeholders of the variable or member that is written.</summary>
    private static bool FillsIn(IAssignmentOperation write, ISymbol written) => write is ISimpleAssignmentOperation
        && OperationFacts.Unwrap(write.Value) is IInvocationOperation { TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } filled }
        && SymbolEqualityComparer.Default.Equals(filled switch { ILocalReferenceOperation local => local.Local, IParameterReferenceOperation parameter => parameter.Parameter, IMemberReferenceOperation member => member.Member, _ => null }, written);

    /// <summary>What an element of a collection can be: the variable of a <c>foreach</c>, or <c>steps[0]</c>; empty for any other expression.</summary>
    private IEnumerable<Bound> ElementsBehind(IOperation element, Scope scope) => OperationFacts.Unwrap(element) switch
    {
        ILocalReferenceOperation local when session.Code.ReferencesIn(CodeModel.RootOf(local), local.Local).FirstOrDefault() is IVariableDeclaratorOperation { Parent: IForEachLoopOperation } declarator
            => GivenByStatement(declarator, scope),
        IParameterReferenceOperation parameter => scope.TryGet(parameter.Parameter, out var bound) ? ElementsBehind(bound.Value, bound.Scope) : RoundsOf(parameter, scope),
        IArrayElementReferenceOperation { Indices: { Length: 1 } index } item => ElementsAt(item.ArrayReference, index[0], scope),
        IPropertyReferenceOperation { Instance: { } collection, Property: { IsIndexer: true, DeclaringSyntaxReferences.IsEmpty: true }, Arguments: { Length: 1 } key } => ElementsAt(collection, key[0].Value, scope),
        IInstanceReferenceOperation when scope.Instance is { } self => ElementsBehind(self.Value, self.Scope),
        ICoalesceOperation chosen => ElementsBehind(chosen.Value, scope),
        IPropertyReferenceOperation { Property: { IsIndexer: false, DeclaringSyntaxReferences.IsEmpty: false } property } own => TargetsOf(property, own.Instance, scope).SelectMany(ValuesOf).Select(static value => new Bound(value, Scope.Root)),
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method } pick => PicksOne(method.Name) && RunOver(pick) is { } all ? ElementsOf(all, scope)?.Known ?? ImmutableArray<Bound>.Empty : ImmutableArray<Bound>.Empty,
        IInvocationOperation call => ElementsReturnedBy(call, scope),
        _ => [],
    };

    /// <summary>What a method of the compilation returns of a collection. Handlers that all call the next have far too many paths: each counts.</summary>
    private List<Bound> ElementsReturnedBy(IInvocationOperation call, Scope scope)
    {
        if (scope.Depth >= ReadSession.MaxScopeDepth || !session.TryEnter())
        {
            return [];
        }

        try
        {
            return TargetsOf(call.TargetMethod, call.Instance, scope).OfType<IMethodSymbol>()
                .SelectMany(target => session.Code.BodiesOf(target, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).SelectMany(returned => ElementsBehind(returned, scope.Enter(target, call.Arguments, call.Instance))))
                .ToList();
        }
        finally
        {
            session.Leave();
        }
    }

    private static bool PicksOne(string method) => method is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "Find" or "MinBy" or "MaxBy";

    /// <summary>The elements for which a lambda runs: <c>steps.Select(step => …)</c>, <c>steps.ForEach(…)</c>, <c>Parallel.ForEachAsync(steps, …)</c>.</summary>
    private IEnumerable<Bound> RoundsOf(IParameterReferenceOperation reference, Scope scope)
    {
        if (reference.Parameter is not { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function })
        {
            return ImmutableArray<Bound>.Empty;
        }

        var lambda = reference.Parent;
        while (lambda is not null && !(lambda is IAnonymousFunctionOperation around && SymbolEqualityComparer.Default.Equals(around.Symbol, function)))
        {
            lambda = lambda.Parent;
        }

        return lambda?.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } && RunOver(call) is { } collection && ElementsOf(collection, scope) is { } elements
            ? elements.Known
            : ImmutableArray<Bound>.Empty;
    }

    /// <summary>The collection over which a call of .NET runs a lambda; null for any other call.</summary>
    private static IOperation? RunOver(IInvocationOperation call) => (call.TargetMethod.ContainingType, call.TargetMethod.Name) switch
    {
        // The first parameter of its lambda is what was made so far.
        ({ Name: "Enumerable", ContainingNamespace.Name: "Linq" }, "Aggregate") => null,
        ({ Name: "Enumerable", ContainingNamespace.Name: "Linq" }, _) or ({ Name: "Parallel", ContainingNamespace.Name: "Tasks" }, "ForEach" or "ForEachAsync") => call.Arguments[0].Value,
        ({ Name: "List", ContainingNamespace.Name: "Generic" }, _) => call.Instance,
        _ => null,
    };

    /// <summary>A member of an element, for each element that it can be: <c>step.Prompt</c>; null when the elements cannot be told.</summary>
    private TextValue? ReadMemberOfElements(IMemberReferenceOperation reference, Scope scope)
    {
        TextValue? result = null;
        foreach (var element in reference.Instance is { } instance ? ElementsBehind(instance, scope) : [])
        {
            var text = reference.Member switch
            {
                IFieldSymbol { ContainingType.IsTupleType: true } field => EitherOf(PartsOf(element, OrdinalOf(field)), reference),
                IPropertySymbol { ContainingType.Name: "KeyValuePair", Name: var part } => EitherOf(PartsOf(element, part == "Key" ? 0 : 1), reference),
                _ => ObjectOf(element) is { } made ? MemberOf(made, reference.Member, reference) : null,
            };
            if (text is { Longest.HasConstant: true } known)
            {
                result = result is { } seen ? TextValue.Either(seen, known) : known;
            }
        }

        return result;
    }

    /// <summary>A member of an object that cannot be followed: what the objects of its type that this file makes give to it; null where it makes none.</summary>
    private TextValue? ReadMemberOfAny(IOperation holder, ISymbol member)
    {
        if (holder.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type)
        {
            return null;
        }

        TextValue? result = null;
        foreach (var creation in session.Code.CreationsIn(holder.Syntax.SyntaxTree, type, session.CancellationToken))
        {
            if (!IsAnswerOfEndpoint(creation) && MemberOf(new Bound(creation, Scope.Root), member, holder) is { Longest.HasConstant: true } known)
            {
                result = result is { } seen ? TextValue.Either(seen, known) : known;
            }
        }

        return result;
    }

    // "[HttpPost] … return new Turn("assistant", "Please wait.");": it goes out to whoever asked.
    private static bool IsAnswerOfEndpoint(IObjectCreationOperation creation) =>
        creation.Syntax.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
        && creation.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { AttributeLists.Count: > 0 };
}
