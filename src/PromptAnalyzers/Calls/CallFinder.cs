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
internal sealed class CallFinder(CodeModel code, ApiCatalogue catalogue, PromptFileSet files, HashSet<string> names, HttpCallFinder? http)
{
    /// <summary>Methods looked into for one call of a possible wrapper.</summary>
    private const int MaxMethods = 64;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<SyntaxNode>> _sitesIn = new(SymbolEqualityComparer.Default);

    public PromptFile Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var taughtValues = PromptAttributes.Of(tree, cancellationToken).Values;
        var used = FileIndex.Of(tree, cancellationToken).Names;
        if (taughtValues.IsEmpty && !used.Overlaps(names) && !(SendsHttp(tree, cancellationToken) && used.Overlaps(HttpApis.SenderNames)))
        {
            return PromptFile.Empty;
        }

        var calls = new List<PromptCall>();
        var jobs = new List<FineTuningCall>();
        var loose = new List<(IOperation Site, ImmutableArray<CatalogueEntry> Entries)>();
        var carriers = new List<PromptCall>();
        foreach (var node in SitesIn(tree.GetRoot(cancellationToken), withImplicit: true, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (code.OperationOf(node, cancellationToken))
            {
                case IInvocationOperation invocation:
                    var entries = catalogue.Find(invocation.TargetMethod);
                    if (entries.Any(static e => e.Kind == EntryKind.Call))
                    {
                        calls.Add(ReadCall(invocation, entries, Scope.Root, PromptCallKind.Direct, invocation.Syntax, cancellationToken));
                    }
                    else if (entries.Any(static e => e.Kind == EntryKind.Tune && e.Role == "job"))
                    {
                        jobs.Add(new JobReader(new ReadSession(code, cancellationToken), catalogue, files).Read(invocation, entries, Scope.Root));
                    }
                    else if (entries.Any(static e => e.Kind == EntryKind.Prompt))
                    {
                        loose.Add((invocation, entries));
                        calls.AddRange(ReadTaughtWrapper(invocation, invocation.TargetMethod, carriers, jobs, cancellationToken));
                    }
                    else if (entries.IsEmpty && !invocation.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
                    {
                        calls.AddRange(ReadWrapper(invocation, carriers, jobs, cancellationToken));
                    }
                    else if (entries.IsEmpty && http is not null)
                    {
                        var (call, job) = http.Read(invocation, Scope.Root, PromptCallKind.Direct, invocation.Syntax, cancellationToken);
                        calls.AddRange(call is null ? [] : [call]);
                        jobs.AddRange(job is null ? [] : [job]);
                    }

                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    var made = catalogue.Find(constructor);
                    if (made.Any(static e => e.Kind == EntryKind.Prompt))
                    {
                        loose.Add((creation, made));
                        calls.AddRange(ReadTaughtWrapper(creation, constructor.ContainingType, carriers, jobs, cancellationToken));
                    }
                    else if (made.IsEmpty && !constructor.ContainingType.DeclaringSyntaxReferences.IsEmpty && (creation.Arguments.Length > 0 || creation.Initializer is not null))
                    {
                        calls.AddRange(ReadWrapper(creation, carriers, jobs, cancellationToken));
                    }

                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
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
        return new PromptFile(
            calls.OrderBy(static c => c.Syntax.SpanStart).ToImmutableArray(),
            jobs.OrderBy(static j => j.Syntax.SpanStart).ToImmutableArray());
    }

    private PromptCall ReadCall(
        IInvocationOperation call, ImmutableArray<CatalogueEntry> entries, Scope scope, PromptCallKind kind, SyntaxNode syntax, CancellationToken cancellationToken)
    {
        var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
        var keepsTurns = entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("conversation"));
        reader.ReadReceiver(call, scope, keepsTurns || entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("stateful")), keepsTurns);
        reader.ReadSite(call, entries, null, scope);
        return new PromptCall(kind, syntax, entries[0].DocumentationId, reader.Messages, reader.Options, reader.Unseen)
        {
            CanRequestStructuredOutput = entries.Any(catalogue.HasStructuredOutput),
        };
    }

    // A member of the compilation that is taught as a prompt API may be seen to send its text: then more is known than "a prompt".
    private IEnumerable<PromptCall> ReadTaughtWrapper(IOperation site, ISymbol taught, List<PromptCall> carriers, List<FineTuningCall> jobs, CancellationToken cancellationToken) =>
        taught.DeclaringSyntaxReferences.IsEmpty ? [] : ReadWrapper(site, carriers, jobs, cancellationToken);

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
                        PromptCallKind.Loose, value.Syntax, entries[0].DocumentationId, messages, reader.Options, reader.Unseen.Add("the call that sends it")));
                }
            }
        }
    }

    // Prompt text in this file that no call of this file was seen to use: judged for what it is, never for what is missing.
    private void AddLoose(List<PromptCall> calls, List<(IOperation Site, ImmutableArray<CatalogueEntry> Entries)> loose, CancellationToken cancellationToken)
    {
        var used = new HashSet<SyntaxNode>(calls.SelectMany(static c => c.Messages).SelectMany(static m => SyntaxesOf(m).Append(m.Site)));
        foreach (var (site, entries) in loose)
        {
            var text = site is ISimpleAssignmentOperation assigned ? OperationFacts.Unwrap(assigned.Value).Syntax : site.Syntax;
            if (used.Contains(text))
            {
                continue;
            }

            var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
            if (site is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
            {
                reader.ReadAssignment(target.Member, assignment.Value, Scope.Root);
            }
            else
            {
                reader.ReadSite(site, entries, null, Scope.Root);
            }

            var messages = reader.Messages.Where(m => m.Text.HasConstant && !SyntaxesOf(m).Any(used.Contains)).ToImmutableArray();
            if (!messages.IsEmpty)
            {
                used.UnionWith(messages.SelectMany(SyntaxesOf));
                calls.Add(new PromptCall(
                    PromptCallKind.Loose, site.Syntax, entries[0].DocumentationId, messages, reader.Options, reader.Unseen.Add("the call that sends it")));
            }
        }
    }

    // Text handed to a method that puts it into a message or an agent, when no call of this file was seen to send it.
    private static void AddCarriers(List<PromptCall> calls, List<PromptCall> carriers)
    {
        var used = new HashSet<SyntaxNode>(calls.SelectMany(static c => c.Messages).SelectMany(SyntaxesOf));
        foreach (var carrier in carriers)
        {
            var messages = carrier.Messages.Where(m => m.HasConstantArgument && !SyntaxesOf(m).Any(used.Contains)).ToImmutableArray();
            if (!messages.IsEmpty)
            {
                used.UnionWith(messages.SelectMany(SyntaxesOf));
                calls.Add(carrier with { Messages = messages });
            }
        }
    }

    private static IEnumerable<SyntaxNode> SyntaxesOf(PromptMessage message) =>
        message.Texts.Alternatives.SelectMany(static text => text.Pieces.Where(static p => p is { IsHole: false, Syntax: not null }).Select(static p => p.Syntax!).Append(text.Syntax));

    /// <summary>The LLM calls that a call of a method, or the making of an object, of the compilation leads to, with the caller's text in them.</summary>
    /// <param name="site">The call, or the making of the object.</param>
    /// <param name="carriers">Takes what only carries the text: messages and agents that are made but not sent.</param>
    /// <param name="jobs">Takes the fine-tuning job that this place makes of a general request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private IEnumerable<PromptCall> ReadWrapper(IOperation site, List<PromptCall> carriers, List<FineTuningCall> jobs, CancellationToken cancellationToken)
    {
        var walk = new WrapperWalk(site.Syntax);
        if (!HasTextToHandOver(site))
        {
            return walk.Found;
        }

        switch (site)
        {
            case IInvocationOperation invocation:
                Follow(invocation, Scope.Root, walk, cancellationToken);
                break;
            case IObjectCreationOperation { Type: INamedTypeSymbol type } creation:
                var scope = Scope.Root.EnterObject(new Bound(creation, Scope.Root));
                for (var current = type; current is { SpecialType: SpecialType.None } && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
                {
                    FollowSites(current, scope, walk, cancellationToken);
                }

                break;
        }

        carriers.AddRange(walk.Found.Where(static c => c.Kind == PromptCallKind.Loose));
        if (site is IInvocationOperation)
        {
            jobs.AddRange(walk.Jobs.Take(1));
        }

        // One finding place per text: keep the call that sees most for each argument.
        return walk.Found.Where(static c => c.Kind != PromptCallKind.Loose && c.Messages.Any(static m => m.HasConstantArgument));
    }

    /// <summary>Whether anything constant can come from this place: a text, or an object that may hold one.</summary>
    private static bool HasTextToHandOver(IOperation site)
    {
        var arguments = site switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return site is IObjectCreationOperation { Initializer: not null }
            || (site is IInvocationOperation { Instance: not null and not IInstanceReferenceOperation })
            || arguments.Any(static a => a.ArgumentKind != ArgumentKind.DefaultValue && a.Value.Type is { } type
                && (type.IsReferenceType || type.TypeKind == TypeKind.TypeParameter) && type.TypeKind != TypeKind.Delegate);
    }

    private void Follow(IInvocationOperation invocation, Scope scope, WrapperWalk walk, CancellationToken cancellationToken)
    {
        var method = invocation.TargetMethod.OriginalDefinition;
        if (method.IsAbstract && code.SingleImplementationOf(method, cancellationToken) is IMethodSymbol implementation)
        {
            method = implementation;
        }

        method = method.PartialImplementationPart ?? method;
        if (scope.Depth >= ReadSession.MaxScopeDepth || walk.Methods >= MaxMethods || !walk.Path.Add(method))
        {
            return;
        }

        walk.Methods++;
        var inner = method.MethodKind == MethodKind.LocalFunction
            ? scope.EnterFunction(method, invocation.Arguments)
            : scope.Enter(method, invocation.Arguments, invocation.Instance);
        FollowSites(method, inner, walk, cancellationToken);
        walk.Path.Remove(method);
    }

    private void FollowSites(ISymbol member, Scope scope, WrapperWalk walk, CancellationToken cancellationToken)
    {
        foreach (var node in SitesOf(member, cancellationToken))
        {
            if (walk.Found.Count >= TextValue.MaxAlternatives || code.OperationOf(node, cancellationToken) is not { } operation)
            {
                continue;
            }

            if (ReadCarrier(operation, scope, walk.Origin, cancellationToken) is { } carrier)
            {
                walk.Found.Add(carrier);
            }

            if (operation is not IInvocationOperation inside)
            {
                continue;
            }

            var entries = catalogue.Find(inside.TargetMethod);
            if (entries.Any(static e => e.Kind == EntryKind.Call))
            {
                walk.Found.Add(ReadCall(inside, entries, scope, PromptCallKind.Wrapper, walk.Origin, cancellationToken));
            }
            else if (!inside.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            {
                var before = walk.Jobs.Count;
                Follow(inside, scope, walk, cancellationToken);
                if (walk.Jobs.Count > before && OwnsJob(inside, walk.Asked, cancellationToken))
                {
                    walk.Jobs.RemoveRange(before, walk.Jobs.Count - before);
                }
            }
            else if (entries.IsEmpty && http is not null)
            {
                var (call, job) = http.Read(inside, scope, PromptCallKind.Wrapper, walk.Origin, cancellationToken);
                if (call is not null)
                {
                    walk.Found.Add(call);
                }
                else if (job is not null && http.Read(inside, Scope.Root, PromptCallKind.Direct, inside.Syntax, cancellationToken).Job is null)
                {
                    walk.Jobs.Add(job);
                }
            }
        }
    }

    // The finding sits at the innermost call that makes the job: a caller's caller has none.
    private bool OwnsJob(IInvocationOperation inside, HashSet<SyntaxNode> asked, CancellationToken cancellationToken)
    {
        if (!asked.Add(inside.Syntax))
        {
            return false;
        }

        var walk = new WrapperWalk(inside.Syntax, asked);
        Follow(inside, Scope.Root, walk, cancellationToken);
        asked.Remove(inside.Syntax);
        return walk.Jobs.Count > 0;
    }

    /// <summary>A message, an agent or options made inside a wrapper with the caller's text in it; null for anything else.</summary>
    private PromptCall? ReadCarrier(IOperation site, Scope scope, SyntaxNode origin, CancellationToken cancellationToken)
    {
        var entries = site switch
        {
            IInvocationOperation invocation => catalogue.Find(invocation.TargetMethod),
            IObjectCreationOperation creation => catalogue.Find(creation.Constructor),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } => catalogue.Find(target.Member),
            _ => ImmutableArray<CatalogueEntry>.Empty,
        };
        if (!entries.Any(static e => e.Kind == EntryKind.Prompt) || entries.Any(static e => e.Kind == EntryKind.Call))
        {
            return null;
        }

        var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
        if (site is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment)
        {
            reader.ReadAssignment(member.Member, assignment.Value, scope);
        }
        else
        {
            reader.ReadSite(site, entries, null, scope);
        }

        return reader.Messages.Any(static m => m.HasConstantArgument)
            ? new PromptCall(PromptCallKind.Loose, origin, entries[0].DocumentationId, reader.Messages, reader.Options, reader.Unseen.Add("the call that sends it"))
            : null;
    }

    private ImmutableArray<SyntaxNode> SitesOf(ISymbol member, CancellationToken cancellationToken) =>
        _sitesIn.GetOrAdd(member, m => m.DeclaringSyntaxReferences
            .SelectMany(reference => SitesIn(reference.GetSyntax(cancellationToken), withImplicit: false, cancellationToken))
            .Take(MaxMethods)
            .ToImmutableArray());

    private bool SendsHttp(SyntaxTree tree, CancellationToken cancellationToken) => http is not null && HttpTextMarks.Of(tree, cancellationToken).Sends;

    private IEnumerable<SyntaxNode> SitesIn(SyntaxNode root, bool withImplicit, CancellationToken cancellationToken)
    {
        var withHttp = SendsHttp(root.SyntaxTree, cancellationToken);
        return root.DescendantNodes().Where(node =>
            (FileIndex.UsedName(node) is { } name && (names.Contains(name) || (withHttp && HttpApis.SenderNames.Contains(name))))
            || (withImplicit && node is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }));
    }

    /// <summary>The way from one place through methods of the compilation, and what was found on it.</summary>
    private sealed class WrapperWalk(SyntaxNode origin, HashSet<SyntaxNode>? asked = null)
    {
        public SyntaxNode Origin { get; } = origin;

        public List<PromptCall> Found { get; } = [];

        /// <summary>Jobs that the origin, and no call further in, makes of a general request.</summary>
        public List<FineTuningCall> Jobs { get; } = [];

        /// <summary>The calls further in that are being asked whether the job is theirs.</summary>
        public HashSet<SyntaxNode> Asked { get; } = asked ?? [];

        /// <summary>The methods entered and not yet left: a circle ends here.</summary>
        public HashSet<ISymbol> Path { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>The methods entered so far, by any path: methods that all call each other have far too many paths.</summary>
        public int Methods { get; set; }
    }
}
