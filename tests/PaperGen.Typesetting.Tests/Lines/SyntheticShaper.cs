namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>
/// The metric of the rule book's vectors, which depends on no font: half an em for ASCII, a quarter for a space, an em for
/// everything else, with the widths of marks that <see cref="IShaper"/> promises.
/// </summary>
internal sealed class SyntheticShaper : IShaper
{
    /// <summary>How often a stretch was shaped.</summary>
    public int Calls { get; private set; }

    public void Shape(ReadOnlySpan<char> paragraph, int start, int length, TextStyle style, List<ShapedGlyph> glyphs)
    {
        Calls++;
        for (var i = start; i < start + length;)
        {
            var size = char.IsHighSurrogate(paragraph[i]) && i + 1 < paragraph.Length && char.IsLowSurrogate(paragraph[i + 1]) ? 2 : 1;
            var advance = paragraph[i] switch
            {
                ' ' or '\u00A0' => 250,
                < (char)0x80 or '·' or '–' => 500,
                '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200D' or '\uFE0F' => 0,
                '⸺' => 2000,
                _ => 1000,
            };
            if (advance > 0) glyphs.Add(new ShapedGlyph(null!, 1000, paragraph[i], advance, 0, 0, i, size));
            i += size;
        }
    }
}
