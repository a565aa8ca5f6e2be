using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>What a call asks for beside its messages.</content>
internal sealed partial class ConversationReader
{
    private void ReadOption(CatalogueEntry entry, IOperation value, Scope scope)
    {
        // A wrapper hands its own parameter on: what counts is what its caller gave, or left out.
        while (OperationFacts.Unwrap(value) is IParameterReferenceOperation reference && scope.TryGet(reference.Parameter, out var bound))
        {
            (value, scope) = (bound.Value, bound.Scope);
        }

        if (OperationFacts.Unwrap(value) is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } })
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
            case "service" when _registrations is not null && _text.Read(value, scope).Longest is { HasHoles: false, HasConstant: true } service:
                Options = Options with { ModelId = _registrations.ModelOfService(service.ConstantText, _session.CancellationToken), OtherModelIds = [] };
                _hasDefaultModel = true;
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
            case "tools" when !IsEmptyCollection(value, scope):
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

    // "Tools = []", "Tools = Tools.Count > 0 ? Tools : null" where the type has none: no tools.
    private bool IsEmptyCollection(IOperation value, Scope scope) => OperationFacts.UnwrapConversions(value) switch
    {
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues.IsEmpty,
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsEmptyCollection(choice.WhenTrue, scope) && IsEmptyCollection(otherwise, scope),
        IPropertyReferenceOperation reference when _text.Computed(reference, scope) is { } computed => IsEmptyCollection(computed.Value, computed.Scope),
        var other => OperationFacts.IsCollectionExpression(other) && !other.ChildOperations.Any(),
    };

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
        if ((Options.ModelId is null || _hasDefaultModel) && OperationFacts.UnwrapConversions(value) is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var member } })
        {
            Options = Options with { ModelId = IdOf(member) };
            _hasDefaultModel = false;
        }
        else if ((Options.ModelId is null || _hasDefaultModel)
            && _text.Read(OperationFacts.UnwrapConversions(value), scope) is { Longest: { HasHoles: false, HasConstant: true } model } ids)
        {
            Options = Options with { ModelId = model.ConstantText, OtherModelIds = [.. ids.Alternatives.Where(text => !ReferenceEquals(text, model) && text is { HasHoles: false, HasConstant: true }).Select(static text => text.ConstantText)] };
            _hasDefaultModel = false;
        }
    }

    /// <summary>The id that a member of an SDK's enum stands for: <c>ClaudeHaiku4_5</c> is claude-haiku-4-5.</summary>
    private static string IdOf(string member)
    {
        var id = new StringBuilder();
        for (var i = 0; i < member.Length; i++)
        {
            var isBreak = i > 0 && member[i - 1] != '_' && (char.IsUpper(member[i]) ? !char.IsUpper(member[i - 1]) : char.IsDigit(member[i]) && char.IsLetter(member[i - 1]));
            id.Append(isBreak ? "-" : string.Empty).Append(member[i] == '_' ? '-' : char.ToLowerInvariant(member[i]));
        }

        return id.ToString();
    }

    private void ReadTypeArguments(CallSite invocation, ImmutableArray<CatalogueEntry> entries)
    {
        if (invocation.Method.IsGenericMethod && entries.Any(static e => e.Kind == EntryKind.Call && e.HasRole("structured output")))
        {
            Options = Options with { HasStructuredOutput = true, HasResponseFormat = true };
        }
    }
}
