using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Parts a PNG's samples into colour and opacity.</summary>
internal sealed class PngPixels
{
    private readonly PngHeader _header;
    private readonly byte[] _transparency;
    private readonly byte[]? _clear;

    public PngPixels(PngChunks png)
    {
        _header = png.Header;
        _transparency = png.Transparency;
        if (!_header.IsPalette && !_header.HasAlpha && _transparency.Length >= _header.Channels * 2)
        {
            _clear = new byte[_header.Channels];
            for (var i = 0; i < _clear.Length; i++)
            {
                // Compared after rounding to 8 bits: near neighbours of the clear colour become clear too.
                int value = BinaryPrimitives.ReadUInt16BigEndian(_transparency.AsSpan(i * 2));
                _clear[i] = (byte)(_header.Bits == 16 ? (value * 255 + 32767) / 65535 : value);
            }
        }
    }

    public int ColourChannels => _header.ColourType is 2 or 6 ? 3 : 1;

    public bool HasOpacity => _header.HasAlpha || _clear is not null || _header.IsPalette && _transparency.Length > 0;

    /// <summary>Parts one row.</summary>
    public void Split(ReadOnlySpan<byte> samples, Span<byte> colour, Span<byte> opacity)
    {
        var channels = _header.Channels;
        var colours = ColourChannels;
        for (int x = 0, at = 0; at < samples.Length; x++, at += channels)
        {
            var pixel = samples.Slice(at, channels);
            pixel[..colours].CopyTo(colour[(x * colours)..]);
            opacity[x] = OpacityOf(pixel);
        }

        // Grey of fewer bits is spread over the whole range; a palette's numbers are numbers.
        if (_header.Bits < 8 && !_header.IsPalette)
        {
            var factor = 255 / ((1 << _header.Bits) - 1);
            foreach (ref var value in colour) value = (byte)(value * factor);
        }
    }

    private byte OpacityOf(ReadOnlySpan<byte> pixel)
    {
        if (_header.HasAlpha) return pixel[^1];
        if (_header.IsPalette) return pixel[0] < _transparency.Length ? _transparency[pixel[0]] : (byte)255;
        return _clear is not null && pixel.SequenceEqual(_clear) ? (byte)0 : (byte)255;
    }
}
