using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls.Http;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>
/// All that is known of one compilation's LLM calls: one per compilation, shared by every rule, filled file by file on demand, never changed after.
/// </summary>
internal sealed class PromptModel
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<PromptModel?>> Models = new();

    /// <summary>Calls of one method that are looked for.</summary>
    private const int MaxCallers = 32;

    private readonly AnalyzerOptions _options;
    private readonly object _catalogueGate = new();
    private readonly ConcurrentDictionary<SyntaxTree, FileSlot> _files = new();
    private readonly CodeModel _code;
    private readonly PromptFileSet _promptFiles;
    private readonly object _finderGate = new();
    private ApiCatalogue? _catalogue;
    private CallFinder? _finder;
    private StrongBox<bool>? _hasHttp;
    private StrongBox<bool>? _usesStructuredOutput;

    private PromptModel(Compilation compilation, ApiCatalogue? catalogue, AnalyzerOptions options)
    {
        _catalogue = catalogue;
        _options = options;
        _code = new CodeModel(compilation);
        _promptFiles = new PromptFileSet(options.AdditionalFiles);
    }

    /// <summary>
    /// The model of a compilation; null when it references no catalogued SDK and no file with the name of one, its users taught no API and it cannot send
    /// requests, so that rules register nothing.
    /// </summary>
    public static PromptModel? For(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken = default) =>
        Models.GetValue(compilation, c => new StrongBox<PromptModel?>(
            ApiCatalogue.HasSdk(c) ? new PromptModel(c, null, options)
            : (CreateCatalogue(c, options, cancellationToken) ?? (CanSend(c) ? ApiCatalogue.Empty : null)) is { } catalogue ? new PromptModel(c, catalogue, options)
            : null)).Value;

    /// <summary>The operations of the compilation.</summary>
    public CodeModel Code => _code;

    /// <summary>The LLM API members that the compilation references.</summary>
    public ApiCatalogue Catalogue => CatalogueFor(CancellationToken.None);

    /// <summary>Whether any call can be seen at all: an SDK is referenced, an API is taught, or a request over plain HTTP shows.</summary>
    public bool CanHaveCalls(CancellationToken cancellationToken) => !IsQuiet(cancellationToken);

    /// <summary>Whether anything beyond the bare text of files was looked at so far.</summary>
    internal bool HasLookedIntoCode => _finder is not null;

    private static bool CanSend(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static a => a.Name is "System.Net.Http" or "netstandard" or "System");

    /// <summary>Whether the file was read and has no LLM calls: most files, and each is asked about by every rule.</summary>
    public bool IsKnownToBeEmpty(SyntaxTree tree) => _files.TryGetValue(tree, out var slot) && ReferenceEquals(slot.File, PromptFile.Empty);

    /// <summary>The LLM calls of a file.</summary>
    public PromptFile FileOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var slot = _files.GetOrAdd(tree, static _ => new FileSlot());
        if (slot.File is { } known)
        {
            return known;
        }

        // Several rules ask for the same file at once: one reads it, the others wait. A cancelled read leaves the slot empty.
        lock (slot)
        {
            return slot.File ??= IsQuiet(cancellationToken) ? PromptFile.Empty : Finder(cancellationToken).Find(tree, cancellationToken);
        }
    }

    /// <summary>Whether any file uses a name by which an answer is bound to a schema or type. From names alone.</summary>
    public bool UsesStructuredOutput(CancellationToken cancellationToken)
    {
        // Asked for each prompt: all files are looked at once.
        _usesStructuredOutput ??= new StrongBox<bool>(FindStructuredOutput(cancellationToken));
        return _usesStructuredOutput.Value;
    }

    private bool FindStructuredOutput(CancellationToken cancellationToken)
    {
        foreach (var tree in _code.Compilation.SyntaxTrees)
        {
            if (FileIndex.Of(tree).UsesAny(CatalogueFor(cancellationToken).StructuredOutputNames, cancellationToken)
                || (HasHttp(cancellationToken) && HttpTextMarks.Of(tree, cancellationToken).NamesSchema))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The calls of a method in the compilation, by its own symbol or the member it implements; at most <see cref="MaxCallers"/>.</summary>
    public ImmutableArray<SyntaxNode> CallersOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var callers = ImmutableArray.CreateBuilder<SyntaxNode>();
        var name = new NameSet([method.Name]);
        foreach (var tree in _code.Compilation.SyntaxTrees)
        {
            if (!FileNames.Of(tree, cancellationToken).MayHave(method.Name))
            {
                continue;
            }

            foreach (var node in FileIndex.UsesIn(tree, name, null, withImplicit: false, cancellationToken))
            {
                if (callers.Count < MaxCallers
                    && _code.OperationOf(node, cancellationToken) is Microsoft.CodeAnalysis.Operations.IInvocationOperation { TargetMethod: { } called }
                    && (SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method.OriginalDefinition)
                        || (called.IsAbstract && SymbolEqualityComparer.Default.Equals(_code.SingleImplementationOf(called, cancellationToken), method.OriginalDefinition))))
                {
                    callers.Add(node);
                }
            }
        }

        return callers.ToImmutable();
    }

    private static ApiCatalogue? CreateCatalogue(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        ApiCatalogue.Create(compilation, TaughtApis.Of(compilation, options.AdditionalFiles, cancellationToken), cancellationToken);

    // Where an SDK is referenced, the rules start without it: an editor starts them for each of its questions, and asks about a file in one of these.
    private ApiCatalogue CatalogueFor(CancellationToken cancellationToken)
    {
        lock (_catalogueGate)
        {
            return _catalogue ??= CreateCatalogue(_code.Compilation, _options, cancellationToken) ?? ApiCatalogue.Empty;
        }
    }

    // Without an SDK only requests over plain HTTP can matter, and few programs send one to an LLM API. What is made later is that of an SDK.
    private bool IsQuiet(CancellationToken cancellationToken) => _catalogue is { IsEmpty: true } && !HasHttp(cancellationToken);

    private bool HasHttp(CancellationToken cancellationToken)
    {
        _hasHttp ??= new StrongBox<bool>(CanSend(_code.Compilation) && HttpTextMarks.AreIn(_code.Compilation, cancellationToken));
        return _hasHttp.Value;
    }

    private CallFinder Finder(CancellationToken cancellationToken)
    {
        if (_finder is { } known)
        {
            return known;
        }

        lock (_finderGate)
        {
            return _finder ??= CreateFinder(cancellationToken);
        }
    }

    private CallFinder CreateFinder(CancellationToken cancellationToken)
    {
        var catalogue = CatalogueFor(cancellationToken);

        // The search for wrappers reads the names of all files, and with these requests are found faster.
        foreach (var tree in _code.Compilation.SyntaxTrees)
        {
            FileNames.Of(tree, cancellationToken);
        }

        var hasHttp = HasHttp(cancellationToken);
        return new CallFinder(
            _code,
            catalogue,
            _promptFiles,
            WrapperNames.Find(_code.Compilation, catalogue.SiteNames, hasHttp, cancellationToken),
            hasHttp ? new HttpCallFinder(_code, catalogue, _promptFiles, HttpTextMarks.NameHosts(_code.Compilation, cancellationToken)) : null);
    }

    private sealed class FileSlot
    {
        public PromptFile? File { get; set; }
    }
}
