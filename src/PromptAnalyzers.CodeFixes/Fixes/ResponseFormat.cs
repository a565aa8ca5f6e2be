using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.CodeFixes.Placement;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Where the call has no typed form but options with a response format: the edit that asks for the JSON schema of the type that the answer is parsed
/// into. Which property and which factory method these are, the catalogue says. The schema is made by the serializer that parses the answer.
/// </summary>
internal static class ResponseFormat
{
    private const string Exporter = "System.Text.Json.Schema.JsonSchemaExporter";
    private const string Serializer = "System.Text.Json.JsonSerializer";

    /// <summary>The changes; empty when the call cannot be asked so.</summary>
    /// <param name="target">The document.</param>
    /// <param name="prompts">The catalogue in use.</param>
    /// <param name="call">The call.</param>
    /// <param name="parser">The call that parses the answer.</param>
    /// <param name="type">What it parses into.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static ImmutableArray<TextChange> ChangesFor(
        FixTarget target, PromptModel prompts, InvocationExpressionSyntax call, IInvocationOperation parser, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!IsParsedByDefaultRules(parser)
            || !IsOneObject(type)
            || target.Model.Compilation.GetTypesByMetadataName(Exporter).FirstOrDefault() is not { } exporter
            || target.Model.GetOperation(call, cancellationToken) is not IInvocationOperation operation)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        foreach (var argument in operation.Arguments)
        {
            if (PropertyOf(argument.Parameter, prompts) is { } asked)
            {
                return OptionsProperty.Set(target, call, argument, asked.Property.Name, ValueFor(asked.Property, asked.Factory), cancellationToken) is { } change
                    ? ImmutableArray.Create(change)
                    : ImmutableArray<TextChange>.Empty;
            }
        }

        return OptionsOverload.ParameterFor(operation) is { } options && PropertyOf(options, prompts) is { } askedThere
            ? OptionsOverload.Use(
                target, call, operation, options, $"new {Written(options.Type)} {{ {askedThere.Property.Name} = {ValueFor(askedThere.Property, askedThere.Factory)} }}")
            : ImmutableArray<TextChange>.Empty;

        string Written(ITypeSymbol symbol) => symbol.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(target.Model, call.SpanStart);

        string ValueFor(IPropertySymbol property, IMethodSymbol factory)
        {
            var schema = $"{Written(exporter)}.GetJsonSchemaAsNode({Written(OptionsOf(parser))}.Default, typeof({Written(type)}), new() {{ TreatNullObliviousAsNonNullable = true }}).ToString()";
            return $"{Written(property.Type)}.{factory.Name}(\"{type.Name}\", {Written(factory.Parameters[1].Type)}.FromString({schema}))";
        }
    }

    /// <summary>The property of a parameter's type that takes the response format, and what makes one; null when there is none.</summary>
    private static (IPropertySymbol Property, IMethodSymbol Factory)? PropertyOf(IParameterSymbol? parameter, PromptModel prompts)
    {
        var property = parameter?.Type.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(member => prompts.Catalogue.Find(member).Any(static entry => entry.Role == "response format"));
        return property is not null && FactoryOf(property.Type, prompts) is { } factory ? (property, factory) : null;
    }

    // Other options may name properties otherwise, and the schema would not be that of the type.
    private static bool IsParsedByDefaultRules(IInvocationOperation parser) =>
        parser.TargetMethod.ContainingType.ToDisplayString() == Serializer
        && parser.Arguments.Skip(1).All(static a => a.ArgumentKind == ArgumentKind.DefaultValue);

    private static ITypeSymbol OptionsOf(IInvocationOperation parser) =>
        parser.TargetMethod.Parameters.First(static p => p.Type.Name == "JsonSerializerOptions").Type;

    // The root of a schema has to be an object; its name has to be plain.
    private static bool IsOneObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, IsGenericType: false }
        && !type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
        && Regex.IsMatch(type.Name, "^[A-Za-z0-9_]{1,64}$");

    /// <summary>The method that makes a response format of a name and a schema.</summary>
    private static IMethodSymbol? FactoryOf(ITypeSymbol format, PromptModel prompts) => format.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method =>
        method is { IsStatic: true, Parameters.Length: >= 2 }
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && method.Parameters[1].Type.GetMembers("FromString").Length > 0
        && method.Parameters.Skip(2).All(static p => p.IsOptional)
        && prompts.Catalogue.Find(method).Any(static entry => entry.Role == "structured output"));
}
