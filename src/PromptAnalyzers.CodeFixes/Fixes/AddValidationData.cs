using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.CodeFixes.Placement;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>Sets the property of the job's options that names the validation data; which property that is, the catalogue says. Its value reads TODO.</summary>
internal sealed class AddValidationData : FindingFix
{
    public const string FixName = "AddValidationData";

    private const string Value = "\"TODO: id of the validation file\"";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FindingCalls.ModelOf(target) is not { } prompts
            || FindingCalls.JobOf(target, diagnostic, cancellationToken) is not { Syntax: InvocationExpressionSyntax syntax }
            || target.Model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call)
        {
            yield break;
        }

        foreach (var argument in call.Arguments)
        {
            var property = argument.Parameter?.Type.GetMembers().OfType<IPropertySymbol>()
                .FirstOrDefault(member => prompts.Catalogue.Find(member).Any(static entry => entry.Role == "validation file"));
            if (property is not null
                && OptionsProperty.Set(target, syntax, argument, property.Name, Value, cancellationToken) is { } change
                && Compilable.After(target, change, cancellationToken))
            {
                yield return new FixOffer(FixName, "Add validation data", ImmutableArray.Create(change));
            }
        }
    }
}
