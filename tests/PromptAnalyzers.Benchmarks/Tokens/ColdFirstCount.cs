using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.ML.Tokenizers;
using PromptAnalyzers.Tokens;
using SharpToken;

namespace PromptAnalyzers.Benchmarks.Tokens;

/// <summary>The first count in a fresh process: what a compiler pays that meets one long prompt. Each launch measures one operation, without warm-up.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 7, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
[MinColumn, MedianColumn]
public class ColdFirstCount
{
    private string _text = "";

    [GlobalSetup]
    public void ReadText() => _text = SamplePrompts.AllLanguages;

    [Benchmark(Baseline = true)]
    public int PromptAnalyzers() => TokenCounter.Count(TokenEncoding.O200kBase, _text);

    [Benchmark]
    public int MicrosoftMLTokenizers() => TiktokenTokenizer.CreateForEncoding("o200k_base").CountTokens(_text);

    [Benchmark]
    public int SharpToken() => GptEncoding.GetEncoding("o200k_base").CountTokens(_text);
}
