using System.Runtime.InteropServices;

namespace PaperGen.Typesetting.Shaping;

/// <summary>
/// Gives the marks of Chinese text the boxes that the paragraph engine counts on, whatever the face holds
/// (rules T1, T3, T5, T20). With a face made for simplified Chinese there is next to nothing to do.
/// </summary>
internal static class HanMarks
{
    private const int Em = 1000, Half = 500;

    // Middle of the em box over the baseline: (880 − 120) / 2.
    private const int Axis = 380;

    // What a face may be off without being moved: Noto's ellipsis sits at 382.
    private const int Tolerance = 30;

    // Ink of a dash of two em: like Noto's, 0.071 em from either side of its box.
    private const int DashMargin = 71;

    public static bool IsOpening(int codePoint) => codePoint is '“' or '‘' or '（' or '《' or '〈' or '【' or '〖' or '〔' or '［' or '｛' or '「' or '『' or '〝';

    public static bool IsClosingOrStop(int codePoint) => codePoint is '”' or '’' or '）' or '》' or '〉' or '】' or '〗' or '〕' or '］' or '｝' or '」' or '』' or '〞' or '〟'
        or '，' or '、' or '；' or '：' or '。' or '．' or '？' or '！';

    /// <summary>Fits the box of one mark.</summary>
    public static void Fit(ref ShapedGlyph glyph, int codePoint)
    {
        if (IsOpening(codePoint)) FitHalf(ref glyph, Em - Half / 2);
        else if (IsClosingOrStop(codePoint)) FitHalf(ref glyph, Half / 2);
        else if (codePoint is '·' or '‧' or '・' or '–') Centre(ref glyph, Half, always: true);
        else if (codePoint is '—' or '―' or '…' or '⋯' or '～' && glyph.TextLength == 1) Centre(ref glyph, Em, always: false);
        else if (codePoint is '/' or '／') CentreAcross(ref glyph, Half);
    }

    /// <summary>Makes one bar of 2 em from the glyphs that were added for ——, from <paramref name="first"/> to the end.</summary>
    public static void FitDash(List<ShapedGlyph> glyphs, int first)
    {
        var added = CollectionsMarshal.AsSpan(glyphs)[first..];
        if (added.Length == 1)
        {
            if (Math.Abs(added[0].Advance - 2 * Em) > 5) Stretch(glyphs, first);
            else Centre(ref added[0], 2 * Em, always: false);
        }
        else if (added.Length == 2)
        {
            Join(glyphs, first);
        }
    }

    // A dash that came as one glyph of another width stands for both characters; it is repeated to fill the box.
    private static void Stretch(List<ShapedGlyph> glyphs, int first)
    {
        var dash = glyphs[first];
        glyphs.Add(dash with { TextStart = dash.TextStart + dash.TextLength, TextLength = 0 });
        Join(glyphs, first);
    }

    // Two bars, and more between them where they would leave a gap.
    private static void Join(List<ShapedGlyph> glyphs, int first)
    {
        var (left, right) = (glyphs[first], glyphs[first + 1]);
        var (inkLeft, inkRight, centre) = InkOf(left);
        var y = left.Y + Axis - centre;
        var width = Math.Max(inkRight - inkLeft, 100); // a dash without ink must not be repeated for ever
        const int Reach = 2 * Em - 2 * DashMargin;
        var bars = Math.Max(2, (Reach + width - 1) / width);

        glyphs.RemoveAt(first + 1);
        for (var i = 0; i < bars; i++)
        {
            // Spread evenly, first ink at the left margin, last at the right; the last bar carries the width of the box.
            var ink = DashMargin + (Reach - width) * i / (bars - 1);
            var bar = left with { Advance = 0, X = left.X + ink - inkLeft, Y = y, TextStart = right.TextStart + right.TextLength, TextLength = 0 };
            if (i < bars - 1) glyphs.Add(bar);
            else glyphs.Add(bar with { Advance = 2 * Em });
        }

        glyphs.RemoveAt(first);
        glyphs[first] = glyphs[first] with { TextStart = left.TextStart, TextLength = right.TextStart + right.TextLength - left.TextStart };
    }

    // Ink in the half of the box where the class has it. A Latin glyph takes the whole half, centred.
    private static void FitHalf(ref ShapedGlyph glyph, int centre)
    {
        var (left, right, _) = InkOf(glyph);
        var isNarrow = glyph.Advance <= Half + 100;
        var isInPlace = centre < Half ? left >= -Tolerance && right <= Half : left >= Half && right <= Em + Tolerance;
        if (isNarrow || (!isInPlace && right - left <= Half)) glyph = glyph with { X = glyph.X + centre - (left + right) / 2 };
        if (isNarrow) glyph = glyph with { Advance = Em };
    }

    private static void Centre(ref ShapedGlyph glyph, int width, bool always)
    {
        var (_, _, height) = InkOf(glyph);
        if (always || Math.Abs(glyph.Advance - width) > 5) CentreAcross(ref glyph, width);
        if (Math.Abs(height - Axis) > Tolerance) glyph = glyph with { Y = glyph.Y + Axis - height };
    }

    private static void CentreAcross(ref ShapedGlyph glyph, int width)
    {
        var (left, right, _) = InkOf(glyph);
        glyph = glyph with { X = glyph.X + width / 2 - (left + right) / 2, Advance = width };
    }

    private static (int Left, int Right, int Height) InkOf(in ShapedGlyph glyph)
    {
        var bounds = glyph.Face.BoundsOf(glyph.Glyph);
        var (scale, unitsPerEm) = (glyph.Scale, glyph.Face.UnitsPerEm);
        return (
            glyph.X + Units.ToEm(bounds.XMin, scale, unitsPerEm),
            glyph.X + Units.ToEm(bounds.XMax, scale, unitsPerEm),
            glyph.Y + Units.ToEm((bounds.YMin + bounds.YMax) / 2, scale, unitsPerEm));
    }
}
