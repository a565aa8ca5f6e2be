using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Fields and properties: the values they are given.</content>
internal sealed partial class TextReader
{
    /// <summary>The fields and properties whose writes are being read.</summary>
    private readonly HashSet<ISymbol> _writtenMembers = new(SymbolEqualityComparer.Default);

    private TextValue ReadField(IFieldReferenceOperation reference, Scope scope)
    {
        var field = reference.Field;
        if (field.HasConstantValue)
        {
            return field.ConstantValue is not string text
                ? TextValue.Constant(System.Convert.ToString(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, reference.Syntax)
                : session.Code.InitializerOf(field, session.CancellationToken) is { } initializer
                    ? TextValue.Constant(text, initializer.Syntax).Select(t => t.Through(reference.Syntax))
                    : TextValue.Constant(text, reference.Syntax);
        }

        return field is { ContainingType.SpecialType: SpecialType.System_String, Name: "Empty" }
            ? TextValue.Constant(string.Empty, reference.Syntax)
            : ReadTuplePart(reference, scope) ?? ReadMember(reference, scope);
    }

    private TextValue ReadProperty(IPropertyReferenceOperation reference, Scope scope)
    {
        var property = reference.Property;
        if (property.ContainingType is { Name: "Environment", ContainingNamespace.Name: "System" } && property.Name == "NewLine")
        {
            return TextValue.Constant("\n", reference.Syntax);
        }

        if (property.ContainingType is { ContainingNamespace.Name: "System" or "Tasks" } && property.Name is "Value" or "Result" && reference.Instance is { } holder
            && property.ContainingType.Name is "Lazy" or "Task" or "ValueTask")
        {
            return Read(holder, scope);
        }

        if (property.ContainingType.Name == "KeyValuePair" && ReadMemberOfElements(reference, scope) is { } entry)
        {
            return entry;
        }

        if (property.DeclaringSyntaxReferences.IsEmpty)
        {
            return reference is { Instance: { } collection, Arguments: { Length: 1 } key } && property.IsIndexer
                ? ReadElement(collection, key[0].Value, reference, scope) ?? Unknown(reference)
                : Unknown(reference);
        }

        TextValue? result = null;
        foreach (var target in TargetsOf(property, reference.Instance, scope).OfType<IPropertySymbol>())
        {
            var value = ReadOneProperty(target, reference, scope);
            result = result is { } seen ? EitherKnown(seen, value) : value;
        }

        return result ?? Unknown(reference);
    }

    private TextValue ReadOneProperty(IPropertySymbol target, IPropertyReferenceOperation reference, Scope scope)
    {
        if (scope.Depth < ReadSession.MaxScopeDepth && session.Code.GetterOf(target, session.CancellationToken).FirstOrDefault() is { } getter)
        {
            return ReadReturns(getter, ScopeOf(reference.Instance, target.GetMethod!, scope), reference);
        }

        // An automatic property that overrides: what its own type gives to it.
        return SymbolEqualityComparer.Default.Equals(target, reference.Property) || target.ContainingType.TypeKind == TypeKind.Interface || session.Code.InitializerOf(target, session.CancellationToken) is not { } initializer
            ? ReadMember(reference, scope, target)
            : Read(initializer, Scope.Root).Select(text => text.Through(reference.Syntax));
    }

    /// <summary>A field or automatic property: what the object was made with, its initializer, and what the type assigns to it.</summary>
    /// <param name="reference">The use of it.</param>
    /// <param name="scope">What parameters are.</param>
    /// <param name="target">The property that overrides the one that is used; null for that itself.</param>
    private TextValue ReadMember(IMemberReferenceOperation reference, Scope scope, IPropertySymbol? target = null)
    {
        var member = target ?? reference.Member;
        if (reference.Instance is { } instance and not IInstanceReferenceOperation
            && ObjectOf(new Bound(instance, scope)) is { } made
            && MemberOf(made, member, reference) is { } set)
        {
            return set.Select(text => text.Through(reference.Syntax));
        }

        var inner = reference.Instance is IInstanceReferenceOperation && scope.Instance is { } self && ObjectOf(self) is { } creation
            ? scope.EnterObject(creation, session.Code, session.CancellationToken)
            : (reference.Instance is IInstanceReferenceOperation && scope.Instance is null ? scope.EnterSelf(session.Code, session.CancellationToken) : null) ?? Scope.Root;
        if (!inner.IsRoot && inner.Instance is { } own && MemberOf(own, member, reference) is { } byCreator)
        {
            return byCreator.Select(text => text.Through(reference.Syntax));
        }

        var chain = reference.Instance is IInstanceReferenceOperation ? scope.Instance : reference.Instance is IParameterReferenceOperation { Parameter: var parameter } && scope.TryGet(parameter, out var handed) ? handed : null;
        if (chain is { } steps && ReadSetByStep(reference, steps) is { } step)
        {
            return step.Select(text => text.Through(reference.Syntax));
        }

        if (ReadMemberOfElements(reference, scope) is { } each)
        {
            return each.Select(text => text.Through(reference.Syntax));
        }

        TextValue? value = null;
        if (session.Code.InitializerOf(member, session.CancellationToken) is { } initializer)
        {
            value = Read(initializer, inner);
        }

        // "_text = _text.Replace(…)": while a write is read the member is what it was first.
        var isFirst = _writtenMembers.Add(member.OriginalDefinition);
        foreach (var use in isFirst ? session.Code.UsesInType(member.OriginalDefinition, session.CancellationToken) : ImmutableArray<IOperation>.Empty)
        {
            if (OperationFacts.WriteOf(use) is { } assignment)
            {
                var written = assignment is ICompoundAssignmentOperation
                    ? TextValue.Hole(member.Name, HoleKind.Loop, assignment.Syntax)
                    : Read(assignment.Value, inner);
                value = value is { } known && !FillsIn(assignment, member) ? TextValue.Either(known, written) : written;
            }
        }

        if (isFirst)
        {
            _writtenMembers.Remove(member.OriginalDefinition);
        }

        value ??= ReadPositional(member, inner);
        if (value is not { Longest.HasConstant: true } && HolderOf(reference, scope) is { } holder && ReadMemberOfAny(holder, member) is { } any)
        {
            value = value is { } hole ? TextValue.Either(hole, any) : any;
        }

        var isFixed = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };
        if (value is { Longest: { HasConstant: false, HasHoles: false } } && member is not IFieldSymbol { IsReadOnly: true } and not IPropertySymbol { SetMethod: null })
        {
            // "public string Text { get; set; } = "";": others fill it.
            return Unknown(reference);
        }

        return value is { } found ? found.Select(text => (isFixed ? AsStable(text) : text).Through(reference.Syntax)) : Unknown(reference);
    }

    // "this" is what the caller runs the method on, where that is one of several objects: "current.Say(…)", and current is another agent in each turn.
    private static IOperation? HolderOf(IMemberReferenceOperation reference, Scope scope) => reference.Instance is IInstanceReferenceOperation ? scope.Instance?.Value : reference.Instance;

    /// <summary>What a read-only member was given once stays, whatever it was made from.</summary>
    private static PromptText AsStable(PromptText text) => text.HasHoles
        ? text.With(text.Pieces.Select(static p => p is { IsHole: true, Kind: HoleKind.Value or HoleKind.Parameter } ? p with { Kind = HoleKind.Stable } : p).ToImmutableArray())
        : text;

    /// <summary>A property that a record declares in its parameter list, on an object that is known.</summary>
    private TextValue? ReadPositional(ISymbol member, Scope inner)
    {
        foreach (var constructor in member.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == member.Name && inner.TryGet(parameter, out var bound))
                {
                    return Read(bound.Value, bound.Scope);
                }
            }
        }

        return null;
    }
}
