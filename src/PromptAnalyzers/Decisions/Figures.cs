using System;
using System.Globalization;

namespace PromptAnalyzers.Decisions;

/// <summary>Figures as messages show them, the same in every culture.</summary>
internal static class Figures
{
    /// <summary>A count with thousands separators: 2,431.</summary>
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A measured or computed value with up to two decimals: 0.52, 1,400, 8.5.</summary>
    public static string Value(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A day: 2026-11-24.</summary>
    public static string Day(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
