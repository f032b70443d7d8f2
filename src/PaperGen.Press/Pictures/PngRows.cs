using System.IO.Compression;

namespace PaperGen.Press;

/// <summary>Unpacks and unfilters a PNG's rows one after another, holding two.</summary>
internal sealed class PngRows : IDisposable
{
    private readonly ZLibStream _zlib;
    private readonly PngHeader _header;
    private byte[] _row;
    private byte[] _above;

    public PngRows(PngChunks png)
    {
        _header = png.Header;
        _zlib = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
        _row = new byte[_header.RowLength(_header.Width)];
        _above = new byte[_row.Length];
    }

    /// <summary>Forgets the row above, as at the start of each pass of an interlaced picture.</summary>
    public void StartPass() => Array.Clear(_row);

    /// <summary>The next row of so many pixels; good until the next call.</summary>
    public ReadOnlySpan<byte> Read(int width)
    {
        (_row, _above) = (_above, _row);
        var length = _header.RowLength(width);
        var filter = _zlib.ReadByte();
        var row = _row.AsSpan(0, length);
        if (filter < 0 || _zlib.ReadAtLeast(row, length, throwOnEndOfStream: false) < length)
            throw new PictureFormatException("the PNG ends in the middle of the picture", "copy or export the file again");
        if (!RowFilter.Undo(filter, row, _above.AsSpan(0, length), _header.FilterDistance))
            throw new PictureFormatException("the PNG is damaged: a row has a filter that does not exist", "export the picture again");
        return row;
    }

    /// <summary>Whether nothing follows, and the checksum is right.</summary>
    public bool IsAtEnd() => _zlib.ReadByte() < 0;

    public void Dispose() => _zlib.Dispose();
}
