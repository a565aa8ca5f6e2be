using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Calls.Http;

/// <summary>
/// What the bare text of a file says about requests to LLM APIs: a few searches for fixed words, no syntax. An over-estimate that keeps programs
/// without such requests from any further work. It depends on the text alone, so it lives as long as the syntax tree does.
/// </summary>
internal sealed class HttpTextMarks
{
    private static readonly ConditionalWeakTable<SyntaxTree, HttpTextMarks> Cache = new();

    // "SendAsync" alone is the name of many methods: one of these types must be in sight.
    private static readonly string[] ClientTypes = ["HttpClient", "HttpRequestMessage", "HttpMessageInvoker", "WebClient", "WebRequest", "RestClient", "RestRequest", "Flurl"];

    // One of these is in each name of a client or of a method that posts: most files have none, and their names are never looked at.
    private static readonly string[] SenderWords = ["Http", "Post", "WebClient", "WebRequest", "RestRequest"];

    // By these words a request binds its answer to a schema, or may.
    private static readonly string[] SchemaWords = ["json_schema", "response_format", "responseSchema", "output_config"];

    private readonly Lazy<bool> _namesAddress;
    private readonly Lazy<bool> _showsBody;
    private readonly Lazy<bool> _namesBase;
    private readonly Lazy<bool> _namesSchema;

    private HttpTextMarks(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        Sends = SenderWords.Any(word => Has(text, word))
            && FileNames.Of(tree, cancellationToken) is var names
            && names.MayHaveAny(HttpApis.SenderNames)
            && (ClientTypes.Any(type => Has(text, type)) || HttpApis.SenderNames.Names.Any(name => name.StartsWith("Post", StringComparison.Ordinal) && names.MayHave(name)));

        // Asked only where some file sends; the tree is asked again, so that no copy of its text lives on.
        _namesAddress = new(() => tree.GetText().ToString() is var t && HttpApis.AddressMarks.Any(mark => Has(t, mark)));
        _namesBase = new(() => tree.GetText().ToString() is var t && Has(t, "BaseAddress") && HttpApis.HostMarks.Any(mark => Has(t, mark)));
        _namesSchema = new(() => tree.GetText().ToString() is var t && SchemaWords.Any(word => Has(t, word)));
        _showsBody = new(() => tree.GetText().ToString() is var t && ShowsRequest(t));
    }

    /// <summary>Whether the file may send a request.</summary>
    public bool Sends { get; }

    /// <summary>Whether the file names a host or path of an LLM API.</summary>
    public bool NamesAddress => _namesAddress.Value;

    /// <summary>Whether the file names what binds an answer to a schema.</summary>
    public bool NamesSchema => _namesSchema.Value;

    /// <summary>Whether the file has the keys of a chat request.</summary>
    public bool ShowsBody => _showsBody.Value;

    public static HttpTextMarks Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var marks = new HttpTextMarks(tree, cancellationToken);
        return Cache.GetValue(tree, _ => marks);
    }

    /// <summary>Whether some file gives a client a base address and names a host of an LLM API.</summary>
    public static bool NameHosts(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Of(tree, cancellationToken)._namesBase.Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any file sends requests, and any names an LLM API or builds a request for one.</summary>
    public static bool AreIn(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = new List<HttpTextMarks>();
        var sends = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var marks = Of(tree, cancellationToken);
            files.Add(marks);
            sends |= marks.Sends;
        }

        return sends && files.Any(static f => f.NamesAddress || f.ShowsBody);
    }

    // The keys of a chat request, as anonymous type, JSON text or attribute writes them.
    private static bool ShowsRequest(string text) =>
        HasKey(text, "messages") ? Has(text, "model") && HasKey(text, "role") && HasKey(text, "content") : HasKey(text, "contents") && HasKey(text, "parts");

    private static bool HasKey(string text, string key) =>
        Has(text, key) && (Has(text, key + " =") || Has(text, key + "=") || Has(text, key + "\"") || Has(text, key + "\\\""));

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
