using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Calls.Http;

/// <summary>The keys that a type has when it is written as JSON.</summary>
internal static class BodyShape
{
    /// <summary>The key of a property or field: what an attribute names, else its name; null when it is not written.</summary>
    public static string? KeyOf(ISymbol member)
    {
        if (member is not (IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonIgnoreAttribute" when attribute.NamedArguments.IsEmpty:
                    return null;
                case "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "DataMemberAttribute":
                    if (attribute.ConstructorArguments.FirstOrDefault() is { Value: string name })
                    {
                        return name;
                    }

                    foreach (var named in attribute.NamedArguments)
                    {
                        if (named is { Key: "PropertyName" or "Name", Value.Value: string given })
                        {
                            return given;
                        }
                    }

                    break;
            }
        }

        return member.Name;
    }

    /// <summary>The keys of a type of the compilation; empty for others.</summary>
    public static ImmutableArray<string> KeysOf(ITypeSymbol? type)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var current = type as INamedTypeSymbol; current is { SpecialType: SpecialType.None } && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (!property.IsStatic && !property.IsIndexer && KeyOf(property) is { } key)
                {
                    keys.Add(key);
                }
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>Whether a type is written as a JSON list.</summary>
    public static bool IsList(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { SpecialType: SpecialType.None } named
            && (named.Name is "JsonArray" or "JArray" or "ArrayList"
                || (named.IsGenericType && named.AllInterfaces.Concat([named]).Any(static i => i.Name == "IEnumerable") && !named.AllInterfaces.Concat([named]).Any(static i => i.Name is "IDictionary" or "IReadOnlyDictionary"))));
}
