using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>The messages and options in a request body, by the meaning of its keys.</summary>
internal sealed partial class BodyConversation
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
}
