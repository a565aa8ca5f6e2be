using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>What the members of <see cref="OwnChatTypes"/> look like, and what the catalogue says of them.</summary>
internal static class OwnChatShapes
{
    // A message may have an id, a name or a link beside its text: only these hold what the model reads.
    private static readonly string[] TextNames = ["content", "text", "message", "prompt", "body"];

    // A "system message" alone may as well be a notice in a window.
    private static readonly string[] InstructionNames = ["systemPrompt", "systemInstruction", "systemInstructions"];

    // What stands beside a system prompt.
    private static readonly string[] QuestionNames = ["userPrompt", "userMessage", "userInput", "prompt", "message", "question", "input", "content", "text", "query"];

    private static readonly string[] ExampleWords = ["example", "shot", "sample", "history"];

    // What an option is for, by a word in its name.
    private static readonly (string Word, string Role)[] OptionWords =
        [("model", "model"), ("deployment", "model"), ("tool", "tools"), ("function", "tools"), ("schema", "structured output"), ("responseFormat", "response format")];

    /// <summary>Whether a type is an enum of who speaks to and for a model: system, assistant, and the user or human.</summary>
    public static bool IsRole(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum && HasMember(type, "System") && HasMember(type, "Assistant") && (HasMember(type, "User") || HasMember(type, "Human"));

    /// <summary>The values of a role.</summary>
    public static IEnumerable<CatalogueEntry> RoleEntries(INamedTypeSymbol role) =>
        role.GetMembers().OfType<IFieldSymbol>().Where(static field => field.IsConst).Select(static field => Entry(field, EntryKind.Role, field.Name.ToLowerInvariant()));

    /// <summary>Whether a file may declare a parameter or property that holds a system prompt.</summary>
    public static bool MayHaveInstructions(FileNames names) => Array.Exists(InstructionNames, names.MayHave);

    /// <summary>The constructors and properties of a message; none where the type is none.</summary>
    /// <param name="type">The type that may be one.</param>
    /// <param name="role">The enum of roles; null for a role that is a word, as requests to most APIs write it: then the text has to be named as there, or the type after what it is.</param>
    public static IEnumerable<CatalogueEntry> MessageEntries(INamedTypeSymbol type, INamedTypeSymbol? role)
    {
        if (type.IsGenericType || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            yield break;
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.FirstOrDefault(p => IsRole(p, role)) is { } speaker && Text(constructor.Parameters) is { } said && (role is not null || IsMessage(type, said)))
            {
                yield return Entry(constructor, EntryKind.Prompt, "by role argument", said, speaker);
            }
        }

        if (Properties(type).FirstOrDefault(p => IsRole(p, role)) is { } speaks && Text(Properties(type)) is { } says && (role is not null || IsMessage(type, says)))
        {
            yield return Entry(says, EntryKind.Prompt, "by Role property");
            yield return Entry(speaks, EntryKind.Role, "role property");
        }
    }

    /// <summary>The constructors and properties by which a type holds messages; none where it holds none.</summary>
    public static IEnumerable<CatalogueEntry> HolderEntries(INamedTypeSymbol type, INamedTypeSymbol message)
    {
        var held = type.IsGenericType ? null : Properties(type).FirstOrDefault(p => IsListOf(p.Type, message));
        if (held is null)
        {
            yield break;
        }

        yield return Entry(held, EntryKind.Options, "messages");
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.FirstOrDefault(p => IsListOf(p.Type, message)) is { } given)
            {
                yield return Entry(constructor, EntryKind.Options, "messages", given);
            }

            if (constructor.Parameters.FirstOrDefault(IsInstruction) is { } instructions)
            {
                yield return Entry(constructor, EntryKind.Prompt, "system", instructions);
            }
        }

        foreach (var property in Properties(type).Where(IsInstruction))
        {
            yield return Entry(property, EntryKind.Prompt, "system");
        }

        foreach (var option in OptionEntries(type, held))
        {
            yield return option;
        }
    }

    /// <summary>The methods of a contract that are given a conversation and return an answer.</summary>
    /// <param name="type">The type that may be a contract.</param>
    /// <param name="message">What a conversation is made of; null for a system prompt and a question.</param>
    /// <param name="holders">What holds messages.</param>
    public static IEnumerable<CatalogueEntry> CallEntries(INamedTypeSymbol type, INamedTypeSymbol? message, IReadOnlyCollection<INamedTypeSymbol> holders)
    {
        var methods = type.IsAbstract ? type.GetMembers().OfType<IMethodSymbol>() : [];
        foreach (var method in methods.Where(m => m is { MethodKind: MethodKind.Ordinary, IsAbstract: true } && CanAnswer(m.ReturnType, holders)))
        {
            var conversation = message is null ? null : method.Parameters.FirstOrDefault(p => IsListOf(p.Type, message) || holders.Any(h => Is(p.Type, h)));
            var instructions = method.Parameters.FirstOrDefault(IsInstruction);
            var question = instructions is null ? null : method.Parameters.FirstOrDefault(static p => IsString(p.Type) && QuestionNames.Any(name => IsNamed(p, name)));
            if (message is null ? question is null : conversation is null)
            {
                continue;
            }

            // A text or list whose purpose is unknown may be part of what is sent.
            var isWhole = method.Parameters.All(p => IsSame(p, conversation) || IsSame(p, question) || IsInstruction(p) || OptionOf(p.Name) is not null || !(IsString(p.Type) || MayHoldExamples(p.Type, p.Name)));
            var named = method.Parameters.Where(p => IsSame(p, conversation) || (IsString(p.Type) ? OptionOf(p.Name) == "model" : IsOptions(p.Type)));
            yield return Entry(method, EntryKind.Call, !isWhole ? "partial" : method.IsGenericMethod ? "structured output" : string.Empty, named.ToArray());
            if (instructions is not null)
            {
                yield return Entry(method, EntryKind.Prompt, "system", instructions);
            }

            if (question is not null)
            {
                yield return Entry(method, EntryKind.Prompt, "user", question);
            }

            foreach (var option in method.Parameters.Select(static p => p.Type).OfType<INamedTypeSymbol>().Where(p => IsOptions(p) && SymbolEqualityComparer.Default.Equals(p.ContainingAssembly, type.ContainingAssembly)).SelectMany(static p => OptionEntries(p, null)))
            {
                yield return option;
            }
        }
    }

    private static IEnumerable<CatalogueEntry> OptionEntries(INamedTypeSymbol type, IPropertySymbol? messages)
    {
        foreach (var property in Properties(type).Where(p => !SymbolEqualityComparer.Default.Equals(p, messages)))
        {
            if (OptionOf(property.Name) is { } option)
            {
                yield return Entry(property, EntryKind.Options, option);
            }
            else if (MayHoldExamples(property.Type, property.Name))
            {
                yield return Entry(property, EntryKind.Options, "conversation state");
            }
        }
    }

    // "Examples = [new Sample("late", "open")]" beside the messages: a list of objects of its own, or of texts that is named so. Stop sequences and documents' ids hold none.
    private static bool MayHoldExamples(ITypeSymbol type, string name) => ElementOf(type) is { } element
        && (element is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum } || Array.Exists(ExampleWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } inner, ContainingNamespace.Name: "Generic" or "Immutable" or "ObjectModel" } => inner[0],
        _ => null,
    };

    private static bool IsOptions(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false, SpecialType: SpecialType.None };

    private static bool IsSame(IParameterSymbol parameter, IParameterSymbol? other) => SymbolEqualityComparer.Default.Equals(parameter, other);

    private static bool IsRole(ISymbol member, INamedTypeSymbol? role) => role is null ? IsString(TypeOf(member)) && IsNamed(member, "role") : TypeOf(member) is { } type && Is(type, role);

    private static bool IsMessage(INamedTypeSymbol type, ISymbol text) => IsNamed(text, "content") || type.Name.IndexOf("Message", StringComparison.Ordinal) >= 0;

    private static CatalogueEntry Entry(ISymbol member, EntryKind kind, string role, params IParameterSymbol[] parameters) => new(
        member.OriginalDefinition.GetDocumentationCommentId() ?? member.Name,
        kind,
        role,
        parameters.Select(static p => new EntryParameter(string.Empty, p.Name, p.Ordinal)).ToImmutableArray());

    // "Task SaveAsync(messages)", "Task<int> AddAsync(messages)" and "Task<Talk> AddAsync(talk)" store; an answer is a text, a message or an object that holds one.
    private static bool CanAnswer(ITypeSymbol returned, IReadOnlyCollection<INamedTypeSymbol> holders)
    {
        if (returned is INamedTypeSymbol { TypeArguments: { Length: 1 } inner, Name: "Task" or "ValueTask" or "IAsyncEnumerable" })
        {
            returned = inner[0];
        }

        return IsString(returned)
            || returned.TypeKind == TypeKind.TypeParameter
            || (returned is INamedTypeSymbol { SpecialType: SpecialType.None, IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, Name: not ("Task" or "ValueTask" or "Guid") } && !holders.Any(h => Is(returned, h)));
    }

    private static T? Text<T>(IEnumerable<T> members)
        where T : class, ISymbol
    {
        var texts = members.Where(static m => IsString(TypeOf(m))).ToList();
        return TextNames.Select(name => texts.FirstOrDefault(text => IsNamed(text, name))).FirstOrDefault(static text => text is not null);
    }

    private static string? OptionOf(string name)
    {
        foreach (var (word, role) in OptionWords)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return role;
            }
        }

        return null;
    }

    private static bool IsInstruction(ISymbol member) => IsString(TypeOf(member)) && InstructionNames.Any(name => IsNamed(member, name));

    private static bool IsNamed(ISymbol member, string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool HasMember(INamedTypeSymbol type, string name) => type.MemberNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Where(static p => !p.IsStatic && !p.IsIndexer);

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IParameterSymbol)?.Type;

    private static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool Is(ITypeSymbol type, INamedTypeSymbol wanted) =>
        SymbolEqualityComparer.Default.Equals(type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var inner } ? inner[0] : type, wanted);

    private static bool IsListOf(ITypeSymbol type, INamedTypeSymbol element) => type switch
    {
        IArrayTypeSymbol array => Is(array.ElementType, element),
        INamedTypeSymbol { TypeArguments.Length: 1 } list => Is(list.TypeArguments[0], element) && list.Name is not ("Task" or "Func" or "Action"),
        _ => false,
    };
}
