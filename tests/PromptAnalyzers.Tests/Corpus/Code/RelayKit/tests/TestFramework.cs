using System.Reflection;

namespace RelayKit.Tests;

// poor man's xunit, so that the tests also run on the build agents without the test sdk

[AttributeUsage(AttributeTargets.Method)]
public class FactAttribute : Attribute
{
    public string? Skip { get; set; }
    public string? DisplayName { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryAttribute : FactAttribute { }

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InlineDataAttribute(params object[] data) : Attribute
{
    public object[] Data { get; } = data;
}

public static class Check
{
    public static void True(bool ok, string message)
    {
        if (!ok) throw new Exception(message);
    }

    public static void Contains(string part, string all) => True(all.Contains(part, StringComparison.OrdinalIgnoreCase), $"'{part}' not found in: {all}");

    public static void Equal<T>(T expected, T actual) => True(Equals(expected, actual), $"expected {expected}, but got {actual}");
}

public static class Runner
{
    public static async Task<int> Main()
    {
        var failed = 0;
        var methods = from t in typeof(Runner).Assembly.GetTypes()
                      from m in t.GetMethods()
                      where m.GetCustomAttribute<FactAttribute>() is { Skip: null }
                      select (Type: t, Method: m);

        foreach (var (type, method) in methods)
        {
            var rows = method.GetCustomAttributes<InlineDataAttribute>().Select(a => a.Data).DefaultIfEmpty([]);
            foreach (var row in rows)
            {
                try
                {
                    await (Task)method.Invoke(Activator.CreateInstance(type), row)!;
                    Console.WriteLine("ok    " + type.Name + "." + method.Name);
                }
                catch (Exception e)
                {
                    failed++;
                    Console.WriteLine("FAIL  " + type.Name + "." + method.Name + ": " + e.Message);
                }
            }
        }
        return failed;
    }
}
