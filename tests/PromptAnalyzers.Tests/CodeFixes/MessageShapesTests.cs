using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.CodeFixes.Shapes;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>Every line of the shape file against the real SDKs.</summary>
public sealed partial class MessageShapesTests
{
    // Experimental members are used by those who have switched this error off.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("OPENAI001", ReportDiagnostic.Suppress)]);

    public static TheoryData<string> Lines => [.. MessageShapes.All().Select(shape => $"{shape.DocumentationId}\t{shape.User}\t{shape.Assistant}")];

    [Fact]
    public void File_HasShapes() => Assert.NotEmpty(Lines);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_CompilesAgainstAVersionOfItsSdk(string line)
    {
        var fields = line.Split('\t');
        var problems = Versions().Select(references => Problem(references, fields[0], [fields[1], fields[2]])).ToList();
        Assert.Contains(problems, problem => problem is null);
    }

    // Versions that cannot stand in one compilation are tried one after the other.
    private static IEnumerable<IEnumerable<MetadataReference>> Versions() =>
    [
        SdkReferences.Latest,
        SdkReferences.With(("Anthropic", "12.60.0")),
        SdkReferences.With(("Azure.AI.OpenAI", "1.0.0-beta.6")),
    ];

    private static string? Problem(IEnumerable<MetadataReference> references, string id, string[] codes)
    {
        var empty = CSharpCompilation.Create("Shapes", references: references);
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, empty) is not { } symbol)
        {
            return $"{id} is not there";
        }

        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        var statements = codes.Select(code => TypeName().Replace(code, "global::$1").Replace("$text", "\"text\"").Replace("$receiver", "messages"));
        var source = symbol is INamedTypeSymbol
            ? $"class C {{ {type.ToDisplayString()}[] M() => new {type.ToDisplayString()}[] {{ {string.Join(", ", statements)} }}; }}"
            : $"class C {{ void M({type.ToDisplayString()} messages) {{ {string.Join("; ", statements)}; }} }}";
        var compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source)).WithOptions(Options);
        return compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.ToString();
    }

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z.]*)\}")]
    private static partial Regex TypeName();
}
