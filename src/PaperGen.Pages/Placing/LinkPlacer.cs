using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Lays links over the lines of a paragraph, each as wide as its words on that line.</summary>
internal sealed class LinkPlacer(BodyParagraph paragraph, PageItems items, string story)
{
    private int _count = paragraph.Skipped;

    /// <summary>Places the links of the next line.</summary>
    public void Place(SetLine line, Points left, Points top)
    {
        if (paragraph.Links.IsEmpty) return;
        var start = _count;
        _count += TextLink.CountIn(line.Text);
        foreach (var link in paragraph.Links)
        {
            if (link.Start >= _count || link.End <= start) continue;
            if (ExtentOf(line, link.Start - start, link.End - start) is not var (from, to)) continue;
            var em = line.Em / 1000;
            items.AddLink(new Rect(left + em * from, top, em * (to - from), line.Em), paragraph.Role, story, link.Target, link.Words.Replace(WordJoiner.Mark.ToString(), "", StringComparison.Ordinal));
        }
    }

    // From the first glyph of the words to the one behind them, or to the line's end.
    private static (int From, int To)? ExtentOf(SetLine line, int start, int end)
    {
        var (first, last) = (PlaceOf(line.Text, start), PlaceOf(line.Text, end));
        int? from = null;
        var to = line.Width;
        foreach (var glyph in line.Runs.SelectMany(r => r.Glyphs).OrderBy(g => g.TextStart).ThenBy(g => g.X))
        {
            if (glyph.TextStart >= first && glyph.TextStart < last) from = Math.Min(from ?? glyph.X, glyph.X);
            if (glyph.TextStart < last) continue;
            to = Math.Min(to, glyph.X);
            break;
        }

        return from is { } x && to > x ? (x, to) : null;
    }

    // Where in the line's text its nth counted character stands; its length when it has fewer.
    private static int PlaceOf(string text, int count)
    {
        if (count <= 0) return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!TextLink.Counts(text[i])) continue;
            if (count-- == 0) return i;
        }

        return text.Length;
    }
}
