using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Calls;
using PromptAnalyzers.CodeFixes.Placement;
using PromptAnalyzers.CodeFixes.Shapes;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Adds a user message and the assistant message that answers it before the last user message, in the shape of the SDK in use. Their texts
/// read TODO: what a good example is, only the team knows.
/// </summary>
internal sealed class AddExampleMessages : FindingFix
{
    public const string FixName = "AddExampleMessages";
    public const string UserText = "TODO: an input like those you get";
    public const string AssistantText = "TODO: the answer you want for it";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A wrapper's messages are those of all its callers.
        var calls = FindingCalls.PlacesOf(target, diagnostic, cancellationToken).Select(static place => place.Call).Distinct().ToList();
        if (calls.Count == 0 || calls.Any(static call => call.Kind != PromptCallKind.Direct))
        {
            yield break;
        }

        var changes = calls.Select(call => ChangeFor(target, call, cancellationToken)).ToList();
        if (changes.All(static change => change is not null))
        {
            yield return new FixOffer(FixName, "Add example messages", changes.Select(static change => change!.Value).Distinct().ToImmutableArray());
        }
    }

    private static TextChange? ChangeFor(FixTarget target, PromptCall call, CancellationToken cancellationToken)
    {
        var question = call.Messages.LastOrDefault(static message => message.Role == MessageRole.User);
        if (question is null
            || question.Site.SyntaxTree != target.Root.SyntaxTree
            || MessageSlot.Find(target.Model, call, question.Site, cancellationToken) is not { } slot)
        {
            return null;
        }

        return slot.Shapes
            .Select(shape => (TextChange?)Insert(target, slot, shape))
            .FirstOrDefault(change => Compilable.After(target, change!.Value, cancellationToken));
    }

    private static TextChange Insert(FixTarget target, MessageSlot slot, MessageShape shape)
    {
        var isStatement = slot.Before is StatementSyntax;
        var start = isStatement ? slot.Adder : "";
        var end = isStatement ? slot.Adder.Length > 0 ? ");" : ";" : ",";
        var pair = new[] { (shape.User, UserText), (shape.Assistant, AssistantText) }
            .Select(message => start + ShapeCode.Write(message.Item1, message.Item2, slot.Receiver, target.Model, slot.Before.SpanStart) + end);
        return OwnLine.AllAboveOrBefore(target.Text, slot.Before.GetFirstToken(), pair);
    }
}
