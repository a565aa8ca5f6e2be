using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>What a digest depends on; a digest of another key is not used.</summary>
/// <param name="Length">Of the data file, in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
/// <param name="Limit">The length of training examples; 0 when none is known.</param>
/// <param name="Encoding">In which tokens are counted.</param>
internal readonly record struct DigestKey(long Length, long Written, int Limit, int Encoding);

/// <summary>
/// Digests on disk, under <c>obj/</c>, so that a file that did not change is not read again: first the examples, 16 bytes each, then the rest, at the end where the rest begins.
/// </summary>
internal static class DigestFile
{
    // To be raised with every change of what is checked or written.
    private const int Version = 1;

    private const int KeySize = 16;

    /// <summary>Writes one example.</summary>
    public static void Write(BinaryWriter writer, in ExampleKey key)
    {
        writer.Write(key.Input);
        writer.Write(((ulong)key.Output << 32) | (key.HasShortAnswer ? 0x80000000u : 0) | (uint)key.Line);
    }

    /// <summary>Writes what follows the examples.</summary>
    public static void WriteEnd(BinaryWriter writer, in DigestKey key, FileDigest digest)
    {
        writer.Flush();
        var start = writer.BaseStream.Position;
        writer.Write(Version);
        writer.Write(key.Length);
        writer.Write(key.Written);
        writer.Write(key.Limit);
        writer.Write(key.Encoding);
        writer.Write(digest.Fault is { } fault ? (int)fault : -1);
        writer.Write(digest.HasByteOrderMark);
        writer.Write(digest.Lines);
        writer.Write(digest.Examples);
        writer.Write(digest.MalformedLines);
        writer.Write(digest.LongExamples);
        writer.Write(digest.FirstLongLine);
        writer.Write(digest.FirstLongTokens);
        writer.Write(digest.UncheckedLines);
        writer.Write(digest.Problems.Count);
        foreach (var problem in digest.Problems)
        {
            writer.Write(problem.Line);
            writer.Write(problem.Column);
            writer.Write(problem.EndColumn);
            writer.Write(problem.Message);
        }

        writer.Write(digest.HasOnlyLabels);
        writer.Write(digest.Labels.Count);
        foreach (var label in digest.Labels)
        {
            writer.Write(label.Key);
            writer.Write(label.Value.Count);
            writer.Write(label.Value.Line);
        }

        writer.Write(start);
    }

    /// <summary>The digest of a file; null when there is none, when it is of another state of the file, or when it cannot be read.</summary>
    public static FileDigest? Read(string path, in DigestKey key)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var reader = Open(path, out var end);
            reader.BaseStream.Position = end;
            return ReadEnd(reader, key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The examples of a digest that <see cref="Read"/> accepts.</summary>
    public static IEnumerable<ExampleKey> Keys(string path)
    {
        using var reader = Open(path, out var end);
        for (long position = 0; position < end; position += KeySize)
        {
            var input = reader.ReadUInt64();
            var rest = reader.ReadUInt64();
            yield return new ExampleKey(input, (uint)(rest >> 32), (rest & 0x80000000) != 0, (int)(rest & 0x7FFFFFFF));
        }
    }

    private static BinaryReader Open(string path, out long end)
    {
        var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
        var length = reader.BaseStream.Length;
        reader.BaseStream.Position = Math.Max(0, length - sizeof(long));
        end = reader.ReadInt64();
        reader.BaseStream.Position = 0;
        if (end < 0 || end > length || end % KeySize != 0)
        {
            reader.Dispose();
            throw new FormatException();
        }

        return reader;
    }

    private static FileDigest? ReadEnd(BinaryReader reader, in DigestKey key)
    {
        if (reader.ReadInt32() != Version || new DigestKey(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32()) != key)
        {
            return null;
        }

        var digest = new FileDigest();
        digest.Fault = reader.ReadInt32() is >= 0 and var fault ? (FileFault)fault : null;
        digest.HasByteOrderMark = reader.ReadBoolean();
        digest.Lines = reader.ReadInt64();
        digest.Examples = reader.ReadInt64();
        digest.MalformedLines = reader.ReadInt64();
        digest.LongExamples = reader.ReadInt64();
        digest.FirstLongLine = reader.ReadInt32();
        digest.FirstLongTokens = reader.ReadInt32();
        digest.UncheckedLines = reader.ReadInt64();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            digest.Problems.Add(new LineProblem(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString()));
        }

        digest.HasOnlyLabels = reader.ReadBoolean();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            digest.Labels[reader.ReadUInt64()] = (reader.ReadInt64(), reader.ReadInt32());
        }

        return digest;
    }
}
