using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Texts and parts become messages.</content>
internal sealed partial class ConversationReader
{
    /// <summary>A prompt value: one text, or the parts of one message.</summary>
    private void AddPrompt(IOperation value, MessageRole role, IOperation site, Scope scope, bool isText = false, bool isOneMessage = true)
    {
        if (value.ConstantValue is { HasValue: true, Value: null })
        {
            return;
        }

        if (isText || UnboundCall.IsText(value))
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
            _messages.Add(new PromptMessage(role, TextValue.Lines(parts.ConvertAll(static part => part.Texts), site.Syntax), site.Syntax));
        }
    }

    private void AddText(IOperation value, MessageRole role, IOperation site, Scope scope)
    {
        var texts = _text.Read(value, scope);
        if (texts.Longest is { Pieces: { Length: 1 } pieces } && pieces[0].Syntax is { } place && OperationFacts.IsNameOf(place))
        {
            // A name of the code by itself stands for a text: "nameof(question)".
            texts = TextValue.Hole(OperationFacts.HoleName(place), HoleKind.Stable, place);
        }

        if (IsWrapped && (scope.IsRoot || scope.IsCaller))
        {
            // A message that the caller made itself.
            texts = texts.Select(static text => text.AsArgument());
        }

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

        if (role == MessageRole.Template)
        {
            AddTemplate(role, texts, site, scope);
            return;
        }

        _messages.Add(new PromptMessage(role, texts, site.Syntax));
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
}
