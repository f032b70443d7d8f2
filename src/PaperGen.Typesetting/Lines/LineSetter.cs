using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>Puts the glyphs of broken lines in their places (T16, T20).</summary>
internal sealed class LineSetter
{
    private const int Half = 500;

    private readonly BrokenParagraph paragraph;
    private readonly Prepared prepared;
    private readonly List<ShapedGlyph> shaped = [];
    private readonly ImmutableArray<GlyphRun>.Builder runs = ImmutableArray.CreateBuilder<GlyphRun>();
    private readonly ImmutableArray<PlacedGlyph>.Builder placed = ImmutableArray.CreateBuilder<PlacedGlyph>();

    private FontFace? face;
    private int scale;
    private int next;
    private int tracking;
    private int textStart;

    private LineSetter(BrokenParagraph paragraph)
    {
        this.paragraph = paragraph;
        prepared = paragraph.Prepared;
    }

    /// <summary>Sets all lines of a paragraph.</summary>
    public static ImmutableArray<SetLine> Set(BrokenParagraph paragraph)
    {
        var setter = new LineSetter(paragraph);
        var lines = ImmutableArray.CreateBuilder<SetLine>(paragraph.Lines.Length);
        for (var i = 0; i < paragraph.Lines.Length; i++)
        {
            lines.Add(setter.Set(paragraph.Lines[i], i == paragraph.Lines.Length - 1));
        }

        return lines.MoveToImmutable();
    }

    private SetLine Set(in BrokenLine line, bool endsParagraph)
    {
        var boxes = prepared.Boxes;
        textStart = boxes[line.First].Start;
        var textEnd = boxes[line.End - 1].End;
        shaped.Clear();
        next = 0;
        prepared.Meter.Shape(textStart, textEnd, shaped);

        var (wider, letters) = CompareWords(line);
        var tiers = LineTiers.For(line with { Slack = line.Slack - wider }, prepared, paragraph.IsRagged, letters);
        var x = line.Indent;
        tracking = tiers.LetterTracking;
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
            var leftSqueeze = BreakPointTable.SqueezeOf(box.Class, left, prepared.Style);
            var rightSqueeze = BreakPointTable.SqueezeOf(box.Class, right, prepared.Style);
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

        if (boxes[line.End - 1].Class == CharacterClass.Latin) x -= tracking;

        if (line.HyphenWidth > 0)
        {
            var count = shaped.Count;
            prepared.Meter.ShapeHyphen(textEnd, shaped);
            for (; count < shaped.Count; count++) Add(shaped[count] with { TextStart = textEnd, TextLength = 0 }, x);
            x += line.HyphenWidth;
        }

        CloseRun();
        return new SetLine(paragraph.Em, prepared.Text[textStart..textEnd], runs.DrainToImmutable(), Condensed(x))
        {
            IsVertical = prepared.Style.IsVertical,
            EndsParagraph = endsParagraph,
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
        while (next < shaped.Count && shaped[next].TextStart < end) Add(shaped[next++], x);
    }

    /// <summary>Places the glyphs of a box whose ink begins at <paramref name="x"/> and may take up <paramref name="core"/>.</summary>
    /// <returns>Where the last glyph ends.</returns>
    private int Place(in Box box, int x, int core)
    {
        var first = next;
        var width = 0;
        while (next < shaped.Count && shaped[next].TextStart < box.End) width += shaped[next++].Advance;

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
            case CharacterClass.Han when next - first == 2 && IsDigitPair(box):
                PlaceAbreast(first, x);
                return x + core;
            default:
                x += (core - width) / 2;
                break;
        }

        for (var i = first; i < next; i++)
        {
            Add(shaped[i], x);
            x += shaped[i].Advance + (box.Class == CharacterClass.Latin && shaped[i].Advance > 0 ? tracking : 0);
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
            ref readonly var box = ref prepared.Boxes[i];
            if (box.Class != CharacterClass.Latin) continue;
            wider -= box.Width;
            while (at < shaped.Count && shaped[at].TextStart < box.Start) at++;
            for (; at < shaped.Count && shaped[at].TextStart < box.End; at++)
            {
                wider += shaped[at].Advance;
                if (shaped[at].Advance > 0) letters++;
            }
        }

        return (wider, prepared.Boxes[line.End - 1].Class == CharacterClass.Latin ? letters - 1 : letters);
    }

    private bool IsDigitPair(in Box box) => prepared.Style.IsVertical && char.IsAsciiDigit(prepared.Text[box.Start]);

    /// <summary>Two digits of a vertical line side by side in one cell (纵中横).</summary>
    private void PlaceAbreast(int first, int x)
    {
        // A vertical glyph is centred on the line: it stands half its width to the left.
        var (left, right) = (shaped[first], shaped[first + 1]);

        // A Latin face keeps room for accents over its digits; here they belong in the middle of the cell.
        var height = left.Face.CapHeight * left.Scale / left.Face.UnitsPerEm;
        var baseline = -(2 * Half + height) / 2;
        Add(left with { X = left.X + right.X, Y = baseline }, x);
        Add(right with { X = right.X - left.X, Y = baseline }, x);
    }

    private void PlaceMulti(int first, int x, int core)
    {
        var pitch = core / Math.Max(1, next - first);
        for (var i = first; i < next; i++)
        {
            Add(shaped[i], x + (pitch - Half) / 2);
            x += pitch;
        }
    }

    private void Add(in ShapedGlyph glyph, int x)
    {
        if (face is not null && (!ReferenceEquals(face, glyph.Face) || scale != glyph.Scale)) CloseRun();
        face = glyph.Face;
        scale = glyph.Scale;
        var start = glyph.TextStart - textStart;
        placed.Add(prepared.Style.IsVertical
            ? new PlacedGlyph(glyph.Glyph, glyph.X, glyph.Y - x, start, glyph.TextLength)
            : new PlacedGlyph(glyph.Glyph, Condensed(x + glyph.X), glyph.Y, start, glyph.TextLength));
    }

    private int Condensed(int x) => (int)((long)x * paragraph.Breadth / 1000);

    private void CloseRun()
    {
        if (placed.Count > 0) runs.Add(new GlyphRun(face!, paragraph.Em * (scale / 1000.0), placed.DrainToImmutable()) { Breadth = paragraph.Breadth });
        face = null;
    }
}
