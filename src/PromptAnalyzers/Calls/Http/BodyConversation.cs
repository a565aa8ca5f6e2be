using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>The messages and options in a request body, by the meaning of its keys.</summary>
internal sealed class BodyConversation
{
    /// <summary>Objects within objects: requests of a batch, threads, settings.</summary>
    private const int MaxDepth = 6;

    private BodyConversation()
    {
    }

    public List<PromptMessage> Messages { get; } = [];

    public List<string> Unseen { get; } = [];

    public PromptOptions Options { get; private set; } = PromptOptions.None;

    /// <summary>Whether a model key stands beside the prompt.</summary>
    public bool HasModel { get; private set; }

    /// <summary>Whether the body holds, or its type declares, something that is a prompt by its key.</summary>
    public bool HasPrompt { get; private set; }

    /// <summary>Whether the messages are objects with a role and content: the shape of an LLM request, whatever the address.</summary>
    public bool HasTurns { get; private set; }

    /// <summary>Whether sampling or streaming is set, which no other service has.</summary>
    public bool HasSampling => Options.HasSampling;

    public static BodyConversation Read(BodyValue body)
    {
        var result = new BodyConversation();
        if (body.Kind == BodyKind.Object && HasRoleAndContent(body))
        {
            result.ReadMessage(body, MessageRole.Unknown);
        }
        else
        {
            result.ReadRequest(body, 0);
        }

        return result;
    }

    /// <summary>Takes the model that the address names, where the body names none.</summary>
    public void UseModel(string? model) => Options = Options with { ModelId = Options.ModelId ?? model };

    private static bool HasRoleAndContent(BodyValue value) =>
        value.Members.Any(static m => HttpApis.MeaningOfPart(m.Key) == "role") && value.Members.Any(static m => HttpApis.MeaningOfPart(m.Key) == "text");

    private void ReadRequest(BodyValue body, int depth)
    {
        if (body.Kind == BodyKind.Unknown)
        {
            Unseen.Add(body.Word);
            var meanings = body.DeclaredKeys.Select(HttpApis.MeaningOfKey).ToList();
            HasModel |= meanings.Contains("model");
            HasPrompt |= meanings.Any(static m => m is "messages" or "completion" or "input");
            return;
        }

        if (depth >= MaxDepth)
        {
            return;
        }

        foreach (var (key, value) in body.Members)
        {
            if (key.Length == 0 && value.Kind == BodyKind.Unknown)
            {
                Unseen.Add(value.Word);
            }
            else if (!value.IsNull && HttpApis.MeaningOfKey(key) is { } meaning)
            {
                ReadKey(meaning, key, value, depth);
            }
        }
    }

    private void ReadKey(string meaning, string key, BodyValue value, int depth)
    {
        switch (meaning)
        {
            case "messages":
                HasPrompt = true;
                ReadMessages(value);
                break;
            case "system":
                AddText(value, MessageRole.System);
                break;
            case "instructions":
                AddText(value, MessageRole.Instructions);
                break;
            case "completion":
                HasPrompt = true;
                AddText(value, MessageRole.Completion);
                break;
            case "user":
                HasPrompt = true;
                AddText(value, MessageRole.User);
                break;
            case "input":
                HasPrompt = true;
                if (value.Kind == BodyKind.Text)
                {
                    AddText(value, MessageRole.User);
                }
                else
                {
                    ReadMessages(value);
                }

                break;
            case "model":
                HasModel = true;
                if (value.Kind == BodyKind.Text && value.Texts.Longest is { HasHoles: false, HasConstant: true } model)
                {
                    Options = Options with { ModelId = model.ConstantText };
                }

                break;
            case "response format":
                ReadResponseFormat(value, key);
                break;
            case "response options":
                foreach (var inner in value.Members.Where(static m => HttpApis.MeaningOfKey(m.Key) == "response format"))
                {
                    ReadResponseFormat(inner.Value, inner.Key);
                }

                break;
            case "schema":
                Options = Options with { HasStructuredOutput = true };
                break;
            case "requests":
                foreach (var item in value.Items)
                {
                    ReadRequest(item, depth + 1);
                }

                break;
            case "settings" or "request":
                ReadRequest(value, depth + 1);
                break;
            case "sampling":
                Options = Options with { HasSampling = true };
                break;
            case "reasoning":
                Options = Options with { HasReasoningEffort = true };
                break;
            case "tools":
                Options = Options with { HasTools = true };
                break;
            case "state":
                Unseen.Add("earlier turns kept by the server");
                break;
            case "prompt cache":
                Options = Options with { HasPromptCache = true };
                break;
        }
    }

    // A schema binds the answer; "json_object" and "json" only ask for JSON.
    private void ReadResponseFormat(BodyValue value, string key)
    {
        if (value.Kind == BodyKind.Unknown)
        {
            Unseen.Add("the response format");
        }
        else if (value.Kind == BodyKind.Object)
        {
            var type = value.Members.FirstOrDefault(static m => HttpApis.Normalize(m.Key) == "type").Value;
            var word = type is { Kind: BodyKind.Text } ? type.Texts.Longest.ConstantText : null;
            var hasSchema = value.Members.Any(static m => HttpApis.Normalize(m.Key) is "schema" or "jsonschema");
            Options = Options with { HasStructuredOutput = Options.HasStructuredOutput || word == "json_schema" || hasSchema || (word == "object" && HttpApis.Normalize(key) == "format") };
        }
    }

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
