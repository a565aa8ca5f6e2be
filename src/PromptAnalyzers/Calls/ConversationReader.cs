using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Calls.Http;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Puts one call together: messages in order, options, and what could not be seen.</summary>
internal sealed partial class ConversationReader
{
    private readonly ReadSession _session;
    private readonly ApiCatalogue _catalogue;
    private readonly PromptFileSet _files;
    private readonly TextReader _text;
    private readonly ContributionReader _contributions;
    private readonly RoleReader _roles;
    private readonly List<PromptMessage> _messages = [];
    private readonly List<string> _unseen = [];
    private readonly ClientRegistrations? _registrations;
    private bool _hasDefaultModel;
    private bool _hasMaker;
    private bool _isBegunAgain;
    private int _leading;

    /// <param name="session">The work that may be spent.</param>
    /// <param name="catalogue">The members that are LLM APIs.</param>
    /// <param name="files">Texts beside the code.</param>
    /// <param name="registrations">The models of clients that come by dependency injection; null where they do not matter.</param>
    public ConversationReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files, ClientRegistrations? registrations = null)
    {
        _registrations = registrations;
        _session = session;
        _catalogue = catalogue;
        _files = files;
        _contributions = new ContributionReader(session, catalogue, files);
        _text = _contributions.Text;
        _roles = new RoleReader(catalogue, _text);
    }

    /// <summary>Whether the call is read on behalf of a caller of the method around it: then what stands at the caller is handed over by it.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>What the call asks for, as far as it was read.</summary>
    public PromptOptions Options { get; private set; } = PromptOptions.None;

    /// <summary>The messages read so far, system-level text first as every API sends it.</summary>
    public ImmutableArray<PromptMessage> Messages => (_isBegunAgain ? FirstOfEach(_messages) : _messages)
        .OrderBy(static m => m.Role == MessageRole.Instructions ? 0 : 1)
        .ToImmutableArray();

    // The history that was emptied began with the same text as the new one: it is sent once.
    private static IEnumerable<PromptMessage> FirstOfEach(IEnumerable<PromptMessage> messages) =>
        messages.GroupBy(static m => (m.Role, m.Text.Syntax, m.Text.FilePath, m.Text.Part)).Select(static same => same.First());

    /// <summary>What could not be seen, each reason once.</summary>
    public ImmutableArray<string> Unseen
    {
        get
        {
            var reasons = _unseen.Distinct(StringComparer.Ordinal).ToList();
            if (_session.IsExhausted)
            {
                reasons.Add("too much code to follow");
            }

            foreach (var message in _messages)
            {
                if (message.Role is MessageRole.System or MessageRole.Developer or MessageRole.Instructions or MessageRole.Template && !message.Text.HasConstant)
                {
                    reasons.Add("the text of a " + message.Role.ToString().ToLowerInvariant() + " message");
                }
            }

            return reasons.ToImmutableArray();
        }
    }

    /// <summary>Reads a catalogued member's use: a call, a constructor, a conversion or a property.</summary>
    /// <param name="site">The invocation, object creation, conversion or member reference.</param>
    /// <param name="entries">What the catalogue says of the member.</param>
    /// <param name="inherited">The role of the message that the value becomes a part of, where there is one.</param>
    /// <param name="scope">What parameters are.</param>
    public void ReadSite(IOperation site, ImmutableArray<CatalogueEntry> entries, MessageRole? inherited, Scope scope)
    {
        if (!_session.TryEnter())
        {
            return;
        }

        try
        {
            if (site is IConversionOperation conversion)
            {
                foreach (var entry in entries.Where(static e => e.Kind == EntryKind.Prompt).Take(1))
                {
                    AddPrompt(conversion.Operand, RoleOf(entry, inherited), site, scope);
                }
            }
            else if (CallSite.Of(site) is { } call)
            {
                if (call.IsAmbiguous)
                {
                    _unseen.Add("which member is meant, as a type is missing");
                }

                if (!call.IsCreation)
                {
                    ReadKindOfCall(call, entries);
                }

                ReadArguments(call.Arguments, entries, inherited, site, scope);
            }
        }
        finally
        {
            _session.Leave();
        }
    }

    private void ReadKindOfCall(CallSite call, ImmutableArray<CatalogueEntry> entries)
    {
        if (entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("partial")))
        {
            _unseen.Add("the rest of the conversation");
        }

        if (entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("retrieval")))
        {
            _unseen.Add("what is retrieved, and the prompt around it");
        }

        ReadTypeArguments(call, entries);
    }

    /// <summary>Reads a catalogued property that is set by itself.</summary>
    public void ReadAssignment(ISymbol member, IOperation value, Scope scope) =>
        ReadMember(new Contribution(ContributionKind.Member, value, member, scope), [], null);

    /// <summary>Reads a text that a method returns to an SDK.</summary>
    public void ReadReturned(IOperation value, CatalogueEntry entry) => AddText(value, RoleOf(entry, null), value, Scope.Root);

    /// <summary>Takes what a request body holds.</summary>
    public void AddBody(BodyConversation body)
    {
        foreach (var message in body.Messages)
        {
            foreach (var piece in message.Text.Pieces)
            {
                if (piece.IsHole && piece.Kind == HoleKind.Unseen)
                {
                    _unseen.Add($"'{piece.HoleName}'");
                }
            }

            _messages.Add(message);
        }

        _unseen.AddRange(body.Unseen);
        Options = body.Options with { ModelId = body.Options.ModelId ?? Options.ModelId };
    }

    /// <summary>Reads a message list, a part list, an options object or a request.</summary>
    private void Collect(IOperation value, MessageRole? inherited, Scope scope, bool isConversation)
    {
        // Objects in objects: each level is a step, as a circle of them would never end.
        if (!_session.TryEnter())
        {
            return;
        }

        try
        {
            var contributions = _contributions.Read(value, scope);
            foreach (var contribution in contributions)
            {
                if (contribution.Kind != ContributionKind.Unknown)
                {
                    Handle(contribution, contributions, inherited);
                }
                else if (isConversation && CanHoldMessages(contribution.Operation.Type ?? value.Type) && !IsMedia(contribution.Operation))
                {
                    _unseen.Add(contribution.Reason);
                }
            }
        }
        finally
        {
            _session.Leave();
        }
    }

    // A cancellation token, a delegate or a logger that cannot be seen hides no message.
    private static bool CanHoldMessages(ITypeSymbol? type) =>
        type is not { TypeKind: TypeKind.Delegate or TypeKind.Enum }
        && type?.ContainingNamespace?.ToDisplayString() is not ("System.Threading" or "System.Text.Json" or "Microsoft.Extensions.Logging");

    // A picture or recording in a message: "CreateImagePart(…)" of an SDK. No example text hides in it.
    private bool IsMedia(IOperation part) =>
        OperationFacts.Unwrap(part) is IInvocationOperation { TargetMethod: { ContainingType: { } type, Name: var name } }
        && (name.IndexOf("Image", StringComparison.Ordinal) >= 0 || name.IndexOf("Audio", StringComparison.Ordinal) >= 0)
        && _catalogue.IsOfSdk(type);

    private void Handle(Contribution contribution, List<Contribution> all, MessageRole? inherited)
    {
        var scope = contribution.Scope;
        switch (contribution.Kind)
        {
            case ContributionKind.Element when contribution.Operation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: > 1 } }:
                // A key and its value: settings, or what is put into a template.
                break;
            case ContributionKind.Element:
                var element = OperationFacts.Unwrap(contribution.Operation);
                if (OperationFacts.IsString(contribution.Operation.Type) || OperationFacts.IsString(element.Type))
                {
                    AddText(contribution.Operation, inherited ?? MessageRole.Unknown, element, scope);
                }
                else
                {
                    Collect(contribution.Operation, inherited, scope, isConversation: true);
                }

                break;
            case ContributionKind.Member:
                ReadMember(contribution, all, inherited);
                break;
            case ContributionKind.Invocation when CallSite.Of(contribution.Operation) is { } call:
                ReadSite(call.Operation, _catalogue.Find(call.Method), inherited, scope);
                break;
            case ContributionKind.Made:
                ReadMade(contribution.Operation, inherited, scope);
                break;
            case ContributionKind.Emptied:
                _isBegunAgain = true;
                break;
        }
    }

    private void ReadMade(IOperation made, MessageRole? inherited, Scope scope)
    {
        var entries = _catalogue.Find(MakerOf(made));
        if (entries.IsEmpty && made is IConversionOperation { OperatorMethod: not null } other)
        {
            // An unknown conversion, for example from a message to a list of one.
            Collect(other.Operand, inherited, scope, isConversation: true);
            return;
        }

        if (entries.Any(static e => e.Kind == EntryKind.Call))
        {
            // "history.Add(await client.CompleteAsync(history));": what comes in is the answer, and not what was asked for it.
            _unseen.Add("the answers to earlier turns");
            return;
        }

        ReadSite(made, entries, inherited, scope);
    }

    private void ReadMember(Contribution contribution, List<Contribution> all, MessageRole? inherited)
    {
        var (value, scope) = (contribution.Operation, contribution.Scope);
        foreach (var entry in _catalogue.Find(contribution.Member))
        {
            switch (entry.Kind)
            {
                case EntryKind.Prompt:
                    var role = entry.Role is "by Role property" ? RoleAmong(all) ?? inherited ?? MessageRole.Unknown : RoleOf(entry, inherited);
                    var before = _messages.Count;
                    AddPrompt(value, role, value, scope);
                    if (inherited is null && entry.Role is "system" or "developer" or "instructions")
                    {
                        MoveToFront(before);
                    }

                    return;
                case EntryKind.Options:
                    ReadOption(entry, value, scope);
                    return;
            }
        }
    }

    private MessageRole? RoleAmong(List<Contribution> all)
    {
        foreach (var contribution in all)
        {
            if (contribution.Kind == ContributionKind.Member
                && _catalogue.Find(contribution.Member).Any(static e => e.Kind == EntryKind.Role))
            {
                return _roles.Read(contribution.Operation, contribution.Scope);
            }
        }

        return null;
    }
}
