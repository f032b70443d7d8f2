using System.Buffers.Text;
using System.Diagnostics;

namespace PaperGen.Press;

/// <summary>
/// The bytes of PDF syntax, token after token: bodies of objects and content streams alike.
/// White space is written only where two tokens would run together (ISO 32000-1, 7.2).
/// </summary>
internal sealed class PdfTokens(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];
    private int _length;
    private bool _endsRegular;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public int Length => _length;

    /// <summary>Starts anew with the same memory.</summary>
    public PdfTokens Clear()
    {
        _length = 0;
        _endsRegular = false;
        return this;
    }

    public PdfTokens BeginDictionary() => Delimiter("<<"u8);

    public PdfTokens EndDictionary() => Delimiter(">>"u8);

    public PdfTokens BeginArray() => Delimiter("["u8);

    public PdfTokens EndArray() => Delimiter("]"u8);

    /// <summary>A name of regular characters, as all the keys of the standard are.</summary>
    public PdfTokens Name(ReadOnlySpan<byte> name)
    {
        var room = Room(name.Length + 1);
        room[0] = (byte)'/';
        name.CopyTo(room[1..]);
        _endsRegular = true;
        return this;
    }

    /// <summary>A name of any characters; what is not regular is written as <c>#xx</c> (7.3.5).</summary>
    public PdfTokens Name(string name)
    {
        Room(1)[0] = (byte)'/';
        foreach (var b in System.Text.Encoding.UTF8.GetBytes(name))
        {
            if (b is > 0x20 and < 0x7F && "()<>[]{}/%#".IndexOf((char)b, StringComparison.Ordinal) < 0) Room(1)[0] = b;
            else
            {
                var room = Room(3);
                room[0] = (byte)'#';
                room[1] = HexDigit(b >> 4);
                room[2] = HexDigit(b & 15);
            }
        }

        _endsRegular = true;
        return this;
    }

    public PdfTokens Key(ReadOnlySpan<byte> name) => Name(name);

    public PdfTokens Integer(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, Tail(20), out var written);
        _length += written;
        _endsRegular = true;
        return this;
    }

    /// <summary>A number with at most three decimals: a thousandth of a point is far below any device's dot.</summary>
    public PdfTokens Number(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e12) throw new ArgumentOutOfRangeException(nameof(value), value, "not a length that a page could have");
        return Thousandths((long)Math.Round(value * 1000, MidpointRounding.AwayFromZero));
    }

    /// <summary>A number given in thousandths.</summary>
    public PdfTokens Thousandths(long value)
    {
        Separate();
        if (value < 0)
        {
            Room(1)[0] = (byte)'-';
            value = -value;
        }

        var (whole, rest) = Math.DivRem(value, 1000);
        if (whole != 0 || rest == 0)
        {
            Utf8Formatter.TryFormat(whole, Tail(20), out var written);
            _length += written;
        }

        if (rest != 0)
        {
            var room = Room(4);
            room[0] = (byte)'.';
            room[1] = (byte)('0' + rest / 100);
            room[2] = (byte)('0' + rest / 10 % 10);
            room[3] = (byte)('0' + rest % 10);
            while (_bytes[_length - 1] == '0') _length--;
        }

        _endsRegular = true;
        return this;
    }

    public PdfTokens Boolean(bool value) => Operator(value ? "true"u8 : "false"u8);

    public PdfTokens Reference(PdfReference reference)
    {
        Debug.Assert(!reference.IsNone);
        return Integer(reference.Number).Operator("0 R"u8);
    }

    /// <summary>A keyword or operator.</summary>
    public PdfTokens Operator(ReadOnlySpan<byte> word)
    {
        Separate();
        word.CopyTo(Room(word.Length));
        _endsRegular = true;
        return this;
    }

    /// <summary>A text string (7.9.2.2): ASCII as it stands, everything else as UTF-16 with its mark; a lone surrogate becomes U+FFFD.</summary>
    public PdfTokens Text(string text)
    {
        BeginLiteral();
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            foreach (var c in text) LiteralByte((byte)c);
        }
        else
        {
            LiteralByte(0xFE);
            LiteralByte(0xFF);
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (char.IsSurrogate(c))
                {
                    var paired = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                    if (paired) LiteralUnit(text[i++]);
                    c = paired ? text[i] : '\uFFFD';
                }

                LiteralUnit(c);
            }
        }

        return EndLiteral();
    }

    /// <summary>A byte string in hexadecimal digits, for what a person may want to read in the file.</summary>
    public PdfTokens Hex(ReadOnlySpan<byte> bytes)
    {
        var room = Room(bytes.Length * 2 + 2);
        room[0] = (byte)'<';
        for (var i = 0; i < bytes.Length; i++)
        {
            room[1 + i * 2] = HexDigit(bytes[i] >> 4);
            room[2 + i * 2] = HexDigit(bytes[i] & 15);
        }

        room[^1] = (byte)'>';
        _endsRegular = false;
        return this;
    }

    /// <summary>Opens a literal string; follow with <see cref="LiteralUnit"/> and close with <see cref="EndLiteral"/>.</summary>
    public PdfTokens BeginLiteral()
    {
        Room(1)[0] = (byte)'(';
        return this;
    }

    /// <summary>Two bytes, the high one first: a UTF-16 code unit, or a character code of an Identity-H font.</summary>
    public void LiteralUnit(int unit)
    {
        LiteralByte((byte)(unit >> 8));
        LiteralByte((byte)unit);
    }

    public PdfTokens EndLiteral()
    {
        Room(1)[0] = (byte)')';
        _endsRegular = false;
        return this;
    }

    /// <summary>Bytes that are complete tokens already.</summary>
    public PdfTokens Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return this;
        Separate();
        bytes.CopyTo(Room(bytes.Length));
        _endsRegular = bytes[^1] is not ((byte)'\n' or (byte)']' or (byte)'>' or (byte)')');
        return this;
    }

    /// <summary>A line feed, which also parts tokens.</summary>
    public PdfTokens NewLine()
    {
        Room(1)[0] = (byte)'\n';
        _endsRegular = false;
        return this;
    }

    private void LiteralByte(byte b)
    {
        // A bare CR would be read as LF (7.3.4.2); parentheses need not balance once they are escaped.
        switch (b)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                var escaped = Room(2);
                escaped[0] = (byte)'\\';
                escaped[1] = b;
                break;
            case (byte)'\r':
                "\\r"u8.CopyTo(Room(2));
                break;
            default:
                Room(1)[0] = b;
                break;
        }
    }

    private PdfTokens Delimiter(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _endsRegular = false;
        return this;
    }

    private void Separate()
    {
        if (_endsRegular) Room(1)[0] = (byte)' ';
    }

    private Span<byte> Room(int count)
    {
        var room = Tail(count);
        _length += count;
        return room[..count];
    }

    private Span<byte> Tail(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length);
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);
}
