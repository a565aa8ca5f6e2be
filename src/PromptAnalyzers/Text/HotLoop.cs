using System.Runtime.CompilerServices;

namespace PromptAnalyzers.Text;

/// <summary>How loops over each character of code or prompts are compiled.</summary>
internal static class HotLoop
{
    /// <summary>
    /// Compiled with all optimizations at once. A compiler process lives for seconds and first compiles everything without them; it would end before these loops,
    /// which run over all source text, were compiled again. The value is that of <c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 does not
    /// name; runtimes that do not know it ignore it.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
