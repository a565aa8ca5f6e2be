using System.Text.Json;

namespace PromptAnalyzers.Build;

/// <summary>
/// Reads the compiler's log (SARIF, version 1 or 2.1) as a stream. Most of a log describes the rules; it is passed over, and one result is in memory at a time.
/// </summary>
internal static class SarifLog
{
    // "results" of an element of "runs".
    private const int DepthOfResults = 3;
    private const int DepthOfResult = 4;

    /// <summary>Hands over every result of a log file, in its order.</summary>
    /// <exception cref="JsonException">The file is no JSON or ends too early.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Read(string path, Action<SarifResult> onResult, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(path);
        Read(stream, onResult, cancellation);
    }

    /// <summary>Hands over every result of a log, in its order.</summary>
    /// <param name="stream">UTF-8, with or without a byte order mark.</param>
    /// <param name="onResult">Called for each.</param>
    /// <param name="cancellation">Looked at once per block.</param>
    /// <param name="blockSize">Bytes at first; grows where one result is longer.</param>
    /// <exception cref="JsonException">The text is no JSON or ends too early.</exception>
    public static void Read(Stream stream, Action<SarifResult> onResult, CancellationToken cancellation, int blockSize = 1 << 16)
    {
        var buffer = new byte[Math.Max(blockSize, 4)];
        var filled = 0;
        var atStart = true;
        var position = default(Position);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = Fill(stream, buffer, filled);
            filled += read;
            var start = atStart && filled >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF ? 3 : 0;
            atStart = false;
            var isLast = filled < buffer.Length;
            var consumed = start + ReadBlock(buffer.AsSpan(start, filled - start), isLast, ref position, onResult);
            if (isLast)
            {
                return;
            }

            filled -= consumed;
            if (consumed == 0)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            else
            {
                Buffer.BlockCopy(buffer, consumed, buffer, 0, filled);
            }
        }
    }

    /// <summary>Reads until the end or until it needs more; says how many bytes are done with.</summary>
    private static int ReadBlock(ReadOnlySpan<byte> block, bool isLast, ref Position position, Action<SarifResult> onResult)
    {
        var reader = new Utf8JsonReader(block, isLast, position.State);
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                break;
            }

            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == DepthOfResults)
            {
                position.InResults = reader.ValueTextEquals("results");
            }
            else if (position.InResults && reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == DepthOfResult)
            {
                if (!JsonDocument.TryParseValue(ref reader, out var result))
                {
                    reader = before;
                    break;
                }

                using (result)
                {
                    onResult(SarifResult.Read(result.RootElement));
                }
            }
        }

        position.State = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <summary>Fills the rest of the buffer; less only at the end of the stream.</summary>
    private static int Fill(Stream stream, byte[] buffer, int from)
    {
        var total = 0;
        for (int read; from + total < buffer.Length && (read = stream.Read(buffer, from + total, buffer.Length - from - total)) > 0;)
        {
            total += read;
        }

        return total;
    }

    /// <summary>Where reading stands between two blocks.</summary>
    private struct Position
    {
        public JsonReaderState State;
        public bool InResults;
    }
}
