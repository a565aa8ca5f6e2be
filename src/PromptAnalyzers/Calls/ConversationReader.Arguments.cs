using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Calls.Http;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>The arguments of catalogued members.</content>
internal sealed partial class ConversationReader
{
    private const string ConditionWord = "when ";
    private const string ByRoleArgument = "by role argument";

    private void ReadArguments(ArgumentList arguments, ImmutableArray<CatalogueEntry> entries, MessageRole? inherited, IOperation site, Scope scope)
    {
        var inOrder = arguments.InOrder();
        for (var i = 0; i < inOrder.Length; i++)
        {
            var argument = inOrder[i];
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            // A tokenizer's text is a prompt where its tokens are.
            var prompt = entries.FirstOrDefault(e => (e.Kind == EntryKind.Prompt || (inherited is not null && e is { Kind: EntryKind.Options, Role: "text" }))
                && IsPromptParameter(e, parameter) && HasRoleParameter(e, parameter));
            if (prompt is { Role: "template folder" or "template yaml" })
            {
                AddTemplates(prompt.Role, argument.Value, site, scope);
                continue;
            }

            if (prompt is not null && !IsMeant(prompt, arguments))
            {
                continue;
            }

            if (prompt is not null)
            {
                // A list that inherits from nothing is a list of messages, not of one message's parts.
                AddPrompt(argument.Value, RoleOf(prompt, inherited, arguments, scope), site, scope, isText: OperationFacts.IsString(parameter.Type), isOneMessage: inherited is not null || prompt.Role != "inherits");
                continue;
            }

            if (argument.Kind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            // Protocol methods take the JSON body itself.
            if (BodyReader.IsBody(parameter.Type) && entries.Any(static e => e.Kind == EntryKind.Call))
            {
                AddBody(BodyConversation.Read(new BodyReader(_session, _catalogue, _files, scope).ReadBody(argument.Value, scope)));
                continue;
            }

            ReadOptionArgument(argument, parameter, entries, inherited, scope);
        }
    }

    // Null, also where a caller of the method leaves an optional parameter out.
    private bool IsLeftOut(IOperation value, Scope scope) =>
        _text.ValueBehind(value, ref scope) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    // "var session = await agent.CreateSessionAsync();": a conversation that begins with this call. What is restored has arguments.
    private bool IsBegunHere(IOperation value, Scope scope)
    {
        if (_text.ValueBehind(value, ref scope) is not ILocalReferenceOperation { Local: var local } reference)
        {
            return false;
        }

        var before = _session.Code.ReferencesIn(CodeModel.RootOf(reference), local).Where(use => use.Syntax.SpanStart < reference.Syntax.SpanStart).ToList();
        return before.Count == 1 && before[0] is IVariableDeclaratorOperation declarator
            && OperationFacts.GivenBy(declarator) is { } initial && OperationFacts.Unwrap(initial) is IInvocationOperation { TargetMethod.ContainingType: { } maker } call
            && _catalogue.IsOfSdk(maker) && call.Arguments.All(static a => a.ArgumentKind == ArgumentKind.DefaultValue || a.Parameter?.Type.Name == "CancellationToken");
    }

    private void ReadOptionArgument(Argument argument, IParameterSymbol parameter, ImmutableArray<CatalogueEntry> entries, MessageRole? inherited, Scope scope)
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
                    if (!IsLeftOut(argument.Value, scope) && !IsBegunHere(argument.Value, scope))
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
                    else if (IsConversationState(named.Name) && !IsLeftOut(argument.Value, scope))
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

    private static bool IsReceiver(Argument argument) =>
        argument.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };

    private static bool Matches(EntryParameter named, IParameterSymbol parameter) =>
        named.Ordinal >= 0 ? named.Ordinal == parameter.Ordinal : named.Name == parameter.Name;

    // The first parameter of a prompt entry holds the text; others (role[0]) describe it. An entry that names none means the first text.
    private static bool IsPromptParameter(CatalogueEntry entry, IParameterSymbol parameter) =>
        entry.Parameters.IsEmpty
            ? parameter.ContainingSymbol is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.Parameters.FirstOrDefault(static p => OperationFacts.IsString(p.Type)), parameter)
            : Matches(entry.Parameters[0], parameter) && entry.Parameters[0].Key.Length == 0;

    // "value; when rag_prompt=key": a setting that is a prompt for this key alone.
    private static bool IsMeant(CatalogueEntry entry, ArgumentList arguments)
    {
        var isConditional = false;
        foreach (var parameter in entry.Parameters)
        {
            if (parameter.Key.StartsWith(ConditionWord, StringComparison.Ordinal))
            {
                if (IsMet(parameter, arguments))
                {
                    return true;
                }

                isConditional = true;
            }
        }

        return !isConditional;
    }

    private static bool IsMet(EntryParameter condition, ArgumentList arguments)
    {
        var wanted = condition.Key.Substring(ConditionWord.Length);
        return arguments.Any(a => a.Parameter is { } parameter && Matches(condition, parameter) && a.Value.ConstantValue is { HasValue: true, Value: string key } && key == wanted);
    }

    // One line for all overloads may name a role that another overload, with a line of its own, does not have.
    private static bool HasRoleParameter(CatalogueEntry entry, IParameterSymbol parameter) => entry is not { Role: ByRoleArgument, Parameters.Length: > 1 }
        || (parameter.ContainingSymbol is IMethodSymbol method && method.Parameters.Any(other => entry.Parameters.Skip(1).Any(named => Matches(named, other))));

    private MessageRole RoleOf(CatalogueEntry entry, MessageRole? inherited, ArgumentList arguments = default, Scope? scope = null)
    {
        if (RoleReader.FromWord(entry.Role) is { } fixedRole)
        {
            return fixedRole;
        }

        if (entry.Role == ByRoleArgument && scope is not null)
        {
            foreach (var named in entry.Parameters.Skip(1))
            {
                for (var i = 0; i < arguments.Length; i++)
                {
                    var argument = arguments[i];
                    if (argument.Kind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter && Matches(named, parameter))
                    {
                        return _roles.Read(argument.Value, scope);
                    }
                }
            }
        }

        return inherited ?? (entry.Role == "inherits" ? MessageRole.User : MessageRole.Unknown);
    }
}
