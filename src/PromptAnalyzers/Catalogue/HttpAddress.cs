using System;
using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Catalogue;

/// <summary>An address as far as it is constant.</summary>
/// <param name="Host">Host and port; null when the address is relative or its start is only known at run time.</param>
/// <param name="Segments">The segments of the path.</param>
internal sealed record HttpAddress(string? Host, ImmutableArray<string> Segments)
{
    /// <summary>Stands for a part that is only known at run time. No address holds it.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>Whether the end of the path is constant, so that it can be told apart from others.</summary>
    public bool HasPath => Segments.Length > 0 && Segments[Segments.Length - 1].Any(static c => c != Hole);

    /// <summary>Splits an address; query and fragment are dropped.</summary>
    /// <param name="text">The address, with <see cref="Hole"/> for each part that is not constant.</param>
    public static HttpAddress Parse(string text)
    {
        var end = text.IndexOfAny(['?', '#']);
        var rest = (end < 0 ? text : text.Substring(0, end)).Trim();
        string? host = null;
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            rest = rest.Substring(scheme + 3);
            var slash = rest.IndexOf('/');
            host = slash < 0 ? rest : rest.Substring(0, slash);
            rest = slash < 0 ? string.Empty : rest.Substring(slash + 1);

            // "https://api.openai.com{path}": the part behind the host is path.
            if (host.Length > 1 && host[host.Length - 1] == Hole && char.IsLetterOrDigit(host[host.Length - 2]))
            {
                host = host.Substring(0, host.Length - 1);
                rest = Hole + rest;
            }
        }

        return new HttpAddress(host, rest.Split('/').Where(static s => s.Length > 0).ToImmutableArray());
    }

    /// <summary>The address of this path below another address.</summary>
    public HttpAddress Below(HttpAddress baseAddress) => Host is null ? new HttpAddress(baseAddress.Host, baseAddress.Segments.AddRange(Segments)) : this;

    /// <summary>The address in one line; <c>*</c> for what is only known at run time.</summary>
    public override string ToString() => ((Host is null ? string.Empty : Host + "/") + string.Join("/", Segments)).Replace(Hole, '*');
}
