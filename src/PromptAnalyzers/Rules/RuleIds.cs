using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Rules;

/// <summary>The ids of all rules, for what looks at rules without making one. A test compares it with the rules themselves.</summary>
internal static class RuleIds
{
    public static readonly ImmutableArray<string> All = ImmutableArray.Create(
        "PA0001",
        "PA1001", "PA1002", "PA1003", "PA1004",
        "PA2001", "PA2002", "PA2003", "PA2004", "PA2005", "PA2006",
        "PA3001", "PA3002", "PA3003", "PA3004", "PA3005", "PA3006", "PA3007", "PA3008", "PA3009", "PA3010", "PA3011", "PA3012", "PA3013",
        "PA9001", "PA9002", "PA9003");

    /// <summary>Whether a text has the form of a rule id.</summary>
    public static bool HasForm(string text) => text.Length == 6 && text[0] == 'P' && text[1] == 'A' && text.Skip(2).All(static c => c is >= '0' and <= '9');
}
