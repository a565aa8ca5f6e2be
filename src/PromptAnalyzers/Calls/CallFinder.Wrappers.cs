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

/// <content>Calls that lead to an LLM call through methods and objects of the compilation.</content>
internal sealed partial class CallFinder
{
    // A member of the compilation that is taught as a prompt API may be seen to send its text: then more is known than "a prompt".
    // An SDK whose source is compiled in the project is known by its catalogue: its own code is not followed.
    private IEnumerable<PromptCall> ReadTaughtWrapper(CallSite site, ISymbol taught, List<PromptCall> carriers, List<FineTuningCall> jobs, CancellationToken cancellationToken) =>
        taught.DeclaringSyntaxReferences.IsEmpty || catalogue.IsOfSdk(taught as INamedTypeSymbol ?? taught.ContainingType) ? [] : ReadWrapper(site, carriers, jobs, cancellationToken);

    /// <summary>The LLM calls that a call of a method, or the making of an object, of the compilation leads to, with the caller's text in them.</summary>
    /// <param name="site">The call, or the making of the object.</param>
    /// <param name="carriers">Takes what only carries the text: messages and agents that are made but not sent.</param>
    /// <param name="jobs">Takes the fine-tuning job that this place makes of a general request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="caller">What is known of the object that calls; null for no more than its type.</param>
    private IEnumerable<PromptCall> ReadWrapper(CallSite site, List<PromptCall> carriers, List<FineTuningCall> jobs, CancellationToken cancellationToken, Scope? caller = null)
    {
        var walk = new WrapperWalk(site.Syntax);
        if (site.IsAmbiguous || !HasTextToHandOver(site))
        {
            return walk.Found;
        }

        switch (site)
        {
            // ": base(client, "You are …")" too: what the base keeps of its constructor's arguments.
            case { Method: { MethodKind: MethodKind.Constructor, ContainingType: { } made } }:
                FollowObject(site.Operation, made, Scope.Root, walk, cancellationToken);
                break;
            case { Instance: IInstanceReferenceOperation { Type: INamedTypeSymbol self } }:
                Follow(site, caller ?? Scope.Root.As(self), walk, cancellationToken);
                break;
            default:
                Follow(site, caller ?? Scope.Root, walk, cancellationToken);
                break;
        }

        carriers.AddRange(walk.Found.Where(static c => c.Kind == PromptCallKind.Loose));
        if (!site.IsCreation)
        {
            jobs.AddRange(walk.Jobs.Take(1));
        }

        // One finding place per text: keep the call that sees most for each argument.
        return walk.Found.Where(static c => c.Kind != PromptCallKind.Loose && c.Messages.Any(static m => m.HasConstantArgument));
    }

    private void FollowObject(IOperation making, INamedTypeSymbol type, Scope scope, WrapperWalk walk, CancellationToken cancellationToken)
    {
        if (scope.Depth >= ReadSession.MaxScopeDepth || walk.Methods >= MaxMethods || !walk.Path.Add(type))
        {
            return;
        }

        walk.Methods++;
        var inner = scope.EnterObject(new Bound(making, scope), code, cancellationToken);
        for (var current = type; current is { SpecialType: SpecialType.None } && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
        {
            FollowSites(current, inner, walk, cancellationToken);
        }

        walk.Path.Remove(type);
    }

    /// <summary>Whether anything constant can come from this place: a text, or an object that may hold one.</summary>
    private static bool HasTextToHandOver(CallSite site) =>
        site.Initializer is not null
        || site.Instance is not null and not IInstanceReferenceOperation
        || site.Arguments.Any(static a => a.Kind != ArgumentKind.DefaultValue && a.Value.Type is { } type && CarriesText(type)
            && (type.TypeKind != TypeKind.Delegate || type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType.SpecialType: SpecialType.System_String }));

    /// <summary>Whether what a call runs may stand in the compilation: a method of it, or a delegate, which may be a lambda of it.</summary>
    private static bool IsOfCompilation(IMethodSymbol called) => called.MethodKind == MethodKind.DelegateInvoke || !called.DeclaringSyntaxReferences.IsEmpty;

    private void Follow(CallSite invocation, Scope scope, WrapperWalk walk, CancellationToken cancellationToken)
    {
        if (invocation is { Method.MethodKind: MethodKind.DelegateInvoke, Instance: { } function })
        {
            if (new TextReader(new ReadSession(code, cancellationToken), files).FunctionBehind(function, scope) is { } target)
            {
                FollowInto(target.Function, target.Enter(invocation.Arguments, scope), walk, cancellationToken);
            }

            return;
        }

        var method = invocation.Method.OriginalDefinition;
        var implementations = method.IsAbstract ? code.ImplementationsOf(method, cancellationToken) : ImmutableArray<ISymbol>.Empty;
        if (implementations.IsEmpty)
        {
            FollowInto(method, scope.Enter(method, invocation.Arguments, invocation.Instance), walk, cancellationToken);
            return;
        }

        // Of several implementations each has to lead to a call: only then it is known that the text is sent, whichever runs. A stand-in does nothing with it.
        var (calls, jobs) = (walk.Found.Count, walk.Jobs.Count);
        foreach (var implementation in implementations.OfType<IMethodSymbol>().Where(i => implementations.Length == 1 || !IsStandIn(i, cancellationToken)))
        {
            // One that is being followed already, such as a client that hands on to others, is judged by those others.
            if (walk.Path.Contains(implementation))
            {
                continue;
            }

            var before = walk.Found.Count;
            FollowInto(implementation, scope.Enter(implementation, invocation.Arguments, invocation.Instance), walk, cancellationToken);
            if (implementations.Length > 1 && walk.Found.Count == before && walk.Found.Count < TextValue.MaxAlternatives)
            {
                walk.Found.RemoveRange(calls, walk.Found.Count - calls);
                walk.Jobs.RemoveRange(jobs, walk.Jobs.Count - jobs);
                return;
            }
        }
    }

    /// <summary>Whether a method uses none of the objects and texts that it is handed, as the offline or test double of a client.</summary>
    private bool IsStandIn(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.Parameters.Any(static p => CarriesText(p.Type))
        && code.BodiesOf(method, cancellationToken).All(body => method.Parameters.All(p => !CarriesText(p.Type) || code.ReferencesIn(body, p).Count == 0));

    /// <summary>Whether a value of a type may hold a text: any object, a structure of the compilation, a tuple or other structure around such a type.</summary>
    private static bool CarriesText(ITypeSymbol type) => type.IsReferenceType || type.TypeKind == TypeKind.TypeParameter
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure && (!structure.DeclaringSyntaxReferences.IsEmpty || structure.TypeArguments.Any(CarriesText)));

    private void FollowInto(IMethodSymbol method, Scope inner, WrapperWalk walk, CancellationToken cancellationToken)
    {
        method = method.PartialImplementationPart ?? method;
        if (inner.Depth > ReadSession.MaxScopeDepth || walk.Methods >= MaxMethods || !walk.Path.Add(method))
        {
            return;
        }

        walk.Methods++;
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

            if (CallSite.Of(operation) is not { } inside)
            {
                continue;
            }

            if (inside.IsCreation)
            {
                if (!inside.IsAmbiguous && HasTextToHandOver(inside))
                {
                    FollowObject(operation, inside.Method.ContainingType, scope, walk, cancellationToken);
                }

                continue;
            }

            var entries = catalogue.Find(inside.Method);
            if (entries.Any(static e => e.Kind == EntryKind.Call))
            {
                walk.Found.Add(ReadCall(inside, entries, scope, PromptCallKind.Wrapper, walk.Origin, cancellationToken));
            }
            else if (IsOfCompilation(inside.Method) && !inside.IsAmbiguous)
            {
                var before = walk.Jobs.Count;
                Follow(inside, scope, walk, cancellationToken);
                if (walk.Jobs.Count > before && OwnsJob(inside, walk.Asked, cancellationToken))
                {
                    walk.Jobs.RemoveRange(before, walk.Jobs.Count - before);
                }
            }
            else if (entries.IsEmpty && http is not null && operation is IInvocationOperation sending)
            {
                var (call, job) = http.Read(sending, scope, PromptCallKind.Wrapper, walk.Origin, cancellationToken);
                if (call is not null)
                {
                    walk.Found.Add(call);
                }
                else if (job is not null && http.Read(sending, Scope.Root, PromptCallKind.Direct, inside.Syntax, cancellationToken).Job is null)
                {
                    walk.Jobs.Add(job);
                }
            }
        }
    }

    // The finding sits at the innermost call that makes the job: a caller's caller has none.
    private bool OwnsJob(CallSite inside, HashSet<SyntaxNode> asked, CancellationToken cancellationToken)
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
        var entries = catalogue.Find(site is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } ? target.Member : CallSite.Of(site)?.Method);
        if (!entries.Any(static e => e.Kind == EntryKind.Prompt) || entries.Any(static e => e.Kind == EntryKind.Call))
        {
            return null;
        }

        var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files) { IsWrapped = !scope.IsRoot };
        if (site is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment)
        {
            reader.ReadAssignment(member.Member, assignment.Value, scope);
        }
        else
        {
            reader.ReadSite(site, entries, null, scope);
        }

        return reader.Messages.Any(static m => m.HasConstantArgument)
            ? new PromptCall(PromptCallKind.Loose, origin, entries[0].DocumentationId, reader.Messages, reader.Options, reader.Unseen.Add(PromptCall.Sender))
            : null;
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
