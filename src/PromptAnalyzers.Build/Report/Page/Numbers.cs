using System.Globalization;

namespace PromptAnalyzers.Build.Report.Page;

/// <summary>Numbers as the page writes them, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>2,431.</summary>
    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Up to three significant digits behind the point for small amounts: 0.00093, 3.4, 1,224.</summary>
    public static string Amount(double value) =>
        value == 0 || Math.Abs(value) >= 100 ? Count(value)
        : Math.Abs(value) >= 0.01 ? value.ToString("#,0.##", CultureInfo.InvariantCulture)
        : ((decimal)Math.Max(-1e20, Math.Min(1e20, value))).ToString("0.#######", CultureInfo.InvariantCulture);

    /// <summary>Whole numbers of an axis in full as long as they are short: 16,384, then 131k.</summary>
    public static string Axis(double value) => value < 100_000 ? Count(value) : Short(Math.Round(value, -3));

    /// <summary>For axes: 950, 1.2k, 3.5M, 2B.</summary>
    public static string Short(double value) =>
        Math.Abs(value) >= 999_500_000 ? Digits(value / 1e9) + "B"
        : Math.Abs(value) >= 999_500 ? Digits(value / 1e6) + "M"
        : Math.Abs(value) >= 1000 ? Digits(value / 1e3) + "k"
        : Digits(value);

    /// <summary>A coordinate.</summary>
    public static string Coordinate(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole: 67%.</summary>
    public static string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>"1 call", "3 calls".</summary>
    public static string Plural(int count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>The next of 1, 2, 2.5, 5 times a power of ten that is not below a value.</summary>
    public static double NiceCeiling(double value)
    {
        if (value <= 0 || double.IsInfinity(value) || double.IsNaN(value))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        foreach (var factor in new[] { 1, 2, 2.5, 5 })
        {
            if (factor * power >= value * (1 - 1e-9))
            {
                return factor * power;
            }
        }

        return 10 * power;
    }

    private static string Digits(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
