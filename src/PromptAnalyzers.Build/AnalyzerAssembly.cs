using System.Reflection;

namespace PromptAnalyzers.Build;

/// <summary>
/// Finds the analyzer assembly, whose token counter, model table and record reader the tasks use. In the package it lies in the compiler's folder, once, not beside the tasks.
/// </summary>
internal static class AnalyzerAssembly
{
    private const string Name = "PromptAnalyzers";

    // From tasks/netstandard2.0 in the package.
    private const string PlaceInPackage = "../../analyzers/dotnet/roslyn4.8/cs/" + Name + ".dll";

    private static int _hooked;

    /// <summary>
    /// From now on a request for the analyzer assembly is answered. To be called before a method that uses one of its types is compiled, so in the constructor of a task's base class.
    /// </summary>
    public static void MakeFindable()
    {
        if (Interlocked.Exchange(ref _hooked, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyResolve += static (_, request) => new AssemblyName(request.Name).Name == Name ? Load() : null;
        }
    }

    private static Assembly? Load()
    {
        var directory = Path.GetDirectoryName(typeof(AnalyzerAssembly).Assembly.Location);
        var path = directory is null ? null : Path.GetFullPath(Path.Combine(directory, PlaceInPackage));
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
