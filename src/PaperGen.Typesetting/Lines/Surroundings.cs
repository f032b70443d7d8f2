namespace PaperGen.Typesetting;

/// <summary>Which script stands nearest to a character on either side, marks and spaces skipped (T13).</summary>
internal readonly ref struct Surroundings
{
    private const byte Nothing = 0;
    private const byte Han = 1;
    private const byte Latin = 2;

    // Low bits: the nearest on the left; high bits: the nearest on the right. Empty when one script rules the paragraph.
    private readonly byte[] _near = [];
    private readonly byte _only;

    /// <summary>Looks through a paragraph.</summary>
    public Surroundings(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var script = ScriptOf(c);
            if (script == Han) HanCount++;
            else if (script == Latin) LatinCount++;
        }

        _only = LatinCount == 0 ? (HanCount > 0 ? Han : Nothing) : HanCount == 0 ? Latin : Nothing;
        if (HanCount == 0 || LatinCount == 0) return;

        _near = new byte[text.Length];
        var left = Nothing;
        for (var i = 0; i < text.Length; i++)
        {
            _near[i] = left;
            var script = ScriptOf(text[i]);
            if (script != Nothing) left = script;
        }

        var right = Nothing;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            _near[i] |= (byte)(right << 4);
            var script = ScriptOf(text[i]);
            if (script != Nothing) right = script;
        }
    }

    /// <summary>Ideographs, kana and syllables.</summary>
    public int HanCount { get; }

    /// <summary>Letters and digits of other scripts.</summary>
    public int LatinCount { get; }

    /// <summary>Whether anything but ideographs and marks is there.</summary>
    public bool HasLatin => _only != Han;

    /// <summary>Whether the nearest neighbour on either side is an ideograph.</summary>
    public bool HanIsNear(int at) => _near.Length == 0 ? _only == Han : (_near[at] & 15) == Han || _near[at] >> 4 == Han;

    /// <summary>Whether letters or digits of another script are nearest on both sides.</summary>
    public bool LatinOnBothSides(int at) => _near.Length == 0 ? _only == Latin : _near[at] == (Latin | Latin << 4);

    /// <summary>
    /// Whether a paragraph is Chinese. A column of Chinese news may hold more letters than ideographs in a line or two
    /// (names of firms, addresses), so a quarter is enough.
    /// </summary>
    public static bool IsMostlyHan(ReadOnlySpan<char> text)
    {
        var han = 0;
        var latin = 0;
        foreach (var c in text)
        {
            var script = ScriptOf(c);
            if (script == Han) han++;
            else if (script == Latin) latin++;
        }

        return han * 4 >= latin;
    }

    private static byte ScriptOf(char c)
    {
        if (c < 0x2E80) return char.IsLetterOrDigit(c) ? Latin : Nothing;
        if (char.IsSurrogate(c)) return Han;
        return CharacterClasses.Of(c) is CharacterClass.Han or CharacterClass.HanNoStart or CharacterClass.Iteration ? Han : Nothing;
    }
}
