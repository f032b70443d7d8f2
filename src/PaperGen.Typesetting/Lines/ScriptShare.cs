namespace PaperGen.Typesetting;

/// <summary>How much of a paragraph is Chinese and how much of other scripts. Digits count with the others here.</summary>
internal readonly struct ScriptShare
{
    private ScriptShare(int han, int other) => (Han, Other) = (han, other);

    /// <summary>Ideographs, kana and syllables.</summary>
    public int Han { get; }

    /// <summary>Letters and digits of other scripts.</summary>
    public int Other { get; }

    /// <summary>Whether anything but ideographs and marks is there.</summary>
    public bool HasOther => Other > 0 || Han == 0;

    /// <summary>
    /// Whether the paragraph is Chinese. A column of Chinese news may hold more letters than ideographs in a line or two
    /// (names of firms, addresses), so a quarter is enough.
    /// </summary>
    public bool IsMostlyHan => Han * 4 >= Other;

    /// <summary>Counts.</summary>
    public static ScriptShare Of(ReadOnlySpan<char> text)
    {
        var (han, other) = (0, 0);
        foreach (var c in text)
        {
            if (c < 0x2E80) other += char.IsLetterOrDigit(c) ? 1 : 0;
            else if (char.IsSurrogate(c) || CharacterClasses.Of(c) is CharacterClass.Han or CharacterClass.HanNoStart or CharacterClass.Iteration) han++;
        }

        return new ScriptShare(han, other);
    }
}
