using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Prompt text that no call of the file was seen to send.</content>
internal sealed partial class CallFinder
{
    // Prompt text in this file that no call of this file was seen to use: judged for what it is, never for what is missing.
    private void AddLoose(List<PromptCall> calls, List<(IOperation Site, ImmutableArray<CatalogueEntry> Entries)> loose, CancellationToken cancellationToken)
    {
        var used = new HashSet<SyntaxNode>(calls.SelectMany(static c => c.Messages).SelectMany(static m => SyntaxesOf(m).Append(m.Site)));
        foreach (var (site, entries) in loose)
        {
            var text = site is IAssignmentOperation assigned ? OperationFacts.Unwrap(assigned.Value).Syntax : site.Syntax;
            if (used.Contains(text) || IsHeldByOther(site) || IsOnlyLookedAt(site))
            {
                continue;
            }

            var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
            if (site is IAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
            {
                reader.ReadAssignment(target.Member, assignment.Value, Scope.Root);
            }
            else
            {
                reader.ReadSite(site, entries, null, Scope.Root);
            }

            var messages = reader.Messages.Where(m => m.Text.HasConstant && !IsUsed(m, used)).ToImmutableArray();
            if (!messages.IsEmpty)
            {
                used.UnionWith(messages.SelectMany(SyntaxesOf));
                calls.Add(new PromptCall(
                    PromptCallKind.Loose, site.Syntax, entries[0].DocumentationId, messages, reader.Options, reader.Unseen.Add(PromptCall.Sender)));
            }
        }
    }

    // One part may be shared by several texts: "… {hint}".
    private static bool IsUsed(PromptMessage message, HashSet<SyntaxNode> used)
    {
        var parts = message.Texts.Alternatives.SelectMany(static text => text.Pieces).Where(static p => p is { IsHole: false, Syntax: not null }).Select(static p => p.Syntax!).ToList();
        return parts.Count > 0 ? parts.TrueForAll(used.Contains) : SyntaxesOf(message).Any(used.Contains);
    }

    // A message inside another object of the SDK that the catalogue does not know as part of a request: an answer that is made up, a line of training data.
    private bool IsHeldByOther(IOperation site)
    {
        // A property that is set belongs to its own object; what counts is what holds that.
        var start = site is ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation owner } } ? owner : site;
        for (var current = start.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IObjectCreationOperation { Constructor: { ContainingType: { IsGenericType: false } type } constructor }:
                    return catalogue.IsOfSdk(type) && catalogue.Find(constructor).IsEmpty;
                case IObjectCreationOperation or IArgumentOperation or IArrayCreationOperation or IArrayInitializerOperation or IConversionOperation or IObjectOrCollectionInitializerOperation:
                case IInvocationOperation { IsImplicit: true }:
                case var _ when OperationFacts.IsCollectionExpression(current):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a message is put into an object of the SDK that the method makes for itself, that cannot send, and that is only filled, emptied and
    /// looked at: as a test of that object does.
    /// </summary>
    private bool IsOnlyLookedAt(IOperation site)
    {
        var receiver = site is IInvocationOperation { Instance: { } instance } ? OperationFacts.Unwrap(instance) : null;
        while (receiver is IInvocationOperation { Instance: { } before })
        {
            receiver = OperationFacts.Unwrap(before);
        }

        if (receiver is not ILocalReferenceOperation { Local: { Type: INamedTypeSymbol type } local } || !catalogue.IsOfSdk(type))
        {
            return false;
        }

        var isMadeHere = false;
        foreach (var use in code.ReferencesIn(CodeModel.RootOf(site), local))
        {
            if (use is IVariableDeclaratorOperation)
            {
                isMadeHere = OperationFacts.GivenBy(use) is { } value && OperationFacts.Unwrap(value) is IObjectCreationOperation;
            }
            else if (!IsLook(use, type))
            {
                return false;
            }
        }

        return isMadeHere && !CanSend(type);
    }

    private bool CanSend(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(member => member is IMethodSymbol && catalogue.Find(member).Any(static e => e.Kind == EntryKind.Call)))
            {
                return true;
            }
        }

        return false;
    }

    // A plain value read by properties, or a method that gives nothing back but the object itself.
    private static bool IsLook(IOperation use, INamedTypeSymbol type)
    {
        while (true)
        {
            switch (OperationFacts.ParentOf(use))
            {
                case (var child, IPropertyReferenceOperation property) when ReferenceEquals(property.Instance, child):
                    if (property.Type is { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum })
                    {
                        return true;
                    }

                    // "template[3].Role"; "history.Messages" alone may go on to what sends.
                    use = property;
                    break;
                case (var child, IInvocationOperation call) when ReferenceEquals(call.Instance, child)
                    && (call.TargetMethod.ReturnsVoid || SymbolEqualityComparer.Default.Equals(call.Type, type)):
                    if (call.Parent is IExpressionStatementOperation)
                    {
                        return true;
                    }

                    use = call;
                    break;
                default:
                    return false;
            }
        }
    }
}
