using System;
using System.Runtime.CompilerServices;

namespace PromptAnalyzers.Tokens;

/// <summary>A binary heap of pairs to merge: the lowest rank first, among equal ranks the leftmost.</summary>
internal sealed class PairHeap
{
    private const int FirstSize = 256;

    /// <summary>Rank in the upper half, position in the lower: one comparison orders both.</summary>
    private long[] _keys = [];
    private int _count;

    /// <summary>Levels walked so far.</summary>
    public long Steps { get; private set; }

    public void Clear() => _count = 0;

    [MethodImpl(Jit.OptimizeAtOnce)]
    public void Push(int rank, int position)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(FirstSize, _count * 2));
        }

        var key = ((long)rank << 32) | (uint)position;
        var i = _count++;
        while (i > 0)
        {
            var parent = (i - 1) >> 1;
            Steps++;
            if (_keys[parent] <= key)
            {
                break;
            }

            _keys[i] = _keys[parent];
            i = parent;
        }

        _keys[i] = key;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    public bool TryPop(out int rank, out int position)
    {
        if (_count == 0)
        {
            (rank, position) = (0, 0);
            return false;
        }

        (rank, position) = ((int)(_keys[0] >> 32), (int)_keys[0]);
        var key = _keys[--_count];
        var i = 0;
        for (var child = 1; child < _count; child = (2 * i) + 1)
        {
            Steps++;
            if (child + 1 < _count && _keys[child + 1] < _keys[child])
            {
                child++;
            }

            if (_keys[child] >= key)
            {
                break;
            }

            _keys[i] = _keys[child];
            i = child;
        }

        _keys[i] = key;
        return true;
    }
}
