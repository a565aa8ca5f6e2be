using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>What the object that a call is made on brings in: a client's model, an agent's instructions, earlier turns.</content>
internal sealed partial class ConversationReader
{
    // What the receiver was made from, as far back as it could be followed: an agent's client.
    private IOperation? _origin;

    /// <summary>Reads what a client, agent or function was made with: its model, instructions, prompt and defaults.</summary>
    /// <param name="call">The call that sends.</param>
    /// <param name="scope">What parameters are.</param>
    /// <param name="holdsConversation">Whether the receiver was made with a part of the conversation.</param>
    /// <param name="keepsTurns">Whether methods of the receiver add turns to it, this call among them.</param>
    public void ReadReceiver(CallSite call, Scope scope, bool holdsConversation, bool keepsTurns)
    {
        var receiver = call.Instance ?? (call.Method.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var seen = ReadMaker(receiver, scope, keepsTurns);
        if (Options.ModelId is null && !_hasMaker && _registrations?.ModelsOf(_origin ?? receiver, _session.CancellationToken) is { IsDefaultOrEmpty: false } models)
        {
            Options = Options with { ModelId = models[0], OtherModelIds = models.RemoveAt(0) };
        }

        if (holdsConversation && !seen)
        {
            _unseen.Add("what the agent or function was made with");
        }

        if (keepsTurns && OperationFacts.IsRepeated(call.Operation, call.Instance))
        {
            _unseen.Add("earlier turns of the same conversation");
        }

        // What the request itself says wins over the client's model.
        _hasDefaultModel = Options.ModelId is not null;
    }

    /// <summary>Reads what an object was made with, and what that was made from.</summary>
    /// <param name="receiver">The expression that refers to the object.</param>
    /// <param name="scope">What parameters are.</param>
    /// <param name="keepsTurns">Whether methods of the object add turns to it.</param>
    /// <returns>Whether it was seen to bring in more than a client.</returns>
    public bool ReadMaker(IOperation? receiver, Scope scope, bool keepsTurns = false)
    {
        var seen = false;
        for (var step = 0; receiver is not null && step < 12; step++)
        {
            _origin = receiver;
            var contributions = _contributions.Read(receiver, scope);
            var next = default((IOperation? Value, Scope Scope));
            foreach (var contribution in contributions)
            {
                switch (contribution.Kind)
                {
                    case ContributionKind.Made:
                        var member = MakerOf(contribution.Operation);
                        var entries = _catalogue.Find(member);
                        _hasMaker |= entries.Any(static e => e.Kind == EntryKind.Options && e.Role == "model");
                        var before = MadeFrom(contribution.Operation, entries);
                        seen |= entries.Any(static e => e.Kind == EntryKind.Prompt || (e.Kind == EntryKind.Options && e.Role != "client"));
                        ReadSite(contribution.Operation, entries, null, contribution.Scope);
                        if (before is not null)
                        {
                            next = (before, contribution.Scope);
                        }

                        break;
                    case ContributionKind.Member:
                        Handle(contribution, contributions, null);
                        break;
                    case ContributionKind.Invocation when CallSite.Of(contribution.Operation) is { } step0:
                        ReadStep(step0, contribution.Scope, keepsTurns);
                        break;
                    case ContributionKind.Unknown when OperationFacts.Unwrap(contribution.Operation) is IInvocationOperation { Instance: var instance, Arguments: var arguments }:
                        // A builder's step, or an adapter: look behind it.
                        if ((instance ?? (arguments.Length > 0 ? arguments[0].Value : null)) is { Type.TypeKind: TypeKind.Class or TypeKind.Interface } behind && !OperationFacts.IsString(behind.Type))
                        {
                            next = (behind, contribution.Scope);
                        }

                        break;
                    case ContributionKind.Unknown when keepsTurns && step == 0:
                        _unseen.Add(contribution.Reason);
                        break;
                }
            }

            (receiver, scope) = (next.Value, next.Scope ?? scope);
        }

        return seen;
    }

    /// <summary>An earlier call on the receiver: it adds a turn to a conversation, or sets up a client.</summary>
    private void ReadStep(CallSite step, Scope scope, bool keepsTurns)
    {
        var entries = _catalogue.Find(step.Method);
        var isCall = entries.Any(static e => e.Kind == EntryKind.Call);
        if (keepsTurns)
        {
            ReadSite(step.Operation, entries, null, scope);
            if (isCall)
            {
                _unseen.Add("the answers to earlier turns");
            }
        }
        else if (!isCall && entries.All(static e => e.Kind == EntryKind.Options))
        {
            ReadSite(step.Operation, entries, null, scope);
        }
    }

    /// <summary>The member that made an object.</summary>
    private static ISymbol? MakerOf(IOperation made) => made switch
    {
        IConversionOperation conversion => conversion.OperatorMethod,
        IMemberReferenceOperation reference => reference.Member,
        _ => CallSite.Of(made)?.Method,
    };

    /// <summary>The object that a client was made from: an adapter's argument that the catalogue says nothing else of, a factory's receiver.</summary>
    private static IOperation? MadeFrom(IOperation made, ImmutableArray<CatalogueEntry> entries) => made switch
    {
        IObjectCreationOperation creation => creation.Arguments.FirstOrDefault(a =>
            a.Value.Type is { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None }
            && a.Parameter is { } parameter && !entries.Any(e => e.Parameters.Any(p => Matches(p, parameter))))?.Value,
        IInvocationOperation call => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments[0].Value : null),
        IMemberReferenceOperation reference => reference.Instance,
        _ => null,
    };
}
