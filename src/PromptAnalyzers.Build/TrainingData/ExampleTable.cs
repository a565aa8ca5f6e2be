namespace PromptAnalyzers.Build.TrainingData;

/// <summary>
/// Finds examples by a 64-bit hash, with 18 bytes for each place. At its bound of 1.5 million examples, the odds that any two different inputs are taken for the same
/// are below 1 in 10 million; for "the same example" another 32 bits have to agree.
/// </summary>
internal sealed class ExampleTable
{
    /// <summary>Examples that are remembered; later ones are compared with these, not with each other.</summary>
    public const int MaxCount = MaxPlaces / 4 * 3;

    private const int MaxPlaces = 1 << 21;

    private ulong[] _keys = new ulong[1 << 10];
    private uint[] _outputs = new uint[1 << 10];
    private int[] _lines = new int[1 << 10];
    private short[] _files = new short[1 << 10];

    public int Count { get; private set; }

    /// <summary>The first example with a key, if any.</summary>
    public bool TryFind(ulong key, out uint output, out int line, out int file, out bool hasShortAnswer)
    {
        var place = PlaceOf(_keys, key);
        (output, line, file, hasShortAnswer) = (_outputs[place], _lines[place], _files[place] & 0x7FFF, _files[place] < 0);
        return _keys[place] != 0;
    }

    /// <summary>Remembers an example under a key that is not there, while there is room.</summary>
    public void Add(ulong key, uint output, int line, int file, bool hasShortAnswer)
    {
        if (Count >= MaxCount)
        {
            return;
        }

        if (Count >= _keys.Length / 4 * 3)
        {
            Grow();
        }

        var place = PlaceOf(_keys, key);
        _keys[place] = NotZero(key);
        (_outputs[place], _lines[place], _files[place]) = (output, line, (short)(file | (hasShortAnswer ? short.MinValue : 0)));
        Count++;
    }

    private static ulong NotZero(ulong key) => key == 0 ? 1 : key;

    private static int PlaceOf(ulong[] keys, ulong key)
    {
        key = NotZero(key);
        var mask = keys.Length - 1;
        var place = (int)key & mask;
        while (keys[place] != 0 && keys[place] != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        var (keys, outputs, lines, files) = (_keys, _outputs, _lines, _files);
        var length = keys.Length * 2;
        (_keys, _outputs, _lines, _files) = (new ulong[length], new uint[length], new int[length], new short[length]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var place = PlaceOf(_keys, keys[i]);
                (_keys[place], _outputs[place], _lines[place], _files[place]) = (keys[i], outputs[i], lines[i], files[i]);
            }
        }
    }
}
