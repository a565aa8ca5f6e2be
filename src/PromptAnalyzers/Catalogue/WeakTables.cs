using System.Runtime.CompilerServices;

namespace PromptAnalyzers.Catalogue;

/// <summary>What is remembered for as long as its key lives.</summary>
internal static class WeakTables
{
    /// <summary>Keeps a value that was made for a key; the one that is kept, where another thread was faster. A method of its own: a look-up that finds makes no closure.</summary>
    public static TValue Keep<TKey, TValue>(this ConditionalWeakTable<TKey, TValue> table, TKey key, TValue value)
        where TKey : class
        where TValue : class =>
        table.GetValue(key, _ => value);
}
