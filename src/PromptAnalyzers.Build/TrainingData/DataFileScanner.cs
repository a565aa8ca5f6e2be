using System.Text;
using PromptAnalyzers.Tokens;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>The length that examples may have.</summary>
/// <param name="Tokens">The most tokens of one example.</param>
/// <param name="Encoding">Of the base model.</param>
internal sealed record ExampleLimit(int Tokens, TokenEncoding Encoding);

/// <summary>Reads a data file once, line by line, with memory for the longest line.</summary>
internal sealed class DataFileScanner(ExampleLimit? limit, Action<ExampleKey> onExample, Action<long> onProgress, CancellationToken cancellation)
{
    /// <summary>A longer line is not looked into: images in a line make it long, and nothing is wrong with that.</summary>
    public const int LongestLine = 16 << 20;

    private const int BufferSize = 1 << 20;

    private readonly ExampleReader _examples = new();
    private readonly FileDigest _digest = new();
    private byte[] _buffer = new byte[BufferSize];
    private int _emptyLines;

    /// <summary>Reads to the end, or to the first byte that no text has.</summary>
    public FileDigest Scan(Stream stream)
    {
        var (filled, total, isFirst, skipping) = (0, 0L, true, false);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReadMore(stream, filled) is not { } read)
            {
                _digest.Fault = FileFault.Unreadable;
                return _digest;
            }

            total += read;
            onProgress(total);
            filled += read;
            var start = 0;
            if (isFirst && (filled >= 3 || read == 0))
            {
                isFirst = false;
                start = SkipByteOrderMark(filled);
                if (_digest.Fault is not null)
                {
                    return _digest;
                }
            }

            for (var end = NextLineEnd(start, filled); end >= 0 && _digest.Fault is null; end = NextLineEnd(start, filled))
            {
                TakeLine(start, end, skipping);
                skipping = false;
                start = end + 1;
            }

            if (read == 0 || _digest.Fault is not null)
            {
                if (start < filled || skipping)
                {
                    TakeLine(start, filled, skipping);
                }

                return _digest;
            }

            filled = MoveRest(start, filled, ref skipping);
        }
    }

    /// <summary>Null when the file cannot be read on.</summary>
    private int? ReadMore(Stream stream, int filled)
    {
        try
        {
            return stream.Read(_buffer, filled, _buffer.Length - filled);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private int NextLineEnd(int start, int filled) => Array.IndexOf(_buffer, (byte)'\n', start, filled - start);

    private int SkipByteOrderMark(int filled)
    {
        if (filled >= 2 && ((_buffer[0] == 0xFF && _buffer[1] == 0xFE) || (_buffer[0] == 0xFE && _buffer[1] == 0xFF)))
        {
            _digest.Fault = FileFault.Utf16;
        }

        _digest.HasByteOrderMark = filled >= 3 && _buffer[0] == 0xEF && _buffer[1] == 0xBB && _buffer[2] == 0xBF;
        return _digest.HasByteOrderMark ? 3 : 0;
    }

    /// <summary>Keeps the beginning of a line for the next read; of a line that is too long only that there is one.</summary>
    private int MoveRest(int start, int filled, ref bool skipping)
    {
        var rest = filled - start;
        if (skipping || rest >= LongestLine)
        {
            skipping = true;
            return 0;
        }

        if (start > 0)
        {
            Buffer.BlockCopy(_buffer, start, _buffer, 0, rest);
        }
        else if (rest == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, LongestLine));
        }

        return rest;
    }

    private void TakeLine(int start, int end, bool isTooLong)
    {
        if (end > start && _buffer[end - 1] == '\r')
        {
            end--;
        }

        var line = _buffer.AsSpan(start, end - start);
        if (!isTooLong && Utf8Text.IsBlank(line))
        {
            // Only an empty line with something behind it is a line without an example.
            _emptyLines++;
            return;
        }

        for (; _emptyLines > 0; _emptyLines--)
        {
            _digest.Lines++;
            AddProblem(default, Example.Malformed("the line is empty", 0, 0));
        }

        _digest.Lines++;
        if (isTooLong)
        {
            _digest.UncheckedLines++;
            _digest.Examples++;
            _digest.HasOnlyLabels = false;
            return;
        }

        TakeExample(line);
    }

    private void TakeExample(ReadOnlySpan<byte> line)
    {
        var fault = Utf8Text.IndexOfFault(line);
        _examples.KeepTexts = limit is not null && line.Length > limit.Tokens;
        var example = fault >= 0 ? Example.Malformed("no UTF-8 from here on", fault, 0) : _examples.Read(line);
        if (example.Problem is not null)
        {
            if (line.IndexOf((byte)0) >= 0)
            {
                _digest.Fault = FileFault.Binary;
                return;
            }

            AddProblem(line, example);
            return;
        }

        _digest.Examples++;
        var number = (int)Math.Min(_digest.Lines, int.MaxValue);
        onExample(new ExampleKey(example.Input, (uint)example.Output, example.HasShortAnswer, number));
        if (example.HasShortAnswer)
        {
            _digest.AddLabel(example.Output, number);
        }
        else
        {
            _digest.HasOnlyLabels = false;
        }

        // A token is at least one byte, so that only lines over the limit have to be counted.
        if (limit is not null && line.Length > limit.Tokens && TokenCounter.Exceeds(limit.Encoding, _examples.Texts, limit.Tokens, out var tokens) && _digest.LongExamples++ == 0)
        {
            (_digest.FirstLongLine, _digest.FirstLongTokens) = (number, tokens);
        }
    }

    private void AddProblem(ReadOnlySpan<byte> line, in Example example)
    {
        _digest.MalformedLines++;
        if (_digest.Problems.Count < TrainingDataSummary.MaxProblems)
        {
            var column = 1 + Units(line.Slice(0, example.ProblemStart));
            var length = Units(line.Slice(example.ProblemStart, Math.Min(example.ProblemLength, line.Length - example.ProblemStart)));
            _digest.Problems.Add(new LineProblem((int)Math.Min(_digest.Lines, int.MaxValue), column, column + length, example.Problem!));
        }
    }

    // Columns count as editors and compilers do.
    private static int Units(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes.ToArray());
}
