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

    // One of these is in each name of a client or of a method that posts: most files have none, and their names are not read for this.
    private static readonly string[] SenderWords = ["Http", "Post", "WebClient", "WebRequest", "RestRequest"];

    // By these words a request binds its answer to a schema, or may.
    private static readonly string[] SchemaWords = ["json_schema", "response_format", "responseSchema", "output_config"];

    private readonly SyntaxTree _tree;
    private Answer _namesAddress;
    private Answer _showsBody;
    private Answer _namesBase;
    private Answer _namesSchema;

    private HttpTextMarks(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _tree = tree;
        Sends = (FileNames.AreKnown(tree) || FileText.Of(tree, cancellationToken).HasAny(SenderWords))
            && FileNames.Of(tree, cancellationToken) is var names
            && names.MayHaveAny(HttpApis.SenderNames)
            && (FileText.Of(tree, cancellationToken).HasAny(ClientTypes) || HttpApis.SenderNames.Names.Any(name => name.StartsWith("Post", StringComparison.Ordinal) && names.MayHave(name)));
    }

    /// <summary>What was asked of a text, and is asked only where some file sends.</summary>
    private enum Answer
    {
        NotAsked,
        No,
        Yes,
    }

    /// <summary>Whether the file may send a request.</summary>
    public bool Sends { get; }

    /// <summary>Whether the file names a host or path of an LLM API.</summary>
    public bool NamesAddress => Ask(ref _namesAddress, static text => text.HasAny(HttpApis.AddressMarks));

    /// <summary>Whether the file names what binds an answer to a schema.</summary>
    public bool NamesSchema => Ask(ref _namesSchema, static text => text.HasAny(SchemaWords));

    /// <summary>Whether the file has the keys of a chat request.</summary>
    public bool ShowsBody => Ask(ref _showsBody, static text => ShowsRequest(text));

    private bool NamesBase => Ask(ref _namesBase, static text => text.Has("BaseAddress") && text.HasAny(HttpApis.HostMarks));

    public static HttpTextMarks Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var marks = new HttpTextMarks(tree, cancellationToken);
        return Cache.GetOrAdd(tree, marks);
    }

    /// <summary>Whether some file gives a client a base address and names a host of an LLM API.</summary>
    public static bool NameHosts(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Of(tree, cancellationToken).NamesBase)
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

    // No copy of the text lives on. Two threads that ask at once find the same.
    private bool Ask(ref Answer known, Func<FileText, bool> test)
    {
        if (known == Answer.NotAsked)
        {
            known = test(FileText.Of(_tree, CancellationToken.None)) ? Answer.Yes : Answer.No;
        }

        return known == Answer.Yes;
    }

    // The keys of a chat request, as anonymous type, JSON text or attribute writes them.
    private static bool ShowsRequest(FileText text) =>
        HasKey(text, "messages") ? text.Has("model") && HasKey(text, "role") && HasKey(text, "content") : HasKey(text, "contents") && HasKey(text, "parts");

    private static bool HasKey(FileText text, string key) =>
        text.Has(key) && (text.Has(key + " =") || text.Has(key + "=") || text.Has(key + "\"") || text.Has(key + "\\\""));
}
