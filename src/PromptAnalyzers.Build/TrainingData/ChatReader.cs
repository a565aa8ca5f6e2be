using System.Globalization;
using System.Text.Json;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>Reads the <c>messages</c> of one example and checks them as the chat format asks.</summary>
internal sealed class ChatReader(JsonStringReader strings)
{
    private readonly List<Message> _messages = [];
    private (string Text, int Start, int Length)? _problem;

    private enum Role
    {
        None,
        System,
        User,
        Assistant,
        Tool,
        Function,
        Unknown,
    }

    /// <summary>Whether the messages of the last example are those of a provider with other roles.</summary>
    public bool IsOtherForm { get; private set; }

    /// <summary>Whether the only thing wrong is that no answer stands at the end.</summary>
    public bool LastIsNoAnswer { get; private set; }

    /// <summary>Reads the value that the reader is at. The hash of the input leaves out what stands beside the messages.</summary>
    public Example Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        _messages.Clear();
        _problem = null;
        IsOtherForm = LastIsNoAnswer = false;
        var (start, type) = ((int)reader.TokenStartIndex, reader.TokenType);
        if (type != JsonTokenType.StartArray)
        {
            reader.Skip();
            return Example.Malformed("'messages' must be a list", start, (int)reader.BytesConsumed - start);
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadMessage(ref reader, line);
        }

        var length = (int)reader.BytesConsumed - start;
        if (_problem is null)
        {
            CheckWhole(start, length);
        }

        return _problem is { } problem ? Example.Malformed(problem.Text, problem.Start, problem.Length) : Compared();
    }

    private void ReadMessage(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        var message = new Message { Start = (int)reader.TokenStartIndex, Number = _messages.Count + 1, Weight = 1 };
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            Fail($"message {Number(message)} must be an object", message.Start, (int)reader.BytesConsumed - message.Start);
            _messages.Add(message);
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadProperty(ref reader, line, ref message);
        }

        message.Length = (int)reader.BytesConsumed - message.Start;
        CheckMessage(message);
        _messages.Add(message);
    }

    private void ReadProperty(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, ref Message message)
    {
        if (reader.ValueTextEquals("role"u8))
        {
            reader.Read();
            message.Role = ReadRole(ref reader);
            message.RoleStart = (int)reader.TokenStartIndex;
            reader.Skip();
            message.RoleLength = (int)reader.BytesConsumed - message.RoleStart;
        }
        else if (reader.ValueTextEquals("content"u8))
        {
            message.Content = strings.ReadValue(ref reader, line);
            message.HasContent = true;
            message.More += XxHash64.Combine(1, message.Content.Hash);
        }
        else if (reader.ValueTextEquals("weight"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var weight = -1.0;
            var isWeight = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out weight) && weight is 0 or 1;
            message.Weight = weight > 0 ? 1 : 0;
            reader.Skip();
            if (!isWeight)
            {
                Fail($"'weight' of message {Number(message)} must be 0 or 1", start, (int)reader.BytesConsumed - start);
            }
        }
        else if (reader.ValueTextEquals("tool_calls"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            message.HasToolCalls |= ToolCallReader.Read(ref reader, out var fault);
            if (fault is not null)
            {
                Fail($"{fault} in 'tool_calls' of message {Number(message)}", start, (int)reader.BytesConsumed - start);
            }

            message.More += XxHash64.Combine(2, XxHash64.Hash(line.Slice(start, (int)reader.BytesConsumed - start)));
        }
        else if (reader.ValueTextEquals("function_call"u8))
        {
            var value = strings.ReadValue(ref reader, line);
            message.HasFunctionCall |= value.IsObject;
            message.More += XxHash64.Combine(3, value.Hash);
        }
        else
        {
            var name = XxHash64.Hash(reader.ValueSpan);
            message.More += XxHash64.Combine(name, strings.HashValue(ref reader, line));
        }
    }

    private Role ReadRole(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return Role.Unknown;
        }

        // Cohere writes its roles in capitals.
        IsOtherForm |= reader.ValueTextEquals("Chatbot"u8);
        return reader.ValueTextEquals("user"u8) ? Role.User
            : reader.ValueTextEquals("assistant"u8) ? Role.Assistant
            : reader.ValueTextEquals("system"u8) || reader.ValueTextEquals("developer"u8) ? Role.System
            : reader.ValueTextEquals("tool"u8) ? Role.Tool
            : reader.ValueTextEquals("function"u8) ? Role.Function
            : Role.Unknown;
    }

    private void CheckMessage(in Message message)
    {
        if (message.Role == Role.None)
        {
            Fail($"message {Number(message)} has no 'role'", message.Start, message.Length);
        }
        else if (message.Role == Role.Unknown)
        {
            Fail($"the role of message {Number(message)} is none of system, developer, user, assistant, tool", message.RoleStart, message.RoleLength);
        }

        var mayBeSilent = message.Role == Role.Assistant && (message.HasToolCalls || message.HasFunctionCall);
        if (!message.HasContent)
        {
            if (!mayBeSilent)
            {
                Fail($"message {Number(message)} has no 'content'", message.Start, message.Length);
            }
        }
        else if (message.Content is { IsScalar: true, IsNull: false } or { IsObject: true })
        {
            Fail($"'content' of message {Number(message)} must be text or a list of parts", message.Content.Start, message.Content.Length);
        }
        else if (!mayBeSilent && message.Role is not (Role.Tool or Role.Function) && (message.Content.IsNull || message.Content.IsBlank))
        {
            Fail($"'content' of message {Number(message)} is empty", message.Content.Start, message.Content.Length);
        }
    }

    private void CheckWhole(int start, int length)
    {
        if (_messages.Count == 0)
        {
            Fail("'messages' is empty", start, length);
            return;
        }

        var (callsTool, callsFunction, hasInput, isLearnt) = (false, false, false, false);
        foreach (var message in _messages)
        {
            if ((message.Role == Role.Tool && !callsTool) || (message.Role == Role.Function && !callsFunction))
            {
                Fail(
                    message.Role == Role.Tool
                        ? $"message {Number(message)} is of a tool, and no assistant message with 'tool_calls' asks for it"
                        : $"message {Number(message)} is of a function, and no assistant message with 'function_call' asks for it",
                    message.Start,
                    message.Length);
            }

            hasInput |= message.Role != Role.Assistant;
            isLearnt |= message.Role == Role.Assistant && message.Weight == 1;
            if (message.Role is not (Role.Tool or Role.Function))
            {
                (callsTool, callsFunction) = (message.HasToolCalls, message.HasFunctionCall);
            }
        }

        var last = _messages[_messages.Count - 1];
        if (last.Role != Role.Assistant)
        {
            LastIsNoAnswer = _problem is null;
            Fail("the last message must be the assistant's", last.Start, last.Length);
        }
        else if (!hasInput)
        {
            Fail("nothing stands before the assistant's answer", start, length);
        }
        else if (!isLearnt)
        {
            Fail("every assistant message has weight 0: there is nothing to learn", start, length);
        }
    }

    private Example Compared()
    {
        ulong input = 0;
        for (var i = 0; i < _messages.Count - 1; i++)
        {
            input = XxHash64.Combine(XxHash64.Combine(input, (ulong)_messages[i].Role), _messages[i].More);
        }

        var last = _messages[_messages.Count - 1];
        var isLabel = last.Content is { IsText: true, IsShort: true } && last is { HasToolCalls: false, HasFunctionCall: false };
        return Example.Of(ExampleForm.Chat, input, isLabel ? last.Content.Hash : last.More, isLabel);
    }

    // The first problem of a line is enough.
    private void Fail(string text, int start, int length) => _problem ??= (text, start, length);

    private static string Number(in Message message) => message.Number.ToString(CultureInfo.InvariantCulture);

    private struct Message
    {
        public int Start;
        public int Length;
        public int Number;
        public Role Role;
        public int RoleStart;
        public int RoleLength;
        public bool HasContent;
        public JsonText Content;
        public bool HasToolCalls;
        public bool HasFunctionCall;
        public int Weight;

        /// <summary>Hash of everything but the role, whatever the order of the properties.</summary>
        public ulong More;
    }
}
