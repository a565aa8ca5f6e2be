namespace Xunit
{
    // the real packages come from the props file of the solution, this is for the small runner in the container
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute { public string? DisplayName { get; set; } }

    [AttributeUsage(AttributeTargets.Method)]
    public class TraitAttribute(string name, string value) : Attribute { public string Name => name; public string Value => value; }

    public static class Assert
    {
        public static void True(bool condition, string? message = null) { if (!condition) throw new Exception(message ?? "expected true"); }
        public static void Equal<T>(T expected, T actual) => True(Equals(expected, actual), $"expected {expected}, was {actual}");
        public static void Contains(string part, string text) => True(text.Contains(part, StringComparison.OrdinalIgnoreCase), $"'{part}' is missing in: {text}");
        public static void DoesNotContain(string part, string text) => True(!text.Contains(part, StringComparison.OrdinalIgnoreCase), $"'{part}' must not be in: {text}");
    }
}
