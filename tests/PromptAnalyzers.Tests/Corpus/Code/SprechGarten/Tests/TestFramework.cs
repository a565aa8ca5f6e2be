// The practice server has no NuGet access, so we carry the three types we need from the test framework.
namespace SprechGarten.Tests;

[AttributeUsage(AttributeTargets.Class)]
public sealed class TestClassAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class TestMethodAttribute : Attribute { }

public static class Assert
{
    public static void IsTrue(bool condition, string? message = null)
    {
        if (!condition) throw new InvalidOperationException(message ?? "Assertion failed");
    }
}
