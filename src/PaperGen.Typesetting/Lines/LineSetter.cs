using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PaperGen.Typesetting;

/// <summary>Puts the glyphs of broken lines in their places (T16, T20).</summary>
internal ref struct LineSetter
{
    private const int Half = 500;

    // The glyphs of a line while it is set: one room for each thread.
    [ThreadStatic]
    private static Glyphs? s_glyphs;

    private readonly BrokenParagraph _paragraph;
    private readonly Prepared _prepared;
    private readonly List<ShapedGlyph> _shaped;
    private readonly List<GlyphRun> _runs;
    private readonly List<PlacedGlyph> _placed;

    private FontFace? _face;
    private int _scale;
    private int _breadth;
    private int _next;
    private int _tracking;
    private int _textStart;

    private LineSetter(BrokenParagraph paragraph)
    {
        _paragraph = paragraph;
        _prepared = paragraph.Prepared;
        (_shaped, _placed, _runs) = s_glyphs ??= new Glyphs([], [], []);
    }

    private sealed record Glyphs(List<ShapedGlyph> Shaped, List<PlacedGlyph> Placed, List<GlyphRun> Runs);

    /// <summary>Sets all lines of a paragraph.</summary>
    public static ImmutableArray<SetLine> Set(BrokenParagraph paragraph)
    {
        var lines = new SetLine[paragraph.LineCount];
        var setter = new LineSetter(paragraph);
        for (var i = 0; i < lines.Length; i++) lines[i] = setter.SetLine(i);
        return ImmutableCollectionsMarshal.AsImmutableArray(lines);
    }

    /// <summary>Sets one line of a paragraph.</summary>
    public static SetLine Set(BrokenParagraph paragraph, int line) => new LineSetter(paragraph).SetLine(line);

    private SetLine SetLine(int number)
    {
        var line = _paragraph.Lines[number];
        _placed.Clear();
        _runs.Clear();
        var boxes = _prepared.Boxes;
        _textStart = boxes[line.First].Start;
        var textEnd = boxes[line.End - 1].End;
        _shaped.Clear();
        _next = 0;
        _prepared.Meter.Shape(_textStart, textEnd, _shaped);

        var (wider, letters) = CompareWords(line);
        var tiers = LineTiers.For(line with { Slack = line.Slack - wider }, _prepared, _paragraph.IsRagged, letters);
        var x = line.Indent;
        _tracking = tiers.LetterTracking;
        for (var i = line.First; i < line.End; i++)
        {
            ref readonly var box = ref boxes[i];
            if (i > line.First)
            {
                PlaceUpTo(box.Start, x);
                x += box.GapWidth + GapChange(box, ref tiers);
            }

            var left = i == line.First ? 0 : (int)box.LeftBlank;
            var right = i == line.End - 1 ? 0 : (int)box.RightBlank;
            var core = box.Width - box.LeftBlank - box.RightBlank;
            var leftSqueeze = BreakPointTable.SqueezeOf(box.Class, left, _prepared.Style);
            var rightSqueeze = BreakPointTable.SqueezeOf(box.Class, right, _prepared.Style);
            switch (box.Class)
            {
                case CharacterClass.Open or CharacterClass.Close:
                    left -= tiers.Brackets.Next(leftSqueeze);
                    right -= tiers.Brackets.Next(rightSqueeze);
                    break;
                case CharacterClass.Comma: right -= tiers.Commas.Next(rightSqueeze); break;
                case CharacterClass.Stop: right -= tiers.Stops.Next(rightSqueeze); break;
            }

            var end = Place(box, x + left, core);
            x = box.Class == CharacterClass.Latin ? end : x + left + core + right;
        }

        if (boxes[line.End - 1].Class == CharacterClass.Latin) x -= _tracking;

        if (line.HyphenWidth > 0)
        {
            var count = _shaped.Count;
            _prepared.Meter.ShapeHyphen(textEnd, _shaped);
            for (; count < _shaped.Count; count++) Add(_shaped[count] with { TextStart = textEnd, TextLength = 0 }, x);
            x += line.HyphenWidth;
        }

        CloseRun();
        return new SetLine(_paragraph.Em, _prepared.Text[_textStart..textEnd], [.. _runs], Condensed(x))
        {
            IsVertical = _prepared.Style.IsVertical,
            EndsParagraph = number == _paragraph.LineCount - 1,
            EndsInSpace = line.End < boxes.Length && _prepared.Text.AsSpan(textEnd, boxes[line.End].Start - textEnd).ContainsAny(" \u3000\t"),
            StretchPerGap = tiers.StretchPerGap,
            Squeeze = tiers.Squeezed,
        };
    }

    private static int GapChange(in Box box, ref LineTiers tiers) => box.Gap switch
    {
        GapKind.Joint => tiers.Joints.Next(1),
        GapKind.WordSpace => tiers.WordSpaces.Next(1),
        GapKind.HanLatin => tiers.HanLatinGaps.Next(tiers.Squeezed > 0 ? HanLatinGap.Squeeze(box.GapWidth) : HanLatinGap.Stretch(box.GapWidth)),
        _ => 0,
    };

    /// <summary>Spaces have glyphs too, so that a copied line has its spaces; they stand where the gap begins.</summary>
    private void PlaceUpTo(int end, int x)
    {
        while (_next < _shaped.Count && _shaped[_next].TextStart < end) Add(_shaped[_next++], x);
    }

    /// <summary>Places the glyphs of a box whose ink begins at <paramref name="x"/> and may take up <paramref name="core"/>.</summary>
    /// <returns>Where the last glyph ends.</returns>
    private int Place(in Box box, int x, int core)
    {
        var first = _next;
        var width = 0;
        while (_next < _shaped.Count && _shaped[_next].TextStart < box.End) width += _shaped[_next++].Advance;

        switch (box.Class)
        {
            case CharacterClass.Latin:
                break;
            case CharacterClass.Open:
                // The ink of an opening mark is in the right half of its em.
                if (width > Half) x -= width - Half;
                break;
            case CharacterClass.Close or CharacterClass.Comma or CharacterClass.Stop:
                break;
            case CharacterClass.Multi:
                PlaceMulti(first, x, core);
                return x + core;
            case CharacterClass.Han when _next - first == 2 && IsDigitPair(box):
                PlaceAbreast(first, x);
                return x + core;
            default:
                x += (core - width) / 2;
                break;
        }

        for (var i = first; i < _next; i++)
        {
            Add(_shaped[i], x);
            x += _shaped[i].Advance + (box.Class == CharacterClass.Latin && _shaped[i].Advance > 0 ? _tracking : 0);
        }

        return x;
    }

    /// <summary>
    /// What the words of the line are wider than they were measured to be (a ligature that a line end has undone, a part
    /// of a word without its neighbour), and how many letters they have, the line's last left out.
    /// </summary>
    private (int Wider, int Letters) CompareWords(in BrokenLine line)
    {
        var wider = 0;
        var letters = 0;
        var at = 0;
        for (var i = line.First; i < line.End; i++)
        {
            ref readonly var box = ref _prepared.Boxes[i];
            if (box.Class != CharacterClass.Latin) continue;
            wider -= box.Width;
            while (at < _shaped.Count && _shaped[at].TextStart < box.Start) at++;
            for (; at < _shaped.Count && _shaped[at].TextStart < box.End; at++)
            {
                wider += _shaped[at].Advance;
                if (_shaped[at].Advance > 0) letters++;
            }
        }

        return (wider, _prepared.Boxes[line.End - 1].Class == CharacterClass.Latin ? letters - 1 : letters);
    }

    private bool IsDigitPair(in Box box) => _prepared.Style.IsVertical && char.IsAsciiDigit(_prepared.Text[box.Start]);

    /// <summary>Two digits of a vertical line side by side in one cell, no wider than an em (纵中横).</summary>
    private void PlaceAbreast(int first, int x)
    {
        // A vertical glyph is centred on the line: it stands half its width to the left.
        var (left, right) = (_shaped[first], _shaped[first + 1]);
        var width = -2 * (left.X + right.X);
        var breadth = Math.Min(1000, 1000 * 2 * Half / Math.Max(1, width));

        // A Latin face keeps room for accents over its digits; here they belong in the middle of the cell.
        var height = left.Face.CapHeight * left.Scale / left.Face.UnitsPerEm;
        var baseline = -(2 * Half + height) / 2;
        Add(left with { X = (left.X + right.X) * breadth / 1000, Y = baseline }, x, breadth);
        Add(right with { X = (right.X - left.X) * breadth / 1000, Y = baseline }, x, breadth);
    }

    private void PlaceMulti(int first, int x, int core)
    {
        var pitch = core / Math.Max(1, _next - first);
        for (var i = first; i < _next; i++)
        {
            Add(_shaped[i], x + (pitch - Half) / 2);
            x += pitch;
        }
    }

    private void Add(in ShapedGlyph glyph, int x) => Add(glyph, x, _paragraph.Breadth);

    private void Add(in ShapedGlyph glyph, int x, int breadth)
    {
        if (_face is not null && (!ReferenceEquals(_face, glyph.Face) || _scale != glyph.Scale || _breadth != breadth)) CloseRun();
        _face = glyph.Face;
        _scale = glyph.Scale;
        _breadth = breadth;
        var start = glyph.TextStart - _textStart;
        _placed.Add(_prepared.Style.IsVertical
            ? new PlacedGlyph(glyph.Glyph, glyph.X, glyph.Y - x, start, glyph.TextLength)
            : new PlacedGlyph(glyph.Glyph, Condensed(x + glyph.X), glyph.Y, start, glyph.TextLength));
    }

    private int Condensed(int x) => (int)((long)x * _paragraph.Breadth / 1000);

    private void CloseRun()
    {
        if (_placed.Count > 0) _runs.Add(new GlyphRun(_face!, _paragraph.Em * (_scale / 1000.0), [.. _placed]) { Breadth = _breadth });
        _placed.Clear();
        _face = null;
    }
}
