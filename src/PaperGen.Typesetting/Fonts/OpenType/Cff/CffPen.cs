using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Draws what a charstring says, by steps from where the pen stands.</summary>
internal sealed class CffPen(CffFont font, int glyph)
{
    // Real glyphs stay below 5,000.
    private const int MaxSteps = 200_000;

    private readonly ImmutableArray<OutlineStep>.Builder _steps = ImmutableArray.CreateBuilder<OutlineStep>();
    private double _x;
    private double _y;
    private bool _isOpen;

    public void MoveTo(double x, double y)
    {
        _x = x;
        _y = y;
        Close();
    }

    public void Move(double dx, double dy) => MoveTo(_x + dx, _y + dy);

    public void Line(double dx, double dy)
    {
        Begin();
        (_x, _y) = (_x + dx, _y + dy);
        Add(new OutlineStep(PenMove.Line, 0, 0, _x, _y));
    }

    public void Curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3)
    {
        Begin();
        var (x1, y1) = (_x + dx1, _y + dy1);
        var (x2, y2) = (x1 + dx2, y1 + dy2);
        (_x, _y) = (x2 + dx3, y2 + dy3);
        Add(new OutlineStep(PenMove.Cubic, x1, y1, _x, _y) { SecondX = x2, SecondY = y2 });
    }

    public Outline Finish()
    {
        Close();
        return _steps.Count == 0 ? Outline.Empty : new Outline(_steps.DrainToImmutable());
    }

    // A move that draws nothing leaves no trace.
    private void Begin()
    {
        if (_isOpen) return;
        _isOpen = true;
        Add(new OutlineStep(PenMove.Move, 0, 0, _x, _y));
    }

    private void Close()
    {
        if (_isOpen) Add(new OutlineStep(PenMove.Close, 0, 0, 0, 0));
        _isOpen = false;
    }

    private void Add(in OutlineStep step)
    {
        if (_steps.Count >= MaxSteps) throw font.Fail(glyph, "has too many points");
        _steps.Add(step);
    }
}
