using System.Text;

namespace PaperGen.Content;

/// <summary>The encoding a file seems to have.</summary>
/// <param name="Encoding">Decodes without exceptions.</param>
/// <param name="Name">As it is told to the editor.</param>
/// <param name="Preamble">Length of the byte order mark.</param>
/// <param name="IsDoubtful">True when nothing in the file proves it.</param>
internal sealed record EncodingGuess(Encoding Encoding, string Name, int Preamble = 0, bool IsDoubtful = false)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: false);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The guess, or null when the bytes are no text.</summary>
    public static EncodingGuess? Of(ReadOnlySpan<byte> bytes)
    {
        if (ByMark(bytes) is { } marked) return marked;
        if (bytes.IndexOf((byte)0) >= 0 && Utf16WithoutMark(bytes) is { } wide) return wide;
        if (Controls(bytes) > 4 + bytes.Length / 10) return null;
        if (IsUtf8(bytes)) return new EncodingGuess(Utf8, "UTF-8");
        // Before GB18030, in which the bytes of Chinese in UTF-8 are valid pairs too.
        if (Utf8DamageShare(bytes) < 0.1) return new EncodingGuess(Utf8, "damaged UTF-8", IsDoubtful: true);
        var pairs = GbPairs.Count(bytes);
        if (pairs.IsChinese) return new EncodingGuess(Gb18030, "GB18030", IsDoubtful: pairs.Broken > 0);
        if (Utf16WithoutMark(bytes) is { } chinese) return chinese;
        // A Latin text in an old code page has single bytes above 0x7F among plain letters.
        return LooksLatin(bytes) ? new EncodingGuess(Windows1252, "Windows-1252", IsDoubtful: true) : null;
    }

    private static EncodingGuess? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new EncodingGuess(Utf8, "UTF-8 with byte order mark", 3),
        [0xFF, 0xFE, 0, 0, ..] => new EncodingGuess(new UTF32Encoding(false, false), "UTF-32 LE", 4),
        [0, 0, 0xFE, 0xFF, ..] => new EncodingGuess(new UTF32Encoding(true, false), "UTF-32 BE", 4),
        [0xFF, 0xFE, ..] => new EncodingGuess(new UnicodeEncoding(false, false), "UTF-16 LE", 2),
        [0xFE, 0xFF, ..] => new EncodingGuess(new UnicodeEncoding(true, false), "UTF-16 BE", 2),
        [0x84, 0x31, 0x95, 0x33, ..] => new EncodingGuess(Gb18030, "GB18030 with byte order mark", 4),
        _ => null,
    };

    private static EncodingGuess? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        var little = Utf16Plausibility(bytes, low: 0);
        var big = Utf16Plausibility(bytes, low: 1);
        if (Math.Max(little, big) < 0.9) return null;
        return little >= big
            ? new EncodingGuess(new UnicodeEncoding(false, false), "UTF-16 LE without byte order mark")
            : new EncodingGuess(new UnicodeEncoding(true, false), "UTF-16 BE without byte order mark");
    }

    /// <summary>Share of the code units that a newspaper text would hold.</summary>
    private static double Utf16Plausibility(ReadOnlySpan<byte> bytes, int low)
    {
        var good = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var unit = bytes[i + low] | (bytes[i + 1 - low] << 8);
            if (unit is '\n' or '\r' or '\t' or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0x250) or (>= 0x2010 and < 0x2040)
                or (>= 0x3000 and < 0x3020) or (>= 0x4E00 and < 0xA000) or (>= 0xFF00 and < 0xFF60)) good++;
        }
        return bytes.Length == 0 ? 0 : good / (bytes.Length / 2.0);
    }

    private static int Controls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D)) controls++;
        return controls;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Share of the bytes above 0x7F that are no part of a UTF-8 character.</summary>
    private static double Utf8DamageShare(ReadOnlySpan<byte> bytes)
    {
        int bad = 0, high = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (bytes[0] >= 0x80) high += consumed;
            if (status != System.Buffers.OperationStatus.Done) bad += consumed;
            bytes = bytes[consumed..];
        }
        return high == 0 ? 0 : bad / (double)high;
    }

    private static bool LooksLatin(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, high = 0;
        foreach (var b in bytes)
        {
            if (b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)' ') letters++;
            else if (b >= 0x80) high++;
        }
        return letters > bytes.Length / 2 && high < bytes.Length / 10;
    }
}
