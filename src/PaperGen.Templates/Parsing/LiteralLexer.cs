using System.Globalization;
using System.Numerics;
using System.Text;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads numbers and the four kinds of strings; what is malformed is reported and read as far as it goes.</summary>
internal sealed class LiteralLexer(SourceText source, LogMessageBag messages)
{
    // 1e999999999 would take the machine's memory as an integer.
    private const int LargestExponent = 1024;

    private readonly string _text = source.Text;
    private readonly StringBuilder _buffer = new();

    public Token ReadString(int start)
    {
        var quote = _text[start];
        var i = start + 1;
        var plain = _text.AsSpan(i).IndexOfAny(quote, '\\');
        if (plain >= 0 && _text[i + plain] == quote)
        {
            return new Token(TokenType.String, start, i + plain + 1, _text.Substring(i, plain));
        }

        _buffer.Clear();
        while (i < _text.Length && _text[i] != quote)
        {
            if (_text[i] == '\\') i = ReadEscape(i, interpolated: false);
            else _buffer.Append(_text[i++]);
        }

        if (i >= _text.Length) Report(start, _text.Length, $"Unexpected end of file while parsing a string not terminated by a {quote}");
        return new Token(TokenType.String, start, Math.Min(i + 1, _text.Length), _buffer.ToString());
    }

    public Token ReadVerbatim(int start)
    {
        _buffer.Clear();
        var i = start + 1;
        while (i < _text.Length)
        {
            if (_text[i] != '`')
            {
                _buffer.Append(_text[i++]);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '`')
            {
                _buffer.Append('`');
                i += 2;
            }
            else
            {
                return new Token(TokenType.String, start, i + 1, _buffer.ToString());
            }
        }

        Report(start, _text.Length, "Unexpected end of file while parsing a verbatim string not terminated by a `");
        return new Token(TokenType.String, start, _text.Length, _buffer.ToString());
    }

    /// <summary>Text of an interpolated string up to the next expression or to the closing quote, which is not taken.</summary>
    public Token ReadInterpolatedText(int start, char quote)
    {
        _buffer.Clear();
        var i = start;
        while (i < _text.Length && _text[i] != quote && _text[i] != '{')
        {
            if (_text[i] == '\\') i = ReadEscape(i, interpolated: true);
            else _buffer.Append(_text[i++]);
        }

        if (i >= _text.Length) Report(start, _text.Length, $"Unexpected end of file while parsing a string not terminated by a {quote}");
        return new Token(TokenType.InterpolationText, start, i, _buffer.ToString());
    }

    public Token ReadNumber(int start)
    {
        if (_text[start] == '0' && start + 1 < _text.Length)
        {
            if (_text[start + 1] is 'x' or 'X') return ReadRadix(start, bitsPerDigit: 4);
            if (_text[start + 1] is 'b' or 'B') return ReadRadix(start, bitsPerDigit: 1);
        }

        var i = SkipDigits(start);
        var isReal = i + 1 < _text.Length && _text[i] == '.' && char.IsAsciiDigit(_text[i + 1]);
        if (isReal) i = SkipDigits(i + 1);

        var hasExponent = i < _text.Length && _text[i] is 'e' or 'E' && ExponentDigits(i + 1) > 0;
        if (hasExponent) i = ExponentDigits(i + 1);

        var digits = _text.Substring(start, i - start).Replace("_", "", StringComparison.Ordinal);
        var suffix = i < _text.Length ? char.ToLowerInvariant(_text[i]) : '\0';
        if (suffix is 'f' or 'd' or 'm' && (i + 1 >= _text.Length || !char.IsLetterOrDigit(_text[i + 1])))
        {
            return new Token(TokenType.Number, start, i + 1, ParseReal(start, i + 1, digits, suffix));
        }

        var value = isReal ? ParseReal(start, i, digits, 'd') : ParseInteger(start, i, digits);
        return new Token(TokenType.Number, start, i, value);
    }

    private int SkipDigits(int i)
    {
        while (i < _text.Length && (char.IsAsciiDigit(_text[i]) || _text[i] == '_')) i++;
        return i;
    }

    /// <summary>Offset after the digits of an exponent, or 0 when there are none.</summary>
    private int ExponentDigits(int i)
    {
        if (i < _text.Length && _text[i] is '+' or '-') i++;
        var start = i;
        while (i < _text.Length && char.IsAsciiDigit(_text[i])) i++;
        return i > start ? i : 0;
    }

    private object ParseReal(int start, int end, string digits, char suffix)
    {
        switch (suffix)
        {
            case 'f' when float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var single):
                return single;
            case 'm' when decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var money):
                return money;
            case 'd' when double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real):
                return real;
            default:
                Report(start, end, $"Unable to parse the number {digits}");
                return 0;
        }
    }

    private object ParseInteger(int start, int end, string digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small)) return Boxes.Of(small);

        var e = digits.IndexOfAny(['e', 'E']);
        var exponent = 0;
        var wellFormed = digits.Length <= 2048
            && (e < 0 || (int.TryParse(digits.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && exponent is >= 0 and <= LargestExponent))
            && BigInteger.TryParse(e < 0 ? digits : digits.AsSpan(0, e), NumberStyles.None, CultureInfo.InvariantCulture, out var big);
        if (!wellFormed)
        {
            Report(start, end, $"Unable to parse the integer {(digits.Length > 64 ? digits[..64] + "…" : digits)}");
            return 0;
        }

        return Arithmetic.Shrink(BigInteger.Parse(e < 0 ? digits : digits.AsSpan(0, e), NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent));
    }

    private Token ReadRadix(int start, int bitsPerDigit)
    {
        var i = start + 2;
        BigInteger value = 0;
        var digits = 0;
        for (; i < _text.Length; i++)
        {
            if (_text[i] == '_') continue;
            var digit = char.IsAsciiHexDigit(_text[i]) ? Convert.ToInt32(_text[i].ToString(), 16) : -1;
            if (digit < 0 || digit >= 1 << bitsPerDigit) break;
            if (++digits * bitsPerDigit <= 4096) value = (value << bitsPerDigit) + digit;
        }

        var unsigned = i < _text.Length && _text[i] is 'u' or 'U';
        var end = unsigned ? i + 1 : i;
        if (digits == 0 || digits * bitsPerDigit > 4096) Report(start, end, $"Unable to parse the number {_text[start..Math.Min(end, start + 32)]}");

        // Without the u, eight hexadecimal digits are the bits of a signed integer, as in the published engine.
        if (!unsigned && value > int.MaxValue && value <= uint.MaxValue) value = (int)(uint)value;
        else if (!unsigned && value > long.MaxValue && value <= ulong.MaxValue) value = (long)(ulong)value;
        return new Token(TokenType.Number, start, end, Arithmetic.Shrink(value));
    }

    private int ReadEscape(int backslash, bool interpolated)
    {
        var i = backslash + 1;
        if (i >= _text.Length) return i;
        switch (_text[i])
        {
            case 'n': _buffer.Append('\n'); return i + 1;
            case 't': _buffer.Append('\t'); return i + 1;
            case 'r': _buffer.Append('\r'); return i + 1;
            case 'b': _buffer.Append('\b'); return i + 1;
            case 'f': _buffer.Append('\f'); return i + 1;
            case 'v': _buffer.Append('\v'); return i + 1;
            case '0': _buffer.Append('\0'); return i + 1;
            case '\\' or '"' or '\'': _buffer.Append(_text[i]); return i + 1;
            case '{' or '}' when interpolated: _buffer.Append(_text[i]); return i + 1;
            case '\n': return i + 1;
            case '\r': return i + (i + 1 < _text.Length && _text[i + 1] == '\n' ? 2 : 1);
            case 'u' when ReadHex(i + 1, 4) is >= 0 and var unit: _buffer.Append((char)unit); return i + 5;
            case 'x' when ReadHex(i + 1, 2) is >= 0 and var code: _buffer.Append((char)code); return i + 3;
            default:
                Report(backslash, i + 1, $"Unexpected escape character `{_text[i]}` in string. Only \\ ' \" {{ n r t b f v 0 u0000-uFFFF x00-xFF are allowed");
                return i + 1;
        }
    }

    private int ReadHex(int start, int length)
    {
        if (start + length > _text.Length) return -1;
        return int.TryParse(_text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }

    private void Report(int start, int end, string message) =>
        messages.Add(new LogMessage(ParserMessageType.Error, source.Span(start, end), message));
}
