using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// What an edition prints of one face. A glyph that stands for different texts in different places (〓 for whatever
/// was missing, a dash for — or ―) gets a character code for each, so that every reader extracts what was meant
/// and not only those that know <c>ActualText</c>.
/// </summary>
internal sealed class FontUse(FontFace face)
{
    // The common case, one character per glyph, is found without hashing: the scalar seen first with the glyph.
    private readonly int[] _firstScalar = new int[face.GlyphCount];
    private readonly ushort[] _firstCode = new ushort[face.GlyphCount];
    private readonly Dictionary<TrimmedText, ushort> _otherCodes = [];
    private bool _isSettled;

    public FontFace Face => face;

    /// <summary>Glyph of each character code from 1 on; code 0 is <c>.notdef</c>.</summary>
    public ushort[] Glyphs { get; private set; } = [];

    /// <summary>What is cut off the glyph of each character code.</summary>
    public Trim[] Trims { get; private set; } = [];

    /// <summary>Text of each character code from 1 on.</summary>
    public string[] Texts { get; private set; } = [];

    /// <summary>Whether lines from top to bottom are set with it.</summary>
    public bool RunsDown { get; set; }

    /// <summary>Notes that a glyph stands for a text somewhere.</summary>
    public void Note(ushort glyph, ReadOnlySpan<char> text, Trim trim = default)
    {
        if (_isSettled) throw new InvalidOperationException("character codes are given out already");
        var scalar = GlyphText.SingleScalar(text);
        if (scalar != 0 && trim.IsNone)
        {
            ref var first = ref _firstScalar[glyph];
            if (first == 0) first = scalar;
            if (first == scalar) return;
        }

        _otherCodes.TryAdd(new TrimmedText(glyph, text.ToString(), trim), 0);
    }

    /// <summary>Gives out the codes: by glyph, then by text, whatever the order in which they were noted.</summary>
    public void Settle()
    {
        var used = new List<TrimmedText>(_otherCodes.Keys);
        for (var glyph = 0; glyph < _firstScalar.Length; glyph++)
        {
            if (_firstScalar[glyph] != 0) used.Add(new TrimmedText((ushort)glyph, char.ConvertFromUtf32(_firstScalar[glyph]), default));
        }

        used.Sort(Compare);
        Glyphs = new ushort[used.Count + 1];
        Trims = new Trim[used.Count + 1];
        Texts = new string[used.Count + 1];
        Texts[0] = "";
        for (var i = 0; i < used.Count; i++)
        {
            // Two bytes hold 65,535 codes. Beyond that a glyph keeps the last code it has, which prints right
            // and extracts wrong; no text of people's making comes near.
            var code = (ushort)Math.Min(i + 1, ushort.MaxValue);
            var (glyph, text, trim) = used[i];
            if (i < ushort.MaxValue)
            {
                Glyphs[code] = glyph;
                Texts[code] = text;
                Trims[code] = trim;
            }

            if (trim.IsNone && _firstScalar[glyph] != 0 && text == char.ConvertFromUtf32(_firstScalar[glyph])) _firstCode[glyph] = code;
            else _otherCodes[used[i]] = code;
        }

        _isSettled = true;
    }

    /// <summary>The character code that prints the glyph and extracts as the text.</summary>
    public ushort CodeOf(ushort glyph, ReadOnlySpan<char> text, Trim trim = default)
    {
        var scalar = trim.IsNone ? GlyphText.SingleScalar(text) : 0;
        return scalar != 0 && _firstScalar[glyph] == scalar ? _firstCode[glyph] : _otherCodes[new TrimmedText(glyph, text.ToString(), trim)];
    }

    private static int Compare(TrimmedText a, TrimmedText b)
    {
        if (a.Glyph != b.Glyph) return a.Glyph.CompareTo(b.Glyph);
        var byText = string.CompareOrdinal(a.Text, b.Text);
        if (byText != 0) return byText;
        return a.Trim.Before != b.Trim.Before ? a.Trim.Before.CompareTo(b.Trim.Before) : a.Trim.After.CompareTo(b.Trim.After);
    }

    // Not a tuple: code for one that holds a reference is shared between types, and looks up which it is at each comparison.
    private readonly record struct TrimmedText(ushort Glyph, string Text, Trim Trim);
}
