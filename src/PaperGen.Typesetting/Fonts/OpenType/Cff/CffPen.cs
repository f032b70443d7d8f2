namespace PaperGen.Typesetting.OpenType;

/// <summary>Draws what a charstring says, by steps from where the pen stands.</summary>
/// <param name="font">The font.</param>
/// <param name="glyph">The glyph.</param>
/// <param name="steps">Takes the outline.</param>
internal sealed class CffPen(CffFont font, int glyph, List<OutlineStep> steps)
{
    // Real glyphs stay below 5,000.
    private const int MaxSteps = 200_000;

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

    /// <summary>Ends the contour that the pen is drawing, if it is drawing one.</summary>
    public void Close()
    {
        if (_isOpen) Add(new OutlineStep(PenMove.Close, 0, 0, 0, 0));
        _isOpen = false;
    }

    // A move that draws nothing leaves no trace.
    private void Begin()
    {
        if (_isOpen) return;
        _isOpen = true;
        Add(new OutlineStep(PenMove.Move, 0, 0, _x, _y));
    }

    private void Add(in OutlineStep step)
    {
        if (steps.Count >= MaxSteps) throw font.Fail(glyph, "has too many points");
        steps.Add(step);
    }
}
