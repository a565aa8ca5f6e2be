using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>
/// Reads a request body: anonymous types, own types, dictionaries, JSON nodes, lists, and JSON text, through whatever serializes or wraps them.
/// Values become <see cref="BodyValue"/>; what cannot be seen stays unknown.
/// </summary>
internal sealed partial class BodyReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files, Scope root)
{
    private readonly ContributionReader _contributions = new(session, catalogue, files);

    /// <summary>Whether a parameter of this type takes a request body as JSON.</summary>
    public static bool IsBody(ITypeSymbol type) =>
        (type.ContainingNamespace?.ToDisplayString(), type.Name) is ("System.ClientModel", "BinaryContent") or ("Azure.Core", "RequestContent");

    /// <summary>Reads a body: content, JSON text, or an object that is serialized.</summary>
    public BodyValue ReadBody(IOperation operation, Scope scope)
    {
        if (!session.TryEnter())
        {
            return BodyValue.Unknown("too much code to follow", operation.Syntax);
        }

        try
        {
            operation = OperationFacts.Unwrap(operation);
            if (OperationFacts.IsString(operation.Type) && _contributions.Text.SourceOf(new Bound(operation, scope), static source => MakerOf(source) is not null) is { } made)
            {
                // What a caller serialized, and what a local keeps, is read where it is made.
                (operation, scope) = (made.Value, made.Scope);
            }

            return MakerOf(operation) is { } maker
                ? ReadMade(maker.Form, maker.Source, scope)
                : operation is IUtf8StringOperation || OperationFacts.IsString(operation.Type)
                    ? ReadJson(operation, scope)
                    : ReadObject(operation, scope, isBody: true);
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>Reads a value inside a body: a string is text here.</summary>
    private BodyValue ReadValue(IOperation operation, Scope scope)
    {
        if (!session.TryEnter())
        {
            return BodyValue.Unknown("too much code to follow", operation.Syntax);
        }

        try
        {
            operation = OperationFacts.Unwrap(operation);
            if (operation is IConversionOperation { OperatorMethod: not null } conversion)
            {
                return ReadValue(conversion.Operand, scope);
            }

            if (OperationFacts.IsString(operation.Type) && operation.ConstantValue is not { HasValue: true, Value: null })
            {
                return ReadText(operation, scope);
            }

            if (operation is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var member } })
            {
                return BodyValue.Text(TextValue.Constant(member.ToLowerInvariant(), operation.Syntax), operation.Syntax);
            }

            if (operation.ConstantValue is { HasValue: true, Value: var constant } || operation is IDefaultValueOperation)
            {
                return BodyValue.Literal(
                    operation.ConstantValue.Value is bool flag ? (flag ? "true" : "false")
                        : System.Convert.ToString(operation.ConstantValue.Value, CultureInfo.InvariantCulture) is { Length: > 0 } word ? word : "null",
                    operation.Syntax);
            }

            return MakerOf(operation) is { } maker ? ReadMade(maker.Form, maker.Source, scope) : ReadObject(operation, scope, isBody: false);
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>The argument, or receiver, that a serializer or content type makes a body of.</summary>
    private static (BodyForm Form, IOperation Source)? MakerOf(IOperation operation)
    {
        var (method, arguments, instance) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments, call.Instance),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments, null),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty, null),
        };
        if (method is null || !method.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var name = method.MethodKind == MethodKind.Constructor ? "#ctor" : method.Name;
        for (var type = method.ContainingType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (HttpApis.BodyMakerOf(type.OriginalDefinition.ToDisplayString(WithoutTypeArguments), name) is not { } maker)
            {
                continue;
            }

            var source = maker.Parameter == "this"
                ? instance
                : arguments.FirstOrDefault(a => a.Parameter?.Name == maker.Parameter)?.Value
                    ?? arguments.OrderBy(static a => a.Parameter?.Ordinal ?? 0).FirstOrDefault()?.Value;
            return source is null ? null : (maker.Form, source);
        }

        return null;
    }

    private BodyValue ReadMade(BodyForm form, IOperation source, Scope scope) => form switch
    {
        BodyForm.Object => ReadValue(source, scope),
        BodyForm.Text when OperationFacts.Unwrap(source).Type is not INamedTypeSymbol { SpecialType: SpecialType.System_String } and not IArrayTypeSymbol
            && OperationFacts.Unwrap(source) is var inner && MakerOf(inner) is null && inner is not IUtf8StringOperation && !IsCarrier(inner.Type) => ReadValue(source, scope),
        BodyForm.Text => ReadBody(source, scope),
        _ => ReadText(source, scope),
    };

    // Types that hold JSON as text or bytes; any other argument is an object that is serialized.
    private static bool IsCarrier(ITypeSymbol? type) =>
        type?.Name is "BinaryData" or "ReadOnlyMemory" or "ReadOnlySpan" or "Span" or "Memory" or "Stream" or "MemoryStream";

    private BodyValue ReadText(IOperation operation, Scope scope)
    {
        if (MakerOf(operation) is { } maker && (maker.Form == BodyForm.Escaped ? ReadText(maker.Source, scope) : ReadMade(maker.Form, maker.Source, scope)) is { Kind: not BodyKind.Unknown } made)
        {
            return made;
        }

        var texts = _contributions.Text.Read(operation, scope);
        return BodyValue.Text(MarkArgument(texts, scope), operation.Syntax);
    }

    // What the caller of a wrapper writes into the body it hands over.
    private TextValue MarkArgument(TextValue texts, Scope scope) => (scope.IsRoot || scope.IsCaller) && !root.IsRoot ? texts.Select(static text => text.AsArgument()) : texts;

    private BodyValue ReadJson(IOperation operation, Scope scope)
    {
        var texts = operation is IUtf8StringOperation utf8 ? TextValue.Constant(utf8.Value, operation.Syntax) : _contributions.Text.Read(operation, scope);
        var text = MarkArgument(texts, scope).Longest;
        if (text.Pieces.Length == 1 && text.Pieces[0].IsHole)
        {
            return ValueOfHole(text.Pieces[0], scope, operation) ?? Unknown(operation, text.Pieces[0].HoleName);
        }

        return JsonTextReader.Read(text, (hole, isInText) => ValueOfHole(hole, scope, operation, isInText)) ?? Unknown(operation, OperationFacts.HoleName(operation));
    }

    private static BodyValue Unknown(IOperation operation, string name) => BodyValue.Unknown($"'{name}'", operation.Syntax);

    /// <summary>What a hole in JSON text is filled with, where that is a call which serializes something.</summary>
    private BodyValue? ValueOfHole(PromptPiece hole, Scope scope, IOperation inside, bool isInText = false)
    {
        if (hole.Syntax is null || hole.Syntax == inside.Syntax && inside is not IInvocationOperation
            || session.Code.OperationOf(hole.Syntax, session.CancellationToken) is not { } operation)
        {
            return null;
        }

        operation = OperationFacts.Unwrap(operation);
        if (MakerOf(operation) is not { } maker || (isInText && maker.Form != BodyForm.Escaped && !OperationFacts.IsString(OperationFacts.Unwrap(maker.Source).Type)))
        {
            return null;
        }

        return ReadMade(maker.Form, maker.Source, scope);
    }

    private static readonly SymbolDisplayFormat WithoutTypeArguments = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
