using System.IO.Compression;

namespace PaperGen.Press;

/// <summary>Filters and deflates the rows of a picture as they come.</summary>
internal sealed class RowPacker : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _zlib;
    private readonly int _channels;
    private readonly byte[] _above;
    private byte[] _best;
    private byte[] _trial;

    public RowPacker(int width, int channels)
    {
        _channels = channels;
        _zlib = new ZLibStream(_packed, CompressionLevel.Optimal, leaveOpen: true);
        _above = new byte[width * channels];
        _best = new byte[width * channels + 1];
        _trial = new byte[_best.Length];
    }

    public void Add(ReadOnlySpan<byte> row)
    {
        RowFilter.Apply(row, _above, _channels, ref _best, ref _trial);
        _zlib.Write(_best);
        row.CopyTo(_above);
    }

    public byte[] ToArray()
    {
        _zlib.Dispose();
        return _packed.ToArray();
    }

    public void Dispose() => _zlib.Dispose();
}
