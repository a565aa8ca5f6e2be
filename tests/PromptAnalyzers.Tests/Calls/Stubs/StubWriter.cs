using System.Text;
using System.Text.RegularExpressions;

namespace PromptAnalyzers.Tests.Calls.Stubs;

/// <summary>
/// Turns documentation ids into C# declarations. A line is <c>docId TAB type TAB parameter names</c>: the type of a property or the result of a method
/// in the notation of documentation ids, <c>static</c> or <c>get</c> before it; optional parameters end in <c>?</c>.
/// <c>T:Name TAB base TAB kind</c> says what a type derives from or is.
/// </summary>
internal static partial class StubWriter
{
    public static string Write(string lines)
    {
        var types = new SortedDictionary<string, StubType>(StringComparer.Ordinal);
        var members = new List<(string Kind, string Type, string Name, int Arity, List<string> Parameters, string? Conversion, string Result, string[] Names)>();
        foreach (var line in lines.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var fields = line.Split('\t');
            var (kind, path, parameters, conversion) = Parse(fields[0]);
            var result = fields.Length > 1 ? fields[1] : string.Empty;
            if (kind == "T")
            {
                var declared = TypeOf(types, path);
                declared.Base = result;
                declared.Kind = fields.Length > 2 ? fields[2] : declared.Kind;
                Mention(types, result);
                continue;
            }

            var dot = path.LastIndexOf('.');
            var owner = TypeOf(types, path[..dot]);
            var name = path[(dot + 1)..];
            var arity = 0;
            if (name.IndexOf("``", StringComparison.Ordinal) is >= 0 and var tick)
            {
                arity = int.Parse(name[(tick + 2)..], System.Globalization.CultureInfo.InvariantCulture);
                name = name[..tick];
            }

            owner.IsEnum &= kind == "F";
            owner.HasMembers = true;
            parameters.ForEach(p => Mention(types, p));
            Mention(types, TypeIn(result));
            var item = (kind, path[..dot], name, arity, parameters, conversion, result, fields.Length > 2 ? fields[2].Split(',') : []);
            if (!members.Any(m => m.Kind == kind && m.Type == item.Item2 && m.Name == name && m.Arity == arity && m.Parameters.SequenceEqual(parameters) && m.Conversion == conversion))
            {
                members.Add(item);
            }
        }

        var text = new StringBuilder("#pragma warning disable\nusing System.Linq;\n");
        foreach (var (name, type) in types)
        {
            var (space, nesting) = Nesting(types, name);
            text.Append(space.Length == 0 ? "" : $"namespace {space} {{ ");
            nesting.ForEach(n => text.Append($"public {Partial(types[n])} {Header(n, types[n], false)} {{ "));
            text.Append($"public {Partial(type)} {Header(name, type, true)} {{");
            foreach (var member in members.Where(m => m.Type == name))
            {
                text.Append('\n').Append(Declare(type, member));
            }

            if (type.NeedsDefaultConstructor && members.Any(m => m.Type == name && m.Name == "#ctor") && !members.Any(m => m.Type == name && m.Name == "#ctor" && m.Parameters.Count == 0))
            {
                text.Append($"\npublic {Simple(name)}() {{ }}");
            }

            text.Append(" }").Append(' ').Append(new string('}', nesting.Count + (space.Length == 0 ? 0 : 1))).Append('\n');
        }

        return text.ToString();
    }

    private static string Declare(StubType type, (string Kind, string Type, string Name, int Arity, List<string> Parameters, string? Conversion, string Result, string[] Names) member)
    {
        var result = member.Result;
        var isStatic = result.StartsWith("static", StringComparison.Ordinal) || type.IsExtensions;
        var isGetOnly = result.StartsWith("get ", StringComparison.Ordinal);
        result = TypeIn(result);
        var parameters = string.Join(", ", member.Parameters.Select((p, i) =>
        {
            var name = i < member.Names.Length && member.Names[i].Length > 0 ? member.Names[i] : "p" + i;
            return (i == 0 && type.IsExtensions ? "this " : string.Empty) + CSharp(p) + " @" + name.TrimEnd('?') + (name.EndsWith('?') ? " = default" : string.Empty);
        }));
        var body = type.IsInterface ? ";" : " => throw null;";
        var access = type.IsInterface ? string.Empty : "public ";
        switch (member.Kind)
        {
            case "F":
                return type.IsEnumDeclared ? member.Name + "," : $"public static readonly {Simple(member.Type)} {member.Name} = default;";
            case "P":
                return $"{access}{(isStatic ? "static " : "")}{CSharp(result.Length == 0 ? "System.Object" : result)} {member.Name} {(isGetOnly ? "{ get; } = new();" : "{ get; set; }")}";
            case "M" when member.Name == "#ctor":
                return $"public {Simple(member.Type)}({parameters}) {{ }}";
            case "M" when member.Name == "op_Implicit":
                return $"public static implicit operator {CSharp(member.Conversion!)}({parameters}) => throw null;";
            case "M" when member.Name == "op_BitwiseOr":
                return $"public static {CSharp(result)} operator |({parameters}) => throw null;";
            default:
                var generic = member.Arity == 0 ? string.Empty : "<" + string.Join(", ", Enumerable.Range(0, member.Arity).Select(i => "T" + i)) + ">";
                var returns = result.Length > 0 ? CSharp(result) : member.Name.EndsWith("Async", StringComparison.Ordinal) ? "System.Threading.Tasks.Task<object>" : "object";
                return $"{access}{(isStatic ? "static " : type.IsInterface ? "" : "virtual ")}{returns} {member.Name}{generic}({parameters}){body}";
        }
    }

    private static string TypeIn(string result) => (result.StartsWith("static", StringComparison.Ordinal) ? result[6..] : result.StartsWith("get ", StringComparison.Ordinal) ? result[4..] : result).Trim();

    private static string Partial(StubType type) =>
        type.IsEnumDeclared ? "enum" : type.IsExtensions ? "static partial class" : type.IsInterface ? "partial interface" : type.IsStruct ? "partial struct" : type.Kind == "record" ? "partial record" : "partial class";

    private static string Header(string name, StubType type, bool withBase)
    {
        var arity = type.Arity == 0 ? string.Empty : "<" + string.Join(", ", Enumerable.Range(0, type.Arity).Select(i => "C" + i)) + ">";
        return Simple(name) + arity + (withBase && type.Base.Length > 0 ? " : " + CSharp(type.Base) : string.Empty);
    }

    private static string Simple(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.Split('`')[0];
    }

    private static (string Space, List<string> Nesting) Nesting(SortedDictionary<string, StubType> types, string name)
    {
        var parts = name.Split('.');
        var nesting = new List<string>();
        var space = string.Empty;
        for (var i = 1; i < parts.Length; i++)
        {
            var prefix = string.Join('.', parts.Take(i));
            if (types.ContainsKey(prefix))
            {
                nesting.Add(prefix);
            }
            else if (nesting.Count == 0)
            {
                space = prefix;
            }
        }

        return (space, nesting);
    }

    private static StubType TypeOf(SortedDictionary<string, StubType> types, string path)
    {
        if (!types.TryGetValue(path, out var type))
        {
            types[path] = type = new StubType(Simple(path)) { Arity = path.Contains('`') ? int.Parse(path[(path.IndexOf('`') + 1)..], System.Globalization.CultureInfo.InvariantCulture) : 0 };
        }

        return type;
    }

    /// <summary>Declares the types that a type's name mentions, unless they are real.</summary>
    private static void Mention(SortedDictionary<string, StubType> types, string type)
    {
        foreach (Match match in NullableType().Matches(type))
        {
            MentionOne(types, match.Groups[1].Value, type, match.Groups[1].Index, isValue: true);
        }

        foreach (Match match in TypeName().Matches(type))
        {
            MentionOne(types, match.Value, type, match.Index, isValue: false);
        }
    }

    private static void MentionOne(SortedDictionary<string, StubType> types, string name, string text, int index, bool isValue)
    {
        if (IsReal(name))
        {
            return;
        }

        var end = index + name.Length;
        var arity = end < text.Length && text[end] == '{' ? ArityAt(text, end) : 0;
        var declared = TypeOf(types, arity == 0 ? name : name + "`" + arity);
        declared.IsValue |= isValue;
    }

    private static int ArityAt(string text, int open)
    {
        var depth = 0;
        var count = 1;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] is '{' ? 1 : text[i] is '}' ? -1 : 0;
            count += depth == 1 && text[i] == ',' ? 1 : 0;
            if (depth == 0)
            {
                break;
            }
        }

        return count;
    }

    // Types of .NET and of real packages that the stubs use.
    private static bool IsReal(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "void"
        || RealTypes.Contains(name);

    private static readonly HashSet<string> RealTypes = new(StringComparer.Ordinal)
    {
        "Microsoft.SemanticKernel.ChatMessageContent", "Microsoft.SemanticKernel.Kernel", "Microsoft.SemanticKernel.KernelArguments", "Microsoft.SemanticKernel.PromptTemplateConfig",
        "Microsoft.SemanticKernel.IPromptTemplateFactory", "Microsoft.SemanticKernel.ChatCompletion.ChatHistory", "Microsoft.SemanticKernel.KernelFunction",
        "Microsoft.Agents.AI.ChatClientAgent", "Microsoft.Agents.AI.AIAgent", "Microsoft.Agents.AI.ChatClientAgentOptions",
        "OpenAI.Chat.ChatClient", "OpenAI.Responses.ResponsesClient", "OpenAI.Assistants.AssistantClient", "Anthropic.IAnthropicClient", "Anthropic.Services.IBetaService",
    };

    private static string CSharp(string type)
    {
        var text = Regex.Replace(type, "``(\\d+)", "T$1");
        text = Regex.Replace(text, "`(\\d+)(?![\\d])", m => "C" + m.Groups[1].Value);
        text = text.Replace('{', '<').Replace('}', '>');
        return TypeName().Replace(text, m => m.Value is "void" || !m.Value.Contains('.') ? m.Value : "global::" + m.Value);
    }

    private static (string Kind, string Path, List<string> Parameters, string? Conversion) Parse(string id)
    {
        var match = Id().Match(id);
        Assert.True(match.Success, id);
        return (match.Groups[1].Value, match.Groups[2].Value, SplitTop(match.Groups[3].Value), match.Groups[4].Success ? match.Groups[4].Value : null);
    }

    private static List<string> SplitTop(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                if (i > start)
                {
                    parts.Add(text[start..i]);
                }

                start = i + 1;
            }
            else
            {
                depth += text[i] is '{' or '[' ? 1 : text[i] is '}' or ']' ? -1 : 0;
            }
        }

        return parts;
    }

    [GeneratedRegex(@"^([TMPF]):([^(~]+)(?:\((.*)\))?(?:~(.+))?$")]
    private static partial Regex Id();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_.]*")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"System\.Nullable\{([A-Za-z0-9_.]+)")]
    private static partial Regex NullableType();

    private sealed class StubType(string name)
    {
        public string Base { get; set; } = string.Empty;

        public string Kind { get; set; } = string.Empty;

        public int Arity { get; set; }

        public bool IsEnum { get; set; } = true;

        public bool IsValue { get; set; }

        public bool HasMembers { get; set; }

        public bool IsEnumDeclared => IsEnum && Kind.Length == 0 && (HasMembers || (IsValue && Arity == 0));

        public bool IsInterface => Kind.Length == 0 && !IsEnumDeclared && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) && name != "IO" && !(name.Length > 2 && char.IsUpper(name[2]) && name[1] != 'L' && name[1] != 'C');

        public bool IsStruct => Kind == "struct" || (IsValue && !IsEnumDeclared && Kind.Length == 0);

        public bool IsExtensions => Kind == "extensions" || name.EndsWith("Extensions", StringComparison.Ordinal);

        public bool NeedsDefaultConstructor => true;
    }
}
