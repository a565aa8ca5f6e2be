using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Catalogue;

/// <summary>An SDK is known by the name of its assembly, whatever its file is called; the name of the file is only asked first.</summary>
public sealed class RenamedSdkTests
{
    private const string Caller = """
        class C(OpenAI.Chat.ChatClient client)
        {
            void M() => client.CompleteChat("Sort the mails of the support desk.");
        }
        """;

    private const string Lookalike = """
        namespace OpenAI.Chat
        {
            public class ChatClient
            {
                public string CompleteChat(params string[] messages) => string.Concat(messages);
            }
        }
        """;

    [Theory]
    [InlineData("/lib/OpenAI.dll")]
    [InlineData("/lib/openai.DLL")]
    [InlineData("/lib/Llm.dll")]
    [InlineData("/lib/OpenAI")]
    [InlineData("OpenAI")]
    [InlineData(null)]
    public void AnSdk_IsSeenInEachFile(string? path)
    {
        var real = SdkReferences.FilesOf("OpenAI", SdkReferences.VersionOf("OpenAI")).Single(static f => f.EndsWith("OpenAI.dll", StringComparison.Ordinal));
        var compilation = Understood.Compile([Caller], [.. SdkReferences.Only("System.ClientModel"), MetadataReference.CreateFromImage(File.ReadAllBytes(real), filePath: path)]);

        Assert.True(ApiCatalogue.HasSdk(compilation));
        Assert.Equal(["user: Sort the mails of the support desk."], Understood.File(compilation, []).Calls.Select(Understood.Describe));
    }

    [Fact]
    public void AnotherAssemblyInAFileOfThatName_HasNoCalls()
    {
        using var image = new MemoryStream();
        var library = CSharpCompilation.Create("Lookalike", [CSharpSyntaxTree.ParseText(Lookalike)], SdkReferences.None, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(library.Emit(image).Success);
        var compilation = Understood.Compile([Caller], [.. SdkReferences.None, MetadataReference.CreateFromImage(image.ToArray(), filePath: "/lib/OpenAI.dll")]);

        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(ApiCatalogue.HasSdk(compilation));
        Assert.Empty(Understood.File(compilation, []).Calls);
    }

    // A reference that is no file, as in an editor.
    [Theory]
    [InlineData("OpenAI", true)]
    [InlineData("Lookalike", false)]
    public void AProjectOfTheSameSolution_IsKnownByItsAssembly(string assembly, bool isSdk)
    {
        var project = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText(Lookalike)], SdkReferences.None, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Equal(isSdk, ApiCatalogue.HasSdk(Understood.Compile([], [.. SdkReferences.None, project.ToMetadataReference()])));
    }
}
