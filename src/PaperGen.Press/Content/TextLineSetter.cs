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
    private bool _isDown;
    private (ShelvedFont? Font, long Size, bool IsDown) _current;
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
    /// A line from top to bottom: one <c>TJ</c> downwards, as long as the glyphs stand in the middle of the line; glyphs
    /// beside one another (two digits) each at its place. The text stands beside them all, since readers would part
    /// such a line where its font or its direction changes (ISO 32000-1, 14.9.4).
    /// </summary>
    private void SetVertical(SetLine line, long x, long y)
    {
        BeginActualText(line.Text);
        _content.Operator("BT"u8);
        SetRise(0);
        var (penX, penY) = (0L, 0L);
        double down = 0;
        foreach (var glyph in _glyphs)
        {
            if (glyph.X is not { } at) continue;
            var run = line.Runs[glyph.Run];
            var font = fonts[run.Face];
            var size = Math.Max(1, PageSpace.Thousandths(run.Size));
            var code = font.CodeOf(glyph, line);
            var (toX, toY) = (x + PageSpace.Thousandths(line.Em * (at / 1000.0)), y + PageSpace.Thousandths(line.Em * (glyph.Y / 1000.0)));
            var width = font.WidthOf(code) * size / 1000;
            var isDown = Math.Abs(toX + width / 2 - x) <= Math.Max(2, size / 500) && run.Breadth == 1000;
            SetBreadth(run.Breadth);
            if (_isDown != isDown) CloseArray();
            _isDown = isDown;
            SetFont(font, size);
            // The origin for writing downwards is above the glyph's own, in the middle of its width (9.7.4.3).
            if (isDown) (toX, toY) = (x, toY + size * ShelvedFont.OriginDown / 1000);
            if (!isDown || !_inArray || toX != penX)
            {
                CloseArray();
                _content.Thousandths(toX - penX).Thousandths(toY - penY).Operator("Td"u8);
                (penX, penY) = (toX, toY);
                down = toY;
            }

            OpenArray();
            if (isDown) down = MoveTo(toY, down, size);
            OpenString();
            _content.LiteralUnit(code);
            down -= size;
        }

        CloseArray();
        _isDown = false;
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
        if (_current == (font, size, _isDown)) return;
        CloseArray();
        _content.Name(_isDown ? font.NameDown : font.ResourceName).Thousandths(size).Operator("Tf"u8);
        _current = (font, size, _isDown);
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
