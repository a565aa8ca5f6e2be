using System.Reflection;
using BenchmarkDotNet.Running;
using PromptAnalyzers.Benchmarks.Analysis;
using PromptAnalyzers.Benchmarks.Report;
using PromptAnalyzers.Benchmarks.Tokens;
using PromptAnalyzers.Benchmarks.TrainingData;
using PromptAnalyzers.Tests.Tokens;
using PromptAnalyzers.Tokens;

if (args is ["write-vocabulary-tables"])
{
    var root = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
    foreach (var encoding in Enum.GetValues<TokenEncoding>())
    {
        var path = Path.Combine(root, VocabularyTableBuilder.RelativePathOf(encoding));
        File.WriteAllBytes(path, VocabularyTableBuilder.Build(encoding));
        Console.WriteLine($"{VocabularyTableBuilder.RelativePathOf(encoding)}: {new FileInfo(path).Length} bytes");
    }

    return;
}

if (args is [RetainedMemory.Command, ..])
{
    RetainedMemory.Run(args.ElementAtOrDefault(1));
    return;
}

if (args is [PeakMemory.Command, ..])
{
    PeakMemory.Run(args.ElementAtOrDefault(1));
    return;
}

if (args is [LargeReport.Command])
{
    LargeReport.Run();
    return;
}

if (args is [AnalyzerTimes.Command, ..])
{
    AnalyzerTimes.Run(args[1..]);
    return;
}

if (args is [ColdMethods.Command, ..])
{
    ColdMethods.Run(args[1..]);
    return;
}

if (args is [KeystrokeTimes.Command, ..])
{
    KeystrokeTimes.Run(args[1..]);
    return;
}

if (args is [LargeSolution.Command, ..])
{
    LargeSolution.Run(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
