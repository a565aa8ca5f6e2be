using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Calls.Http;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Finds the LLM calls of a file: by name first, then by symbol; through wrappers of the compilation too.</summary>
/// <param name="code">The compilation's operations.</param>
/// <param name="catalogue">The members that are LLM APIs.</param>
/// <param name="files">Texts beside the code.</param>
/// <param name="names">The names of catalogued members and of all that may wrap them, or a request over plain HTTP.</param>
/// <param name="http">Finds requests over plain HTTP; null when the compilation shows none.</param>
internal sealed partial class CallFinder(CodeModel code, ApiCatalogue catalogue, PromptFileSet files, NameSet names, HttpCallFinder? http)
{
    /// <summary>Methods looked into for one call of a possible wrapper.</summary>
    private const int MaxMethods = 64;

    private readonly ClientRegistrations _registrations = new(code, catalogue, files);

    private readonly ConcurrentDictionary<SyntaxTree, List<SyntaxNode>> _sitesIn = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<SyntaxNode>> _sitesOf = new(SymbolEqualityComparer.Default);

    public PromptFile Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var taughtValues = PromptAttributes.Of(tree, cancellationToken).Values;
        var used = FileNames.Of(tree, cancellationToken);
        var sends = SendsHttp(tree, cancellationToken) && used.MayHaveAny(HttpApis.SenderNames);
        if (taughtValues.IsEmpty && !used.MayHaveAny(names) && !used.MayHaveAny(catalogue.ReturningNames) && !sends)
        {
            return PromptFile.Empty;
        }

        // What the search for wrappers has seen already, and it has gone through most files, is asked before the sites are looked for.
        var calls = ReadOverrides(tree, cancellationToken).Concat(ReadReturned(tree, cancellationToken)).ToList();
        if (calls.Count == 0 && taughtValues.IsEmpty && !sends && !used.MayHaveAny(catalogue.MadeTypeNames) && !FileIndex.Of(tree).UsesAny(names, cancellationToken))
        {
            return PromptFile.Empty;
        }

        var sites = SitesIn(tree, cancellationToken);
        var jobs = new List<FineTuningCall>();
        var loose = new List<(IOperation Site, ImmutableArray<CatalogueEntry> Entries)>();
        var carriers = new List<PromptCall>();
        foreach (var node in sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (code.OperationOf(node, cancellationToken))
            {
                case var operation and (IInvocationOperation or IInvalidOperation) when CallSite.Of(operation) is { IsCreation: false } invocation:
                    var entries = catalogue.Find(invocation.Method);
                    if (entries.Any(static e => e.Kind == EntryKind.Call))
                    {
                        IEnumerable<PromptCall> Direct(Scope scope) => [ReadCall(invocation, entries, scope, PromptCallKind.Direct, invocation.Syntax, cancellationToken)];
                        calls.AddRange(ForEachDerivedType(operation, Direct(Scope.Root).ToList(), Direct, cancellationToken));
                    }
                    else if (entries.Any(static e => e.Kind == EntryKind.Tune && e.Role == "job"))
                    {
                        jobs.Add(new JobReader(new ReadSession(code, cancellationToken), catalogue, files).Read(invocation, entries, Scope.Root));
                    }
                    else if (entries.Any(static e => e.Kind == EntryKind.Prompt))
                    {
                        loose.Add((operation, entries));
                        calls.AddRange(ReadTaughtWrapper(invocation, invocation.Method, carriers, jobs, cancellationToken));
                    }
                    else if (entries.IsEmpty && IsOfCompilation(invocation.Method))
                    {
                        calls.AddRange(ForEachDerivedType(
                            operation, ReadWrapper(invocation, carriers, jobs, cancellationToken).ToList(), scope => ReadWrapper(invocation, [], [], cancellationToken, scope), cancellationToken));
                    }
                    else if (entries.IsEmpty && http is not null && operation is IInvocationOperation sending)
                    {
                        foreach (var (call, job) in http.ReadEach(sending, Scope.Root, PromptCallKind.Direct, invocation.Syntax, cancellationToken))
                        {
                            calls.AddRange(call is null ? [] : [call]);
                            jobs.AddRange(job is null ? [] : [job]);
                        }
                    }

                    break;
                case var operation and (IObjectCreationOperation or IInvalidOperation) when CallSite.Of(operation) is { } creation:
                    var made = catalogue.Find(creation.Method);
                    if (made.Any(static e => e.Kind == EntryKind.Prompt))
                    {
                        loose.Add((operation, made));
                        calls.AddRange(ReadTaughtWrapper(creation, creation.Method.ContainingType, carriers, jobs, cancellationToken));
                    }
                    else if (made.IsEmpty && !creation.Method.ContainingType.DeclaringSyntaxReferences.IsEmpty && (creation.Arguments.Length > 0 || creation.Initializer is not null))
                    {
                        calls.AddRange(ReadWrapper(creation, carriers, jobs, cancellationToken));
                    }

                    break;
                case IAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
                    var set = catalogue.Find(target.Member);
                    if (set.Any(static e => e.Kind == EntryKind.Prompt))
                    {
                        loose.Add((assignment, set));
                    }

                    break;
            }
        }

        AddLoose(calls, loose, cancellationToken);
        AddCarriers(calls, carriers);
        AddTaughtValues(calls, taughtValues, cancellationToken);
        return calls.Count == 0 && jobs.Count == 0 ? PromptFile.Empty : new PromptFile(
            calls.OrderBy(static c => c.Syntax.SpanStart).ToImmutableArray(),
            jobs.OrderBy(static j => j.Syntax.SpanStart).ToImmutableArray());
    }

    private PromptCall ReadCall(
        CallSite call, ImmutableArray<CatalogueEntry> entries, Scope scope, PromptCallKind kind, SyntaxNode syntax, CancellationToken cancellationToken)
    {
        var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files, _registrations) { IsWrapped = !scope.IsRoot };
        var keepsTurns = entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("conversation"));
        reader.ReadReceiver(call, scope, keepsTurns || entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("stateful")), keepsTurns);
        reader.ReadSite(call.Operation, entries, null, scope);
        return new PromptCall(kind, syntax, entries[0].DocumentationId, reader.Messages, reader.Options, reader.Unseen)
        {
            CanRequestStructuredOutput = entries.Any(catalogue.HasStructuredOutput),
        };
    }

    // Fields and properties with [StringSyntax("prompt")] that say their value where they are declared.
    private void AddTaughtValues(List<PromptCall> calls, ImmutableArray<SyntaxNode> declarations, CancellationToken cancellationToken)
    {
        var used = new HashSet<SyntaxNode>(calls.SelectMany(static c => c.Messages).SelectMany(SyntaxesOf));
        foreach (var declaration in declarations)
        {
            if (code.DeclaredSymbol(declaration, cancellationToken) is { } member
                && catalogue.Find(member) is { IsEmpty: false } entries
                && (code.InitializerOf(member, cancellationToken) ?? code.ExpressionOf(member, cancellationToken)) is { } value)
            {
                var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
                reader.ReadAssignment(member, value, Scope.Root);
                if (reader.Messages is { IsEmpty: false } messages && !messages.SelectMany(SyntaxesOf).Any(used.Contains))
                {
                    calls.Add(new PromptCall(
                        PromptCallKind.Loose, value.Syntax, entries[0].DocumentationId, messages, reader.Options, reader.Unseen.Add(PromptCall.Sender)));
                }
            }
        }
    }

    // Text handed to a method that puts it into a message or an agent, when no call of this file was seen to send it.
    private static void AddCarriers(List<PromptCall> calls, List<PromptCall> carriers)
    {
        var used = new HashSet<SyntaxNode>(calls.SelectMany(static c => c.Messages).SelectMany(SyntaxesOf));
        foreach (var carrier in carriers)
        {
            // What the method itself adds is the same in each.
            var messages = carrier.Messages.Where(m => m.HasConstantArgument && !ArgumentsOf(m).Any(used.Contains)).ToImmutableArray();
            if (!messages.IsEmpty)
            {
                used.UnionWith(messages.SelectMany(ArgumentsOf));
                calls.Add(carrier with { Messages = messages });
            }
        }
    }

    private static IEnumerable<SyntaxNode> ArgumentsOf(PromptMessage message) =>
        message.Texts.Alternatives.Select(static text => text.Argument).OfType<PromptText>().SelectMany(SyntaxesOf);

    private static IEnumerable<SyntaxNode> SyntaxesOf(PromptMessage message) => message.Texts.Alternatives.SelectMany(SyntaxesOf);

    private static IEnumerable<SyntaxNode> SyntaxesOf(PromptText text) =>
        text.Pieces.Where(static p => p is { IsHole: false, Syntax: not null }).Select(static p => p.Syntax!).Append(text.Syntax);

    private ImmutableArray<SyntaxNode> SitesOf(ISymbol member, CancellationToken cancellationToken) =>
        _sitesOf.GetOrAdd(member, m => m.DeclaringSyntaxReferences
            .SelectMany(reference => FileIndex.Below(reference.GetSyntax(cancellationToken), SitesIn(reference.SyntaxTree, cancellationToken)))
            .Take(MaxMethods)
            .ToImmutableArray());

    private bool SendsHttp(SyntaxTree tree, CancellationToken cancellationToken) => http is not null && HttpTextMarks.Of(tree, cancellationToken).Sends;

    private List<SyntaxNode> SitesIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _sitesIn.GetOrAdd(tree, t => FileIndex.UsesIn(t, names, SendsHttp(t, cancellationToken) ? HttpApis.SenderNames : null, withImplicit: true, cancellationToken));
}
