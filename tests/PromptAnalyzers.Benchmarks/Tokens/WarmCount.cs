using BenchmarkDotNet.Attributes;
using Microsoft.ML.Tokenizers;
using PromptAnalyzers.Tokens;
using SharpToken;

namespace PromptAnalyzers.Benchmarks.Tokens;

/// <summary>Counting once everything is loaded.</summary>
[ShortRunJob]
[IterationTime(100)]
[MemoryDiagnoser]
public class WarmCount
{
    private readonly Tokenizer _library = TiktokenTokenizer.CreateForEncoding("o200k_base");
    private readonly GptEncoding _sharpToken = GptEncoding.GetEncoding("o200k_base");
    private string _text = "";

    [Params("English", "AllLanguages", "OneLetter")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void ReadText() => _text = Text switch
    {
        "English" => SamplePrompts.English,
        "AllLanguages" => SamplePrompts.AllLanguages,
        _ => new string('a', 10_000),
    };

    [Benchmark(Baseline = true)]
    public int PromptAnalyzers() => TokenCounter.Count(TokenEncoding.O200kBase, _text);

    [Benchmark]
    public bool PromptAnalyzersExceeds2000() => TokenCounter.Exceeds(TokenEncoding.O200kBase, [_text], 2000, out _);

    [Benchmark]
    public int MicrosoftMLTokenizers() => _library.CountTokens(_text);

    [Benchmark]
    public int SharpToken() => _sharpToken.CountTokens(_text);
}
