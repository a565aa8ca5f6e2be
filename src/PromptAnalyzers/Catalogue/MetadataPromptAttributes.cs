using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The names of members of a referenced assembly that have <c>[StringSyntax("prompt")]</c>, read from its metadata tables without making a symbol.
/// Remembered per reference: the tables never change.
/// </summary>
internal static class MetadataPromptAttributes
{
    private const string DotNetPrefix = "System.";

    private static readonly ConditionalWeakTable<PortableExecutableReference, string[]> Cache = new();

    public static string[] NamesIn(PortableExecutableReference reference) => IsOfDotNet(reference) ? [] : Cache.GetValue(reference, static r => Read(r));

    // .NET's own assemblies, nearly all references of most programs, name regular expressions, formats and the like, and no prompts.
    private static bool IsOfDotNet(PortableExecutableReference reference) =>
        reference.FilePath is { } path && string.CompareOrdinal(path, Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\')) + 1, DotNetPrefix, 0, DotNetPrefix.Length) == 0;

    private static string[] Read(PortableExecutableReference reference)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            switch (reference.GetMetadata())
            {
                case AssemblyMetadata assembly:
                    foreach (var module in assembly.GetModules())
                    {
                        Read(module.GetMetadataReader(), names);
                    }

                    break;
                case ModuleMetadata module:
                    Read(module.GetMetadataReader(), names);
                    break;
            }
        }
        catch (Exception error) when (error is BadImageFormatException or System.IO.IOException or ObjectDisposedException)
        {
            // An assembly that cannot be read teaches nothing; the compiler reports it.
        }

        var result = new string[names.Count];
        names.CopyTo(result);
        return result;
    }

    private static void Read(MetadataReader reader, HashSet<string> names)
    {
        // Large assemblies have tens of thousands of attributes: handles are compared, names only once.
        var constructors = ConstructorsOfAttribute(reader);
        if (constructors.Count == 0)
        {
            return;
        }

        var parameters = new HashSet<ParameterHandle>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!constructors.Contains(attribute.Constructor) || !PromptAttributes.IsWord(FirstArgument(reader, attribute)))
            {
                continue;
            }

            switch (attribute.Parent.Kind)
            {
                case HandleKind.Parameter:
                    parameters.Add((ParameterHandle)attribute.Parent);
                    break;
                case HandleKind.PropertyDefinition:
                    names.Add(reader.GetString(reader.GetPropertyDefinition((PropertyDefinitionHandle)attribute.Parent).Name));
                    break;
                case HandleKind.FieldDefinition:
                    names.Add(reader.GetString(reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent).Name));
                    break;
            }
        }

        if (parameters.Count > 0)
        {
            AddMethods(reader, parameters, names);
        }
    }

    private static void AddMethods(MetadataReader reader, HashSet<ParameterHandle> parameters, HashSet<string> names)
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            foreach (var parameter in method.GetParameters())
            {
                if (parameters.Contains(parameter))
                {
                    var name = reader.GetString(method.Name);
                    names.Add(name == ".ctor" ? WithoutArity(reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name)) : name);
                }
            }
        }
    }

    private static string WithoutArity(string typeName) => typeName.IndexOf('`') is var arity and >= 0 ? typeName.Substring(0, arity) : typeName;

    private static List<EntityHandle> ConstructorsOfAttribute(MetadataReader reader)
    {
        var constructors = new List<EntityHandle>();
        foreach (var handle in reader.TypeReferences)
        {
            if (IsName(reader, reader.GetTypeReference(handle).Name))
            {
                foreach (var member in reader.MemberReferences)
                {
                    if (reader.GetMemberReference(member).Parent == handle)
                    {
                        constructors.Add(member);
                    }
                }
            }
        }

        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (IsName(reader, type.Name))
            {
                foreach (var method in type.GetMethods())
                {
                    constructors.Add(method);
                }
            }
        }

        return constructors;
    }

    private static bool IsName(MetadataReader reader, StringHandle name) => reader.StringComparer.Equals(name, "StringSyntaxAttribute");

    private static string? FirstArgument(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        return value.Length > 2 && value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;
    }
}
