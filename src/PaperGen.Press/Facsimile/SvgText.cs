using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PaperGen.Press;

/// <summary>Bytes of an SVG on their way out: words, whole numbers and lengths, one after another, in memory that is given back.</summary>
internal sealed class SvgText : IDisposable
{
    private const int LongestNumber = 400; // of a length that somebody meant to be hostile

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Starts anew with the same memory.</summary>
    public SvgText Clear()
    {
        _length = 0;
        return this;
    }

    public SvgText Add(ReadOnlySpan<byte> words)
    {
        words.CopyTo(Room(words.Length));
        Advance(words.Length);
        return this;
    }

    public SvgText Add(string words)
    {
        _length += Encoding.UTF8.GetBytes(words, Room(Encoding.UTF8.GetByteCount(words)));
        return this;
    }

    public SvgText Add(int number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var written);
        _length += written;
        return this;
    }

    /// <summary>A number with as many decimals as the format has.</summary>
    public SvgText Add(double number, string format = "0.##")
    {
        number.TryFormat(Room(LongestNumber), out var written, format, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>A colour for screens.</summary>
    public SvgText AddColour(int rgb)
    {
        Add("#"u8);
        Utf8Formatter.TryFormat(rgb & 0xFFFFFF, Room(LongestNumber), out var written, new StandardFormat('x', 6));
        _length += written;
        return this;
    }

    /// <summary>Where so many bytes, or fewer, are written next; <see cref="Advance"/> tells how many they were.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }

    /// <summary>Takes over what was written into the room.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
