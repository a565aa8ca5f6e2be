using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;

namespace PromptAnalyzers.Catalogue;

/// <summary>How the argument of a method or constructor becomes a request body.</summary>
internal enum BodyForm
{
    /// <summary>The value is serialized.</summary>
    Object,

    /// <summary>The argument is itself JSON text, or the bytes of it.</summary>
    Text,

    /// <summary>The argument is text that is escaped for a JSON string.</summary>
    Escaped,
}

/// <summary>A method that sends a request, and the names of the parameters that say what.</summary>
/// <param name="Address">Holds the address, the first of several names that is there; null when a request object does.</param>
/// <param name="Body">Holds the body; null when a request object does.</param>
/// <param name="Request">Holds the request object; null when address and body stand apart.</param>
internal sealed record HttpSender(string? Address, string? Body, string? Request)
{
    /// <summary>In place of a parameter: the object that the method is called on.</summary>
    public const string Receiver = "this";

    /// <summary>In place of a parameter: what is written to the stream that the method returns.</summary>
    public const string Written = "written";
}

/// <summary>LLM APIs over plain HTTP: hosts, paths, body keys, and the methods of .NET that send requests. Read once from the embedded table.</summary>
internal static class HttpApis
{
    private static readonly Lazy<Table> Data = new(() => new Table(ReadText()));

    /// <summary>The paths in the order in which they are tried.</summary>
    public static IReadOnlyList<HttpEndpoint> Endpoints => Data.Value.Endpoints;

    /// <summary>The simple names of the methods that send requests.</summary>
    public static NameSet SenderNames => Data.Value.SenderNames;

    /// <summary>Texts of which one stands in every program that names a known address.</summary>
    public static ImmutableArray<string> AddressMarks => Data.Value.AddressMarks.Value;

    /// <summary>Texts of which one stands in every program that names a known host.</summary>
    public static ImmutableArray<string> HostMarks => Data.Value.HostMarks.Value;

    /// <summary>The table's text, for docs and tests.</summary>
    public static string ReadText()
    {
        using var stream = typeof(HttpApis).Assembly.GetManifestResourceStream("HttpApis");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The platform of a host and port; null for an unknown one.</summary>
    public static string? PlatformOf(string host)
    {
        foreach (var (platform, pattern) in Data.Value.Hosts)
        {
            if (MatchesHost(pattern, 0, host, 0))
            {
                return platform;
            }
        }

        return null;
    }

    /// <summary>The known path that an address ends in.</summary>
    public static HttpEndpoint? EndpointOf(HttpAddress address)
    {
        foreach (var endpoint in Data.Value.Endpoints)
        {
            if (endpoint.Matches(address.Segments))
            {
                return endpoint;
            }
        }

        return null;
    }

    public static HttpSender? SenderOf(string type, string method) => Data.Value.Senders.TryGetValue(type + "." + method, out var sender) ? sender : null;

    /// <summary>What a method or constructor makes a body of; null for any other.</summary>
    public static (BodyForm Form, string Parameter)? BodyMakerOf(string type, string method) =>
        Data.Value.BodyMakers.TryGetValue(type + "." + method, out var maker) ? maker : null;

    /// <summary>What a key of a prompt request holds; null for a key that does not matter.</summary>
    public static string? MeaningOfKey(string key) => Meaning(Data.Value.Keys, key);

    /// <summary>What a key of one message holds.</summary>
    public static string? MeaningOfPart(string key) => Meaning(Data.Value.Parts, key);

    /// <summary>What a key of a job request holds; a path with dots for a key further down.</summary>
    public static string? MeaningOfJobKey(string path) => Meaning(Data.Value.JobKeys, path);

    /// <summary>A key without what differs between naming policies.</summary>
    public static string Normalize(string key)
    {
        var result = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (c != '_')
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }

    private static string? Meaning(Dictionary<string, string> table, string key) => table.TryGetValue(Normalize(key), out var meaning) ? meaning : null;

    // "*" takes one or more characters: a part that is only known at run time is one.
    private static bool MatchesHost(string pattern, int p, string host, int h)
    {
        for (; p < pattern.Length; p++, h++)
        {
            if (pattern[p] == '*')
            {
                for (var next = h + 1; next <= host.Length; next++)
                {
                    if (MatchesHost(pattern, p + 1, host, next))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (h >= host.Length || char.ToLowerInvariant(host[h]) != pattern[p])
            {
                return false;
            }
        }

        return h == host.Length;
    }

    private sealed class Table
    {
        public Table(string text)
        {
            foreach (var line in text.Split('\n'))
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    Add(line.TrimEnd('\r').Split('\t'));
                }
            }

            HostMarks = new(() => Hosts.Select(static h => Mark(h.Pattern, '.')).Distinct(StringComparer.Ordinal).ToImmutableArray());
            AddressMarks = new(() => HostMarks.Value.Concat(Endpoints.Select(static e => Mark(e.Path, '/'))).Distinct(StringComparer.Ordinal).ToImmutableArray());
        }

        public List<(string Platform, string Pattern)> Hosts { get; } = [];

        public List<HttpEndpoint> Endpoints { get; } = [];

        public Dictionary<string, HttpSender> Senders { get; } = new(StringComparer.Ordinal);

        public NameSet SenderNames { get; } = new([]);

        public Dictionary<string, (BodyForm, string)> BodyMakers { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> JobKeys { get; } = new(StringComparer.Ordinal);

        public Lazy<ImmutableArray<string>> HostMarks { get; }

        public Lazy<ImmutableArray<string>> AddressMarks { get; }

        // The longest piece between wildcards: whoever writes the address writes it.
        private static string Mark(string pattern, char separator) =>
            pattern.Split('*', '{', '}').OrderByDescending(static piece => piece.Length).First().Trim(separator);

        private void Add(string[] fields)
        {
            switch (fields[0])
            {
                case "host":
                    Hosts.Add((fields[1], fields[2]));
                    break;
                case "path":
                    Endpoints.Add(new HttpEndpoint(
                        fields[1] == "tune",
                        fields[2] == "-" ? null : fields[2],
                        fields[3],
                        fields[4] switch { "none" => EndpointProof.None, "shape" => EndpointProof.Shape, _ => EndpointProof.Model },
                        fields.Length > 5));
                    break;
                case "key":
                    Keys[Normalize(fields[1])] = fields[2];
                    break;
                case "part":
                    Parts[Normalize(fields[1])] = fields[2];
                    break;
                case "tune":
                    JobKeys[Normalize(fields[1])] = fields[2];
                    break;
                case "send":
                    Senders[fields[1]] = new HttpSender(Named(fields, "address="), Named(fields, "body="), Named(fields, "request="));
                    SenderNames.Add(fields[1].Substring(fields[1].LastIndexOf('.') + 1));
                    break;
                case "json":
                    BodyMakers[fields[1]] = (fields[2] switch { "object" => BodyForm.Object, "text" => BodyForm.Text, _ => BodyForm.Escaped }, fields[3]);
                    break;
            }
        }

        private static string? Named(string[] fields, string name) =>
            fields.FirstOrDefault(f => f.StartsWith(name, StringComparison.Ordinal))?.Substring(name.Length);
    }
}
