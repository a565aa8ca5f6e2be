using System.Text.Json;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>Checks the tool calls of an assistant message.</summary>
internal static class ToolCallReader
{
    /// <summary>Reads the value that the reader is at, to its end.</summary>
    /// <returns>Whether there is a call.</returns>
    public static bool Read(ref Utf8JsonReader reader, out string? fault)
    {
        fault = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            fault = reader.TokenType == JsonTokenType.Null ? null : "no list";
            reader.Skip();
            return false;
        }

        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                fault ??= "a call that is no object";
                reader.Skip();
                continue;
            }

            fault ??= ReadCall(ref reader);
        }

        return count > 0;
    }

    private static string? ReadCall(ref Utf8JsonReader reader)
    {
        var (hasId, hasFunction, isOtherType) = (false, false, false);
        string? fault = null;
        var depth = reader.CurrentDepth;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                hasId = reader.TokenType == JsonTokenType.String;
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                isOtherType = reader.TokenType == JsonTokenType.String && !reader.ValueTextEquals("function"u8);
            }
            else if (reader.ValueTextEquals("function"u8))
            {
                reader.Read();
                hasFunction = reader.TokenType == JsonTokenType.StartObject;
                if (hasFunction)
                {
                    fault = ReadFunction(ref reader);
                    continue;
                }
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        // Tools of other types have fields of their own.
        return isOtherType ? null : !hasId ? "a call without 'id'" : !hasFunction ? "a call without 'function'" : fault;
    }

    private static string? ReadFunction(ref Utf8JsonReader reader)
    {
        var (hasName, hasArguments) = (false, false);
        var depth = reader.CurrentDepth;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            var (isName, isArguments) = (reader.ValueTextEquals("name"u8), reader.ValueTextEquals("arguments"u8));
            reader.Read();
            hasName |= isName && reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0;
            hasArguments |= isArguments && reader.TokenType == JsonTokenType.String;
            reader.Skip();
        }

        return !hasName ? "a function without 'name'" : !hasArguments ? "'arguments' that are no JSON text" : null;
    }
}
