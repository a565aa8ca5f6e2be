using System.Buffers.Binary;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>The 64-bit hash XXH64 (seed 0) of its published specification: fast, well spread, the same on every machine. Not meant against an adversary.</summary>
internal static class XxHash64
{
    private const ulong P1 = 11400714785074694791;
    private const ulong P2 = 14029467366897019727;
    private const ulong P3 = 1609587929392839161;
    private const ulong P4 = 9650029242287828579;
    private const ulong P5 = 2870177450012600261;

    public static ulong Hash(ReadOnlySpan<byte> data)
    {
        var length = (ulong)data.Length;
        ulong hash;
        if (data.Length >= 32)
        {
            ulong a = unchecked(P1 + P2), b = P2, c = 0, d = unchecked(0 - P1);
            for (; data.Length >= 32; data = data.Slice(32))
            {
                a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(data));
                b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(data.Slice(8)));
                c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(data.Slice(16)));
                d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(data.Slice(24)));
            }

            hash = unchecked(Rotate(a, 1) + Rotate(b, 7) + Rotate(c, 12) + Rotate(d, 18));
            hash = MergeRound(MergeRound(MergeRound(MergeRound(hash, a), b), c), d);
        }
        else
        {
            hash = P5;
        }

        unchecked
        {
            hash += length;
            for (; data.Length >= 8; data = data.Slice(8))
            {
                hash = (Rotate(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(data)), 27) * P1) + P4;
            }

            if (data.Length >= 4)
            {
                hash = (Rotate(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(data) * P1), 23) * P2) + P3;
                data = data.Slice(4);
            }

            foreach (var b in data)
            {
                hash = Rotate(hash ^ (b * P5), 11) * P1;
            }
        }

        return Finish(hash);
    }

    /// <summary>One hash of two, in this order.</summary>
    public static ulong Combine(ulong first, ulong second) => Finish(unchecked((Rotate(first ^ Round(0, second), 27) * P1) + P4));

    private static ulong Finish(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * P2;
            hash = (hash ^ (hash >> 29)) * P3;
            return hash ^ (hash >> 32);
        }
    }

    private static ulong Round(ulong accumulator, ulong input) => unchecked(Rotate(accumulator + (input * P2), 31) * P1);

    private static ulong MergeRound(ulong hash, ulong accumulator) => unchecked(((hash ^ Round(0, accumulator)) * P1) + P4);

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
