namespace System.Runtime.CompilerServices;

/// <summary>What newer frameworks have and netstandard2.0 lacks.</summary>
internal static class ConditionalWeakTableExtensions
{
    /// <summary>Keeps a value that was made for a key; the one that is kept, where another thread was faster. A look-up that finds makes no closure, as this one does.</summary>
    public static TValue GetOrAdd<TKey, TValue>(this ConditionalWeakTable<TKey, TValue> table, TKey key, TValue value)
        where TKey : class
        where TValue : class =>
        table.GetValue(key, _ => value);
}
