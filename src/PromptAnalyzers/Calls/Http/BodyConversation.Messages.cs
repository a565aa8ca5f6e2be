using System;
using System.Collections.Generic;
using System.Linq;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <content>Turns and their parts.</content>
internal sealed partial class BodyConversation
{
    private void ReadMessages(BodyValue list)
    {
        switch (list.Kind)
        {
            case BodyKind.List:
                foreach (var item in list.Items)
                {
                    ReadMessage(item, MessageRole.Unknown);
                }

                break;
            case BodyKind.Text:
                AddText(list, MessageRole.User);
                break;
            case BodyKind.Unknown:
                Unseen.Add(list.Word);
                break;
            case BodyKind.Object:
                ReadMessage(list, MessageRole.Unknown);
                break;
        }
    }

    private void ReadMessage(BodyValue message, MessageRole role)
    {
        switch (message.Kind)
        {
            case BodyKind.Text:
                AddText(message, MessageRole.User);
                return;
            case BodyKind.Unknown:
                Unseen.Add(message.Word);
                var declared = message.DeclaredKeys.Select(HttpApis.MeaningOfPart).ToList();
                HasTurns |= declared.Contains("role") && declared.Contains("text");
                return;
            case not BodyKind.Object:
                return;
        }

        foreach (var (key, value) in message.Members)
        {
            if (HttpApis.MeaningOfPart(key) == "role")
            {
                HasTurns |= HasRoleAndContent(message);
                if (value.Kind == BodyKind.Text && value.Texts.Longest is { HasHoles: false } word)
                {
                    role = RoleReader.FromWord(word.ConstantText.Trim()) ?? (word.ConstantText.Equals("chatbot", StringComparison.OrdinalIgnoreCase) ? MessageRole.Assistant : role);
                }
            }
        }

        var hasRole = message.Members.Any(static m => HttpApis.MeaningOfPart(m.Key) == "role");
        foreach (var (key, value) in message.Members)
        {
            switch (HttpApis.MeaningOfPart(key))
            {
                case "text" when !value.IsNull:
                    // Gemini's turns may leave the role out: they are the user's.
                    AddText(value, hasRole ? role : MessageRole.User);
                    HasTurns |= HttpApis.Normalize(key) == "parts" && TextsOf(value).Any();
                    break;
                case "prompt cache":
                    Options = Options with { HasPromptCache = true };
                    break;
            }
        }
    }

    private void AddText(BodyValue value, MessageRole role)
    {
        var texts = new List<TextValue>();
        var place = value.Syntax;
        foreach (var part in TextsOf(value))
        {
            if (part.Kind == BodyKind.Unknown)
            {
                Unseen.Add(part.Word);
                continue;
            }

            if (texts.Count > 0)
            {
                texts.Add(TextValue.Constant("\n", part.Syntax));
            }

            texts.Add(part.Texts);
        }

        if (texts.Count == 0)
        {
            return;
        }

        var joined = texts.Count == 1 ? texts[0] : TextValue.Join(texts, texts[0].Longest.Syntax);
        if (joined.Longest is not { HasConstant: false, HasHoles: false })
        {
            Messages.Add(new PromptMessage(role, joined, place));
        }
    }

    /// <summary>The texts in a content: a string, a list of parts, or one part.</summary>
    private IEnumerable<BodyValue> TextsOf(BodyValue value)
    {
        var pending = new Stack<(BodyValue Value, int Depth)>();
        pending.Push((value, 0));
        while (pending.Count > 0)
        {
            var (current, depth) = pending.Pop();
            switch (current.Kind)
            {
                case BodyKind.Text or BodyKind.Unknown:
                    yield return current;
                    break;
                case BodyKind.List when depth < MaxDepth:
                    foreach (var item in current.Items.Reverse())
                    {
                        pending.Push((item, depth + 1));
                    }

                    break;
                case BodyKind.Object when depth < MaxDepth:
                    foreach (var (key, inner) in current.Members.Reverse())
                    {
                        switch (HttpApis.MeaningOfPart(key))
                        {
                            case "text" when !inner.IsNull:
                                pending.Push((inner, depth + 1));
                                break;
                            case "prompt cache":
                                Options = Options with { HasPromptCache = true };
                                break;
                        }
                    }

                    break;
            }
        }
    }
}
