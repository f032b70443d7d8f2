namespace PaperGen.Press;

/// <summary>
/// What is known of a face's glyphs, by their numbers. An edition uses a tenth of a Chinese face's: memory is taken by the block.
/// Threads need not wait for each other: what two of them find out at once is the same, and one of both is kept.
/// </summary>
/// <param name="length">How many numbers there may be.</param>
internal sealed class SparseTable<T>(int length)
    where T : class
{
    private const int BlockLength = 64;

    private readonly T?[]?[] _blocks = new T?[(length + BlockLength - 1) / BlockLength][];

    public T? this[int number]
    {
        get => _blocks[number / BlockLength]?[number % BlockLength];
        set => (_blocks[number / BlockLength] ??= new T?[BlockLength])[number % BlockLength] = value;
    }
}
