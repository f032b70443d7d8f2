namespace PaperGen.Typesetting;

/// <summary>A paragraph's characters with their styles; measures stretches of them. Style boundaries are seen here only.</summary>
internal sealed class TextMeter
{
    private readonly IShaper _shaper;
    private readonly (int End, TextStyle Style)[] _runs;

    // A prepared paragraph may be broken by several threads at once.
    [ThreadStatic]
    private static List<ShapedGlyph>? s_scratch;

    /// <summary>Joins the stretches of a paragraph; neighbours in one style become one.</summary>
    public TextMeter(ReadOnlySpan<StyledText> stretches, IShaper shaper)
    {
        _shaper = shaper;
        var joined = new List<(int End, TextStyle Style)>(stretches.Length);
        var length = 0;
        foreach (var (text, style) in stretches)
        {
            if (text.Length == 0) continue;
            length += text.Length;
            if (joined.Count > 0 && joined[^1].Style == style) joined[^1] = (length, style);
            else joined.Add((length, style));
        }

        _runs = [.. joined];
        Text = stretches.Length == 1 ? stretches[0].Text : Concatenate(stretches, length);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Natural width in 1/1000 em.</summary>
    public int WidthOf(int start, int end)
    {
        var glyphs = Scratch();
        Shape(start, end, glyphs);
        var width = 0;
        foreach (var glyph in glyphs) width += glyph.Advance;
        return width;
    }

    /// <summary>Natural widths of the parts of a stretch; a ligature over their boundary is shared out by its characters.</summary>
    public void WidthsOf(int start, int end, ReadOnlySpan<int> boundaries, Span<int> widths)
    {
        var glyphs = Scratch();
        Shape(start, end, glyphs);
        widths.Clear();
        var part = 0;
        foreach (var glyph in glyphs)
        {
            while (part < boundaries.Length && glyph.TextStart >= boundaries[part]) part++;
            var inside = part < boundaries.Length ? Math.Min(glyph.TextLength, boundaries[part] - glyph.TextStart) : glyph.TextLength;
            var share = glyph.TextLength == 0 ? glyph.Advance : glyph.Advance * inside / glyph.TextLength;
            widths[part] += share;
            if (share != glyph.Advance) widths[part + 1] += glyph.Advance - share;
        }
    }

    /// <summary>Shapes a stretch, style by style.</summary>
    public void Shape(int start, int end, List<ShapedGlyph> into)
    {
        for (var run = RunAt(start); start < end; run++)
        {
            var stop = Math.Min(end, _runs[run].End);
            _shaper.Shape(Text, start, stop - start, _runs[run].Style, into);
            start = stop;
        }
    }

    /// <summary>Natural width of the hyphen that a break adds after a position.</summary>
    public int WidthOfHyphen(int after)
    {
        var glyphs = Scratch();
        ShapeHyphen(after, glyphs);
        return glyphs.Count == 0 ? 0 : glyphs[0].Advance;
    }

    /// <summary>The hyphen that is added after a position, in that position's style.</summary>
    public void ShapeHyphen(int after, List<ShapedGlyph> into) => _shaper.Shape("-", 0, 1, _runs[RunAt(after - 1)].Style, into);

    private static List<ShapedGlyph> Scratch()
    {
        s_scratch ??= [];
        s_scratch.Clear();
        return s_scratch;
    }

    private int RunAt(int position)
    {
        var low = 0;
        var high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static string Concatenate(ReadOnlySpan<StyledText> stretches, int length)
    {
        var text = new System.Text.StringBuilder(length);
        foreach (var stretch in stretches) text.Append(stretch.Text);
        return text.ToString();
    }
}
