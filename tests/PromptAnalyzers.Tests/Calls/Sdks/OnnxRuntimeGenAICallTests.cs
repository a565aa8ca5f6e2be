using System.Collections.Immutable;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>ONNX Runtime GenAI: a prompt becomes tokens before it is sent, so that the call is never seen whole.</summary>
public sealed class OnnxRuntimeGenAICallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("Microsoft.ML.OnnxRuntimeGenAI 0.18.0", "Tokenizer")
        {
            Usings = "using Microsoft.ML.OnnxRuntimeGenAI;",
            Parameters = "Tokenizer tokenizer, Generator generator",
            Arguments = "tokenizer, generator",
            Call = "using var sequences = tokenizer.Encode(@TEXT@ + mail); generator.AppendTokenSequences(sequences);",
            Expected = "completion: @TEXT@{mail} !",
        },
        new("Microsoft.ML.OnnxRuntimeGenAI 0.18.0", "MultiModalProcessor")
        {
            Usings = "using Microsoft.ML.OnnxRuntimeGenAI;",
            Parameters = "MultiModalProcessor processor, Images images, Generator generator",
            Arguments = "processor, images, generator",
            Call = "using var inputs = processor.ProcessImages(@TEXT@ + mail, images); generator.SetInputs(inputs);",
            Expected = "completion: @TEXT@{mail} !",
        },
    ];

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
