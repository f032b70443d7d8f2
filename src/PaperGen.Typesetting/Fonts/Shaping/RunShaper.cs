using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting.Shaping;

/// <summary>What is common to the glyphs of a run.</summary>
/// <param name="SetAs">Which marks and widths it has.</param>
/// <param name="Script">Four-letter script of the layout tables.</param>
/// <param name="Features">What is switched on there.</param>
internal readonly record struct RunKind(FontFace Face, int Scale, TextScript SetAs, string Script, string Language, string Features);

/// <summary>Collects glyphs of one face and script, lets the face's layout tables work on them, and hands them on.</summary>
internal sealed class RunShaper
{
    // A paragraph of one endless word is cut: layout tables look at their neighbours only.
    private const int MaxRun = 1024;

    private readonly LookupRun _run = new();
    private RunKind _kind;

    public bool IsFull => _run.Count >= MaxRun;

    public bool IsEmpty => _run.Count == 0;

    public ref GlyphSlot Last => ref _run[_run.Count - 1];

    public RunKind Kind => _kind;

    /// <summary>Whether the line runs from top to bottom.</summary>
    public bool IsVertical
    {
        get => _run.IsVertical;
        set => _run.IsVertical = value;
    }

    public void Add(in RunKind kind, in GlyphSlot slot, List<ShapedGlyph> glyphs)
    {
        if (kind != _kind || IsFull) Flush(glyphs);
        _kind = kind;
        _run.Add(slot);
    }

    public void Flush(List<ShapedGlyph> glyphs)
    {
        if (_run.Count == 0) return;
        var face = _kind.Face;
        var layout = face.Layout;
        var plan = layout.PlanFor(_kind.Script, _kind.Language, _kind.Features);

        if (IsTouched(plan)) plan.Substitute(_run);
        for (var i = 0; i < _run.Count; i++)
        {
            ref var slot = ref _run[i];
            if (slot.Glyph == 0 || slot.Glyph >= face.GlyphCount)
                throw new FontFormatException(face.File, "GSUB", $"puts glyph {slot.Glyph}, which does not exist, for U+{slot.CodePoint:X4}");
            slot.Advance = AdvanceOf(slot.Glyph);
        }

        if (IsTouched(plan)) plan.Position(_run);
        for (var i = 0; i < _run.Count; i++) glyphs.Add(ToShaped(_run[i]));
        _run.Clear();
    }

    private bool IsTouched(LayoutPlan plan)
    {
        for (var i = 0; i < _run.Count; i++)
        {
            if (plan.Touches(_run[i].Glyph)) return true;
        }

        return false;
    }

    private int AdvanceOf(ushort glyph)
    {
        if (IsVertical) return _kind.Face.HeightOf(glyph, CellOfLine);
        return _kind.SetAs == TextScript.Latin && _kind.Face.Layout.Classes.IsMark(glyph) ? 0 : _kind.Face.AdvanceOf(glyph);
    }

    private ShapedGlyph ToShaped(in GlyphSlot slot)
    {
        var fixedWidth = CharacterSubstitutes.FixedWidth(slot.CodePoint);
        var glyph = new ShapedGlyph(
            _kind.Face, _kind.Scale, slot.Glyph,
            fixedWidth > 0 ? fixedWidth : Em(slot.Advance), Em(slot.X), Em(slot.Y), slot.TextStart, slot.TextLength)
        {
            Origin = slot.Origin,
        };
        if (IsVertical)
            return glyph with { X = glyph.X - Em(_kind.Face.AdvanceOf(slot.Glyph)) / 2, Y = glyph.Y - Em(_kind.Face.TopOf(slot.Glyph, CellOfLine)) };
        if (_kind.SetAs == TextScript.Han && slot.Origin != GlyphOrigin.Missing) HanMarks.Fit(ref glyph, slot.CodePoint);
        return glyph;
    }

    // The line's em in units of a face that is scaled to its neighbour.
    private int CellOfLine => _kind.Face.UnitsPerEm * 1000 / _kind.Scale;

    private int Em(int units) => Units.ToEm(units, _kind.Scale, _kind.Face.UnitsPerEm);
}
