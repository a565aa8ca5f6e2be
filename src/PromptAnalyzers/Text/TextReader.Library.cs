using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>The methods of .NET that make text from text.</content>
internal sealed partial class TextReader
{
    private TextValue? ReadLibraryCall(CallSite site, Scope scope)
    {
        var method = site.Method;
        if (!method.DeclaringSyntaxReferences.IsEmpty || method.ContainingType is not { } type)
        {
            return null;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return ReadStringMethod(site, scope);
        }

        if (site.Operation is not IInvocationOperation call)
        {
            return null;
        }

        var arguments = call.Arguments;
        switch (type.ContainingNamespace?.ToDisplayString(), type.Name, method.Name)
        {
            case ("System.Text", "StringBuilder", "ToString") when arguments.Length == 0 && call.Instance is { } builder:
                return ReadBuilder(builder, scope);
            case ("System.Text.Json", "JsonEncodedText", "ToString") when call.Instance is { } encoded:
                return Read(encoded, scope);
            case ("System.Text.Json", "JsonEncodedText", "Encode") when arguments.Length > 0:
            case ("System.Text.Encodings.Web", "TextEncoder", "Encode") when arguments.Length > 0:
            case ("System.Web", "HttpUtility", "JavaScriptStringEncode") when arguments.Length == 1:
            case ("System.Threading.Tasks", "Task" or "ValueTask", "FromResult") when arguments.Length > 0:
            case ("System", "BinaryData", "FromString") when arguments.Length > 0:
            case ("System", "FormattableString", "Invariant") when arguments.Length > 0:
                return Read(arguments[0].Value, scope);
            case ("System.IO", "File", "ReadAllText" or "ReadAllTextAsync" or "ReadLines" or "ReadAllLines" or "ReadAllLinesAsync") when arguments.Length > 0:
                return ReadFile(arguments[0].Value, call, scope);
            case ("System.IO", "StreamReader" or "TextReader", "ReadToEnd" or "ReadToEndAsync") when call.Instance is { } reader:
                return ReadToEnd(reader, call, scope);
            case ("System.Resources", "ResourceManager", "GetString") when arguments.Length > 0:
                return ReadResourceString(call, scope);
            case ("System.Collections.Generic", "CollectionExtensions", "GetValueOrDefault") when arguments.Length > 1:
                var otherwise = arguments.Length > 2 && Read(arguments[2].Value, scope) is { Longest.HasConstant: true } text ? text : (TextValue?)null;
                return ReadElement(arguments[0].Value, arguments[1].Value, call, scope) is { } entry ? otherwise is { } other ? TextValue.Either(entry, other) : entry : otherwise;
            case ("Microsoft.Extensions.Configuration", "ConfigurationBinder", "GetValue") when arguments.Length > 2 && OperationFacts.IsString(call.Type):
                return Read(arguments[2].Value, scope) is { Longest.HasConstant: true } byDefault ? byDefault : null;
            case ("System", "Enum", "ToString") when call.Instance is { } member:
                var inner = scope;
                return ValueBehind(member, ref inner) is IFieldReferenceOperation { Field: { HasConstantValue: true, Name: var name } } ? TextValue.Constant(name, call.Syntax) : null;
            case ("System.Linq", "Enumerable", "Aggregate"):
                return ReadAggregate(call, scope) ?? TextValue.Hole(OperationFacts.HoleName(call), HoleKind.Loop, call.Syntax);
            default:
                return ReadMadeByFactory(call, scope);
        }
    }

    // "values.Aggregate(template, (text, v) => text.Replace(v.Name, v.Text))": the template, with its placeholders left as they are.
    private TextValue? ReadAggregate(IInvocationOperation call, Scope scope)
    {
        if (call.Arguments.Length < 3 || !OperationFacts.IsString(call.Arguments[1].Value.Type) || Read(call.Arguments[1].Value, scope) is not { Longest.HasConstant: true } seed)
        {
            return null;
        }

        return OperationFacts.Unwrap(call.Arguments[2].Value) is IAnonymousFunctionOperation function
            && CodeModel.ReturnsOf(function).All(static returned => OperationFacts.Unwrap(returned) is IInvocationOperation { TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String } })
                ? seed
                : TextValue.Join([seed, TextValue.Hole(OperationFacts.HoleName(call), HoleKind.Loop, call.Syntax)], seed.Longest.Syntax);
    }

    private TextValue? ReadStringMethod(CallSite call, Scope scope)
    {
        var arguments = call.Arguments.InOrder().ToList();
        switch (call.Method.Name)
        {
            case "Concat":
                return Join(Operands(arguments, 0), null, call, scope);
            case "Join" when arguments.Count > 1:
                return Join(Operands(arguments, 1), arguments[0].Value, call, scope);
            case "Format":
                return ReadFormat(arguments, scope);
            case "Replace" when call.Instance is { } text && arguments.Count >= 2:
                return ReadReplace(Read(text, scope), Read(arguments[0].Value, scope), Read(arguments[1].Value, scope));
            case "Trim" or "TrimStart" or "TrimEnd" or "ReplaceLineEndings" or "Normalize" or "ToString"
                or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" when call.Instance is { } same:
                return Read(same, scope);
            default:
                return null;
        }
    }

    /// <summary>The operands of a params, array or enumerable argument; null where they cannot be told.</summary>
    private static List<IOperation>? Operands(List<Argument> arguments, int first)
    {
        if (arguments.Count == first + 1)
        {
            var value = OperationFacts.Unwrap(arguments[first].Value);
            return value switch
            {
                IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.ToList(),
                _ when OperationFacts.IsCollectionExpression(value) => value.ChildOperations.Any(static c => c.Syntax is SpreadElementSyntax) ? null : value.ChildOperations.ToList(),
                _ when OperationFacts.IsString(value.Type) || UnboundCall.IsMissing(value) => [value],
                IObjectCreationOperation { Initializer: { } list } => list.Initializers.OfType<IInvocationOperation>()
                    .Where(static add => add.Arguments.Length == 1).Select(static add => add.Arguments[0].Value).ToList(),
                _ => null,
            };
        }

        return arguments.Skip(first).Select(static a => a.Value).ToList();
    }

    private TextValue Join(List<IOperation>? operands, IOperation? separator, CallSite call, Scope scope)
    {
        // "string.Join(…, lines)": what the array or list holds, where that can be told.
        var collection = call.Arguments[call.Arguments.Length - 1].Value;
        var elements = operands is not null ? new Elements(operands.Select(o => new Bound(o, scope)).ToImmutableArray(), true) : ElementsOf(collection, scope);
        if (elements is not { Known.IsEmpty: false } known)
        {
            return TextValue.Hole(OperationFacts.HoleName(collection), HoleKind.Loop, call.Syntax);
        }

        var parts = new List<TextValue>(known.Known.Length * 2);
        var between = separator is null ? (TextValue?)null : Read(separator, scope);
        foreach (var operand in known.Known)
        {
            if (parts.Count > 0 && between is { } text)
            {
                parts.Add(text);
            }

            parts.Add(Read(operand.Value, operand.Scope));
        }

        if (!known.IsWhole)
        {
            parts.Add(TextValue.Hole(OperationFacts.HoleName(collection), HoleKind.Loop, call.Syntax));
        }

        return TextValue.Join(parts, call.Syntax);
    }

    private TextValue? ReadFormat(List<Argument> arguments, Scope scope)
    {
        var index = arguments.FindIndex(static a => OperationFacts.IsString(a.Value.Type) && a.Parameter?.Name == "format");
        if (index < 0)
        {
            return null;
        }

        var values = Operands(arguments, index + 1) ?? [];
        return Read(arguments[index].Value, scope).Select(format => format.With(FormatPieces(format.Pieces, values, scope)));
    }

    private ImmutableArray<PromptPiece> FormatPieces(ImmutableArray<PromptPiece> format, List<IOperation> values, Scope scope)
    {
        var pieces = ImmutableArray.CreateBuilder<PromptPiece>();
        foreach (var piece in format)
        {
            if (piece.Constant is not { } text)
            {
                pieces.Add(piece);
                continue;
            }

            foreach (var (literal, number) in FormatString.Split(text))
            {
                if (literal is not null)
                {
                    pieces.Add(piece with { Constant = literal });
                }
                else if (number < values.Count)
                {
                    pieces.AddRange(Read(values[number], scope).Longest.Pieces);
                }
                else
                {
                    pieces.Add(PromptPiece.Hole("{" + number + "}", HoleKind.Value, piece.Syntax));
                }
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>A placeholder that is replaced becomes what replaces it; anything else that is replaced is left as it is.</summary>
    private static TextValue ReadReplace(TextValue text, TextValue oldValue, TextValue newValue)
    {
        if (oldValue.Longest is not { HasHoles: false, ConstantText: { Length: > 0 } placeholder })
        {
            return text;
        }

        var replacement = newValue.Longest;
        return text.Select(t => t.With(
            t.Pieces.SelectMany(piece => piece.Constant is { } constant && constant.IndexOf(placeholder, StringComparison.Ordinal) >= 0
                ? Replaced(constant, placeholder, replacement, piece)
                : [piece]).ToImmutableArray(),
            t.Argument ?? replacement.Argument));
    }

    private static IEnumerable<PromptPiece> Replaced(string text, string placeholder, PromptText replacement, PromptPiece piece)
    {
        var start = 0;
        while (text.IndexOf(placeholder, start, StringComparison.Ordinal) is var at and >= 0)
        {
            if (at > start)
            {
                yield return piece with { Constant = text.Substring(start, at - start) };
            }

            foreach (var part in replacement.Pieces)
            {
                yield return part.IsHole && part.HoleName.Length == 0 ? part with { HoleName = placeholder } : part;
            }

            start = at + placeholder.Length;
        }

        if (start < text.Length)
        {
            yield return piece with { Constant = text.Substring(start) };
        }
    }
}
