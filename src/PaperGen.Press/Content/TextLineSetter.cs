using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// Writes a set line as one text object with one <c>TJ</c> per face: gaps are movements between character codes,
/// never spaces, so that a justified line extracts as it was written.
/// </summary>
internal sealed class TextLineSetter(FontShelf fonts)
{
    private readonly List<TextGlyph> _glyphs = [];
    private PdfTokens _content = null!;
    private bool _inArray;
    private bool _inString;
    private bool _inCluster;
    private (ShelvedFont? Font, long Size) _current;
    private long _rise;
    private int _breadth = 1000;

    /// <summary>Writes the line.</summary>
    /// <param name="content">Where to.</param>
    /// <param name="line">The line.</param>
    /// <param name="endsInSpace">Whether a space fell away at its end.</param>
    /// <param name="x">Its origin in 1/1000 pt.</param>
    /// <param name="y">Its baseline in 1/1000 pt.</param>
    public void Set(PdfTokens content, SetLine line, bool endsInSpace, long x, long y)
    {
        GlyphText.Read(line, endsInSpace, _glyphs);
        if (_glyphs.Count == 0) return;
        _content = content;
        if (line.IsVertical)
        {
            SetVertical(line, x, y);
            return;
        }

        var em = line.Em.Value;
        var origin = PageSpace.Thousandths(new Points((_glyphs[0].X ?? 0) * em / 1000));
        content.Operator("BT"u8).Thousandths(x + origin).Thousandths(y).Operator("Td"u8);

        // Where the pen stands, in 1/1000 pt from the line's origin, as a reader will compute it from what was written.
        double pen = origin;
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var glyph = _glyphs[i];
            var run = line.Runs[glyph.Run];
            var font = fonts[run.Face];
            var size = Math.Max(1, PageSpace.Thousandths(run.Size)); // a size of 0 would leave no way to move
            SetFont(font, size);
            SetBreadth(run.Breadth);
            SetRise(PageSpace.Thousandths(new Points(glyph.Y * em / 1000)));
            BeginCluster(line, i);
            OpenArray();
            if (glyph.X is { } at) pen = MoveTo(at * em, pen, size * run.Breadth / 1000.0);
            OpenString();
            var code = font.CodeOf(glyph, line);
            content.LiteralUnit(code);
            pen += font.WidthOf(code) * size * run.Breadth / 1e6;
            EndCluster(i);
        }

        CloseArray();
        content.Operator("ET"u8).NewLine();
    }

    /// <summary>
    /// A line from top to bottom: each glyph at its own place, and the text beside them all, for a reader would find
    /// lines of one character (ISO 32000-1, 14.9.4).
    /// </summary>
    private void SetVertical(SetLine line, long x, long y)
    {
        BeginActualText(line.Text);
        _content.Operator("BT"u8);
        SetRise(0);
        var em = line.Em.Value;
        var (penX, penY) = (0L, 0L);
        foreach (var glyph in _glyphs)
        {
            if (glyph.X is not { } at) continue;
            var run = line.Runs[glyph.Run];
            var font = fonts[run.Face];
            SetFont(font, Math.Max(1, PageSpace.Thousandths(run.Size)));
            SetBreadth(run.Breadth);
            var (toX, toY) = (x + PageSpace.Thousandths(new Points(at * em / 1000)), y + PageSpace.Thousandths(new Points(glyph.Y * em / 1000)));
            _content.Thousandths(toX - penX).Thousandths(toY - penY).Operator("Td"u8);
            (penX, penY) = (toX, toY);
            OpenArray();
            OpenString();
            _content.LiteralUnit(font.CodeOf(glyph, line));
            CloseArray();
        }

        _content.Operator("ET"u8).Operator("EMC"u8).NewLine();
    }

    /// <summary>Moves the pen by a whole number of 1/1000 of the size and returns where it stands then.</summary>
    private double MoveTo(double target, double pen, double size)
    {
        var adjustment = (int)Math.Round((pen - target) * 1000 / size, MidpointRounding.AwayFromZero);
        // One step is the rounding of the typesetter's own unit; it cannot add up, since the pen is followed exactly.
        if (adjustment is >= -1 and <= 1) return pen;
        CloseString();
        _content.Integer(adjustment);
        return pen - adjustment * size / 1000.0;
    }

    private void SetFont(ShelvedFont font, long size)
    {
        if (_current == (font, size)) return;
        CloseArray();
        _content.Name(font.ResourceName).Thousandths(size).Operator("Tf"u8);
        _current = (font, size);
    }

    private void SetBreadth(int breadth)
    {
        if (_breadth == breadth) return;
        CloseArray();
        _content.Thousandths(breadth * 100).Operator("Tz"u8);
        _breadth = breadth;
    }

    private void SetRise(long rise)
    {
        if (_rise == rise) return;
        CloseArray();
        _content.Thousandths(rise).Operator("Ts"u8);
        _rise = rise;
    }

    /// <summary>A character drawn by several glyphs, or a text that no map can say, is one unit with its text beside it (ISO 32000-1, 14.9.4).</summary>
    private void BeginCluster(SetLine line, int i)
    {
        if (_inCluster || _glyphs[i].Meaning != GlyphMeaning.Text || !IsContinuation(i + 1) && !_glyphs[i].IsBeyondMap(line)) return;
        CloseArray();
        BeginActualText(_glyphs[i].TextOf(line).ToString());
        _inCluster = true;
    }

    private void BeginActualText(string text) => _content.Name("Span"u8)
        .BeginDictionary().Key("ActualText"u8).Text(Shorten.ToString(text)).EndDictionary().Operator("BDC"u8);

    private void EndCluster(int i)
    {
        if (!_inCluster || IsContinuation(i + 1)) return;
        CloseArray();
        _content.Operator("EMC"u8);
        _inCluster = false;
    }

    private bool IsContinuation(int i) => i < _glyphs.Count && _glyphs[i].Meaning == GlyphMeaning.Continuation;

    private void OpenArray()
    {
        if (_inArray) return;
        _content.BeginArray();
        _inArray = true;
    }

    private void OpenString()
    {
        if (_inString) return;
        _content.BeginLiteral();
        _inString = true;
    }

    private void CloseString()
    {
        if (!_inString) return;
        _content.EndLiteral();
        _inString = false;
    }

    private void CloseArray()
    {
        CloseString();
        if (!_inArray) return;
        _content.EndArray().Operator("TJ"u8);
        _inArray = false;
    }
}
