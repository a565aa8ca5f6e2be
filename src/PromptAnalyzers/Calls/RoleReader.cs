using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Turns the role words of the catalogue, and role values in code, into roles.</summary>
internal sealed class RoleReader(ApiCatalogue catalogue, TextReader text)
{
    /// <summary>The words of a catalogue file that stand for a role of their own.</summary>
    public static MessageRole? FromWord(string word) => word.ToLowerInvariant() switch
    {
        "system" => MessageRole.System,
        "developer" => MessageRole.Developer,
        "instructions" => MessageRole.Instructions,
        "user" or "human" => MessageRole.User,
        "assistant" or "ai" or "model" => MessageRole.Assistant,
        "tool" or "function" => MessageRole.Tool,
        "template" => MessageRole.Template,
        "completion prompt" => MessageRole.Completion,
        _ => null,
    };

    /// <summary>The role that an expression stands for: a catalogued member, its constructor or conversion from a string, a constant string.</summary>
    public MessageRole Read(IOperation value, Scope scope)
    {
        for (var step = 0; step < 8; step++)
        {
            value = OperationFacts.Unwrap(value);
            switch (value)
            {
                case IMemberReferenceOperation reference when FixedRoleOf(reference.Member) is { } role:
                    return role;
                case IObjectCreationOperation { Arguments.Length: 1 } creation:
                    value = creation.Arguments[0].Value;
                    continue;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case ISwitchExpressionOperation choice when text.ArmOf(choice, scope) is { } arm:
                    value = arm;
                    continue;
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional when text.Decide(conditional.Condition, scope) is { } isTrue:
                    value = isTrue ? conditional.WhenTrue : whenFalse;
                    continue;
                case IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } call when scope.Depth < ReadSession.MaxScopeDepth && text.SingleReturnOf(method) is { } returned:
                    (value, scope) = (returned, scope.Enter(method, call.Arguments, call.Instance));
                    continue;
            }

            var from = scope;
            if (text.ValueBehind(value, ref from) is var behind && !ReferenceEquals(behind, value))
            {
                (value, scope) = (behind, from);
                continue;
            }

            return OperationFacts.IsString(value.Type) && text.Read(value, scope).Longest is { HasHoles: false } word
                ? FromWord(word.ConstantText) ?? MessageRole.Unknown
                : MessageRole.Unknown;
        }

        return MessageRole.Unknown;
    }

    private MessageRole? FixedRoleOf(ISymbol member)
    {
        foreach (var entry in catalogue.Find(member))
        {
            if (entry.Kind == EntryKind.Role && FromWord(entry.Role) is { } role)
            {
                return role;
            }
        }

        return null;
    }
}
