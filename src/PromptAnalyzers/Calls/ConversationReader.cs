using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Puts one call together: messages in order, options, and what could not be seen.</summary>
internal sealed class ConversationReader
{
    private readonly ReadSession _session;
    private readonly ApiCatalogue _catalogue;
    private readonly TextReader _text;
    private readonly ContributionReader _contributions;
    private readonly RoleReader _roles;
    private readonly List<PromptMessage> _messages = [];
    private readonly List<string> _unseen = [];
    private bool _hasDefaultModel;
    private int _leading;

    public ConversationReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files)
    {
        _session = session;
        _catalogue = catalogue;
        _text = new TextReader(session, files);
        _contributions = new ContributionReader(session, catalogue);
        _roles = new RoleReader(catalogue, _text);
    }

    /// <summary>What the call asks for, as far as it was read.</summary>
    public PromptOptions Options { get; private set; } = PromptOptions.None;

    /// <summary>The messages read so far, system-level text first as every API sends it.</summary>
    public ImmutableArray<PromptMessage> Messages => _messages
        .OrderBy(static m => m.Role == MessageRole.Instructions ? 0 : 1)
        .ToImmutableArray();

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
            switch (site)
            {
                case IConversionOperation conversion:
                    foreach (var entry in entries.Where(static e => e.Kind == EntryKind.Prompt).Take(1))
                    {
                        AddPrompt(conversion.Operand, RoleOf(entry, inherited), site, scope);
                    }

                    break;
                case IInvocationOperation invocation:
                    if (entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("partial")))
                    {
                        _unseen.Add("the rest of the conversation");
                    }

                    ReadArguments(invocation.Arguments, entries, inherited, site, scope);
                    ReadTypeArguments(invocation, entries);
                    break;
                case IObjectCreationOperation creation:
                    ReadArguments(creation.Arguments, entries, inherited, site, scope);
                    break;
            }
        }
        finally
        {
            _session.Leave();
        }
    }

    /// <summary>Reads a catalogued property that is set by itself.</summary>
    public void ReadAssignment(ISymbol member, IOperation value, Scope scope) =>
        ReadMember(new Contribution(ContributionKind.Member, value, member, scope), [], null);

    /// <summary>Reads what a client, agent or function was made with: its model, instructions, prompt and defaults.</summary>
    /// <param name="call">The call that sends.</param>
    /// <param name="scope">What parameters are.</param>
    /// <param name="holdsConversation">Whether the receiver was made with a part of the conversation.</param>
    /// <param name="keepsTurns">Whether methods of the receiver add turns to it, this call among them.</param>
    public void ReadReceiver(IInvocationOperation call, Scope scope, bool holdsConversation, bool keepsTurns)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var seen = false;
        for (var step = 0; receiver is not null && step < 12; step++)
        {
            var contributions = _contributions.Read(receiver, scope);
            var next = default((IOperation? Value, Scope Scope));
            foreach (var contribution in contributions)
            {
                switch (contribution.Kind)
                {
                    case ContributionKind.Made:
                        var member = MakerOf(contribution.Operation);
                        var entries = _catalogue.Find(member);
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
                    case ContributionKind.Invocation when contribution.Operation is IInvocationOperation step0:
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

        if (holdsConversation && !seen)
        {
            _unseen.Add("what the agent or function was made with");
        }

        if (keepsTurns && OperationFacts.IsRepeated(call))
        {
            _unseen.Add("earlier turns of the same conversation");
        }

        // What the request itself says wins over the client's model.
        _hasDefaultModel = Options.ModelId is not null;
    }

    /// <summary>An earlier call on the receiver: it adds a turn to a conversation, or sets up a client.</summary>
    private void ReadStep(IInvocationOperation step, Scope scope, bool keepsTurns)
    {
        var entries = _catalogue.Find(step.TargetMethod);
        var isCall = entries.Any(static e => e.Kind == EntryKind.Call);
        if (keepsTurns)
        {
            ReadSite(step, entries, null, scope);
            if (isCall)
            {
                _unseen.Add("the answers to earlier turns");
            }
        }
        else if (!isCall && entries.All(static e => e.Kind == EntryKind.Options))
        {
            ReadSite(step, entries, null, scope);
        }
    }

    /// <summary>The member that made an object.</summary>
    private static ISymbol? MakerOf(IOperation made) => made switch
    {
        IObjectCreationOperation creation => creation.Constructor,
        IInvocationOperation call => call.TargetMethod,
        IConversionOperation conversion => conversion.OperatorMethod,
        IMemberReferenceOperation reference => reference.Member,
        _ => null,
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

    private void ReadArguments(ImmutableArray<IArgumentOperation> arguments, ImmutableArray<CatalogueEntry> entries, MessageRole? inherited, IOperation site, Scope scope)
    {
        foreach (var argument in arguments.OrderBy(static a => a.Parameter?.Ordinal ?? 0))
        {
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            var prompt = entries.FirstOrDefault(e => e.Kind == EntryKind.Prompt && IsPromptParameter(e, parameter));
            if (prompt is not null)
            {
                // A list that inherits from nothing is a list of messages, not of one message's parts.
                AddPrompt(argument.Value, RoleOf(prompt, inherited, arguments, scope), site, scope, isOneMessage: inherited is not null || prompt.Role != "inherits");
                continue;
            }

            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            ReadOptionArgument(argument, parameter, entries, inherited, scope);
        }
    }

    private void ReadOptionArgument(IArgumentOperation argument, IParameterSymbol parameter, ImmutableArray<CatalogueEntry> entries, MessageRole? inherited, Scope scope)
    {
        foreach (var entry in entries)
        {
            foreach (var named in entry.Parameters)
            {
                if (!Matches(named, parameter))
                {
                    continue;
                }

                if (named.Key == "conversation state")
                {
                    if (argument.Value.ConstantValue is not { HasValue: true, Value: null } && OperationFacts.Unwrap(argument.Value) is not IDefaultValueOperation)
                    {
                        _unseen.Add("earlier turns kept elsewhere");
                    }

                    return;
                }

                if (entry.Kind == EntryKind.Options && OperationFacts.IsString(parameter.Type))
                {
                    if (named.Key.Length == 0 && IsModelName(named.Name))
                    {
                        SetModel(argument.Value, scope);
                    }

                    return;
                }

                if (entry.Kind == EntryKind.Call && OperationFacts.IsString(parameter.Type))
                {
                    if (IsModelName(named.Name))
                    {
                        SetModel(argument.Value, scope);
                    }
                    else if (IsConversationState(named.Name) && argument.Value.ConstantValue is not { HasValue: true, Value: null })
                    {
                        _unseen.Add("earlier turns kept by the server");
                    }

                    return;
                }
            }
        }

        // Where the line of a call names parameters, the others hold no part of the request.
        var call = entries.FirstOrDefault(static e => e.Kind == EntryKind.Call);
        if (parameter.Type is { SpecialType: SpecialType.None, TypeKind: not (TypeKind.Enum or TypeKind.Struct) } && !IsReceiver(argument)
            && (call is null || call.Parameters.IsEmpty || entries.Any(e => e.Parameters.Any(p => Matches(p, parameter)))))
        {
            Collect(argument.Value, inherited, scope, isConversation: call is not null
                || entries.Any(e => e.Kind == EntryKind.Options && e.Role == "messages" && e.Parameters.Length > 0 && Matches(e.Parameters[0], parameter)));
        }
    }

    private static bool IsModelName(string name) =>
        name.IndexOf("model", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("deployment", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsConversationState(string name) =>
        name.StartsWith("previous", StringComparison.OrdinalIgnoreCase) || name.IndexOf("conversation", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsReceiver(IArgumentOperation argument) =>
        argument.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };

    private static bool Matches(EntryParameter named, IParameterSymbol parameter) =>
        named.Ordinal >= 0 ? named.Ordinal == parameter.Ordinal : named.Name == parameter.Name;

    // The first parameter of a prompt entry holds the text; others (role[0]) describe it. An entry that names none means the first text.
    private static bool IsPromptParameter(CatalogueEntry entry, IParameterSymbol parameter) =>
        entry.Parameters.IsEmpty
            ? parameter.ContainingSymbol is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.Parameters.FirstOrDefault(static p => OperationFacts.IsString(p.Type)), parameter)
            : Matches(entry.Parameters[0], parameter) && entry.Parameters[0].Key.Length == 0;

    private MessageRole RoleOf(CatalogueEntry entry, MessageRole? inherited, ImmutableArray<IArgumentOperation> arguments = default, Scope? scope = null)
    {
        if (RoleReader.FromWord(entry.Role) is { } fixedRole)
        {
            return fixedRole;
        }

        if (entry.Role == "by role argument" && !arguments.IsDefault && scope is not null)
        {
            foreach (var named in entry.Parameters.Skip(1))
            {
                if (arguments.FirstOrDefault(a => a.Parameter is { } p && Matches(named, p)) is { } role && role.ArgumentKind != ArgumentKind.DefaultValue)
                {
                    return _roles.Read(role.Value, scope);
                }
            }
        }

        return inherited ?? (entry.Role == "inherits" ? MessageRole.User : MessageRole.Unknown);
    }

    /// <summary>A prompt value: one text, or the parts of one message.</summary>
    private void AddPrompt(IOperation value, MessageRole role, IOperation site, Scope scope, bool isOneMessage = true)
    {
        if (value.ConstantValue is { HasValue: true, Value: null })
        {
            return;
        }

        if (OperationFacts.IsString(OperationFacts.Unwrap(value).Type))
        {
            AddText(value, role, site, scope);
            return;
        }

        var before = _messages.Count;
        Collect(value, role, scope, isConversation: true);
        if (isOneMessage)
        {
            MergeParts(before, role, site);
        }
    }

    // A message of several parts is one message.
    private void MergeParts(int first, MessageRole role, IOperation site)
    {
        var parts = _messages.Skip(first).ToList();
        if (parts.Count > 1 && parts.All(p => p.Role == role))
        {
            _messages.RemoveRange(first, parts.Count);
            var texts = new List<TextValue>();
            foreach (var part in parts)
            {
                if (texts.Count > 0)
                {
                    texts.Add(TextValue.Constant("\n", site.Syntax));
                }

                texts.Add(part.Texts);
            }

            _messages.Add(new PromptMessage(role, TextValue.Join(texts, parts[0].Text.Syntax), site.Syntax));
        }
    }

    private void AddText(IOperation value, MessageRole role, IOperation site, Scope scope)
    {
        var texts = _text.Read(value, scope);
        if (texts.Longest is { HasConstant: false, HasHoles: false })
        {
            return;
        }

        foreach (var piece in texts.Longest.Pieces)
        {
            if (piece.IsHole && piece.Kind == HoleKind.Unseen)
            {
                _unseen.Add($"'{piece.HoleName}'");
            }
        }

        if (role == MessageRole.Template && TemplateMessages.Split(texts.Longest) is { IsEmpty: false } sections)
        {
            foreach (var (sectionRole, text) in sections)
            {
                _messages.Add(new PromptMessage(sectionRole, TextValue.Of(text), site.Syntax));
            }

            return;
        }

        _messages.Add(new PromptMessage(role, texts, site.Syntax));
    }

    /// <summary>Reads a message list, a part list, an options object or a request.</summary>
    private void Collect(IOperation value, MessageRole? inherited, Scope scope, bool isConversation)
    {
        var contributions = _contributions.Read(value, scope);
        foreach (var contribution in contributions)
        {
            if (contribution.Kind == ContributionKind.Unknown)
            {
                if (isConversation && CanHoldMessages(contribution.Operation.Type ?? value.Type))
                {
                    _unseen.Add(contribution.Reason);
                }

                continue;
            }

            Handle(contribution, contributions, inherited);
        }
    }

    // A cancellation token, a delegate or a logger that cannot be seen hides no message.
    private static bool CanHoldMessages(ITypeSymbol? type) =>
        type is not { TypeKind: TypeKind.Delegate or TypeKind.Enum }
        && type?.ContainingNamespace?.ToDisplayString() is not ("System.Threading" or "System.Text.Json" or "Microsoft.Extensions.Logging");

    private void Handle(Contribution contribution, List<Contribution> all, MessageRole? inherited)
    {
        var scope = contribution.Scope;
        switch (contribution.Kind)
        {
            case ContributionKind.Element:
                var element = OperationFacts.Unwrap(contribution.Operation);
                if (OperationFacts.IsString(element.Type))
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
            case ContributionKind.Invocation when contribution.Operation is IInvocationOperation call:
                ReadSite(call, _catalogue.Find(call.TargetMethod), inherited, scope);
                break;
            case ContributionKind.Made:
                ReadMade(contribution.Operation, inherited, scope);
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

    // A property of a request or of options: wherever it is set, its text is sent before the messages.
    private void MoveToFront(int first)
    {
        var added = _messages.Skip(first).ToList();
        if (added.Count > 0 && first >= _leading)
        {
            _messages.RemoveRange(first, added.Count);
            _messages.InsertRange(_leading, added);
            _leading += added.Count;
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

    private void ReadOption(CatalogueEntry entry, IOperation value, Scope scope)
    {
        if (value.ConstantValue is { HasValue: true, Value: null })
        {
            return;
        }

        switch (entry.Role)
        {
            case "messages" or "options" or "execution settings":
                Collect(value, null, scope, isConversation: entry.Role == "messages");
                break;
            case "model":
                SetModel(value, scope);
                break;
            case "response format":
                Options = Options with { HasResponseFormat = true };
                ReadResponseFormat(value, scope);
                break;
            case "structured output":
                Options = Options with { HasStructuredOutput = true, HasResponseFormat = true };
                break;
            case "response schema":
                Options = Options with { HasResponseFormat = true };
                ReadSchema(value);
                break;
            case "tools":
                Options = Options with { HasTools = true };
                break;
            case "sampling":
                Options = Options with
                {
                    HasSampling = true,
                    HasReasoningEffort = Options.HasReasoningEffort || entry.DocumentationId.IndexOf("Reasoning", StringComparison.Ordinal) >= 0
                        || entry.DocumentationId.IndexOf("Thinking", StringComparison.Ordinal) >= 0,
                };
                if (OperationFacts.Unwrap(value) is IObjectCreationOperation { Type.TypeKind: TypeKind.Class })
                {
                    Collect(value, null, scope, isConversation: false);
                }

                break;
            case "conversation state":
                _unseen.Add("earlier turns kept by the server");
                break;
            case "prompt cache":
                Options = Options with { HasPromptCache = true };
                break;
        }
    }

    private void ReadResponseFormat(IOperation value, Scope scope)
    {
        foreach (var contribution in _contributions.Read(value, scope))
        {
            switch (contribution.Kind)
            {
                case ContributionKind.Made when contribution.Operation is IMemberReferenceOperation or IInvocationOperation or IObjectCreationOperation or IConversionOperation:
                    if (_catalogue.Find(MakerOf(contribution.Operation)).Any(static e => e.Role == "structured output"))
                    {
                        Options = Options with { HasStructuredOutput = true, HasResponseFormat = true };
                    }

                    break;
                case ContributionKind.Member:
                    foreach (var entry in _catalogue.Find(contribution.Member))
                    {
                        ReadOption(entry, contribution.Operation, contribution.Scope);
                    }

                    break;
                case ContributionKind.Unknown:
                    if (OperationFacts.Unwrap(contribution.Operation) is ITypeOfOperation)
                    {
                        Options = Options with { HasStructuredOutput = true, HasResponseFormat = true };
                    }
                    else
                    {
                        _unseen.Add("the response format");
                    }

                    break;
            }
        }
    }

    /// <summary>An option that takes either the word for free JSON or a schema.</summary>
    private void ReadSchema(IOperation value)
    {
        var schema = OperationFacts.Unwrap(value);
        if (schema.Type is { SpecialType: SpecialType.System_Object })
        {
            _unseen.Add("the response format");
        }
        else if (!OperationFacts.IsString(schema.Type))
        {
            Options = Options with { HasStructuredOutput = true };
        }
    }

    private void SetModel(IOperation value, Scope scope)
    {
        if ((Options.ModelId is null || _hasDefaultModel)
            && _text.Read(OperationFacts.UnwrapConversions(value), scope).Longest is { HasHoles: false, HasConstant: true } model)
        {
            Options = Options with { ModelId = model.ConstantText };
            _hasDefaultModel = false;
        }
    }

    private void ReadTypeArguments(IInvocationOperation invocation, ImmutableArray<CatalogueEntry> entries)
    {
        if (invocation.TargetMethod.IsGenericMethod && entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("structured output")))
        {
            Options = Options with { HasStructuredOutput = true, HasResponseFormat = true };
        }
    }
}
