using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Templates: of a folder, in YAML, and those that are nothing but places for the values that the call brings.</content>
internal sealed partial class ConversationReader
{
    private const string PlaceholderStart = "{{";
    private const string PlaceholderEnd = "}}";

    /// <summary>Semantic Kernel templates: those of a folder, or the one in a YAML text.</summary>
    private void AddTemplates(string form, IOperation value, IOperation site, Scope scope)
    {
        var templates = form == "template folder" ? _text.ReadTemplates(value, site, scope) : _text.ReadYamlTemplate(value, scope);
        foreach (var (role, template) in templates)
        {
            AddTemplate(role, TextValue.Of(template), site, scope);
        }

        if (templates.IsEmpty)
        {
            _unseen.Add("the template");
        }
    }

    /// <summary>The messages of a template, or the one that it is; in those that are only placeholders, what the call puts there.</summary>
    private void AddTemplate(MessageRole role, TextValue texts, IOperation site, Scope scope)
    {
        var sections = TemplateMessages.Split(texts.Longest);
        if (sections.IsEmpty)
        {
            _messages.Add(new PromptMessage(role, Filled(texts.Longest, site, scope) ?? texts, site.Syntax));
            return;
        }

        foreach (var (sectionRole, text) in sections)
        {
            _messages.Add(new PromptMessage(sectionRole, Filled(text, site, scope) ?? TextValue.Of(text), site.Syntax));
        }
    }

    /// <summary>"{{$instruction}}\n{{$input}}" has no text of its own: it is what its values are. Null for a template that has.</summary>
    private TextValue? Filled(PromptText template, IOperation site, Scope scope)
    {
        if (template.HasHoles || PlaceholdersOf(template.ConstantText) is not { Count: > 0 } names)
        {
            return null;
        }

        var values = ValuesOf(site, scope);
        var parts = new List<TextValue>();
        SyntaxNode? place = null;
        foreach (var name in names)
        {
            if (parts.Count > 0)
            {
                parts.Add(TextValue.Constant("\n", template.Syntax));
            }

            var part = values.TryGetValue(name, out var value) ? _text.Read(value.Value, value.Scope) : TextValue.Hole(name, HoleKind.Value, template.Syntax);
            place ??= part.Longest.HasConstant ? part.Longest.Syntax : null;
            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : TextValue.Join(parts, place ?? template.Syntax);
    }

    /// <summary>The names in a template that holds nothing else; null when there is other text, or code.</summary>
    private static List<string>? PlaceholdersOf(string template)
    {
        var names = new List<string>();
        var at = 0;
        while (at < template.Length)
        {
            if (string.CompareOrdinal(template, at, PlaceholderStart, 0, PlaceholderStart.Length) != 0)
            {
                if (char.IsLetterOrDigit(template[at]))
                {
                    return null;
                }

                at++;
                continue;
            }

            var end = template.IndexOf(PlaceholderEnd, at, StringComparison.Ordinal);
            var name = end < 0 ? string.Empty : template.Substring(at + PlaceholderStart.Length, end - at - PlaceholderStart.Length).Trim().TrimStart('$');
            if (name.Length == 0 || !name.All(static c => char.IsLetterOrDigit(c) || c == '_'))
            {
                return null;
            }

            names.Add(name);
            at = end + PlaceholderEnd.Length;
        }

        return names;
    }

    /// <summary>The values by name in the arguments of a call: <c>new() { ["input"] = mail }</c>, <c>{ { "input", mail } }</c>.</summary>
    private Dictionary<string, Bound> ValuesOf(IOperation site, Scope scope)
    {
        var values = new Dictionary<string, Bound>(StringComparer.OrdinalIgnoreCase);
        foreach (var argument in CallSite.Of(site) is { IsCreation: false } call ? call.Arguments : ArgumentList.Empty)
        {
            if (argument.Kind == ArgumentKind.DefaultValue || OperationFacts.IsString(argument.Value.Type) || IsReceiver(argument))
            {
                continue;
            }

            foreach (var contribution in _contributions.Read(argument.Value, scope))
            {
                if (KeyOf(contribution) is { ConstantValue: { HasValue: true, Value: string key } })
                {
                    values[key] = new Bound(contribution.Operation, contribution.Scope);
                }
            }
        }

        return values;
    }

    private static IOperation? KeyOf(Contribution contribution) => contribution.Operation.Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } => index[0].Value,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } } => pair[0].Value,
        _ => null,
    };
}
