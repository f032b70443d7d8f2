namespace PaperGen.Typesetting.OpenType;

/// <summary>The operators of a charstring that draw lines and curves (Adobe Technical Note 5177, 4.1 and 4.5).</summary>
internal static class CharstringPath
{
    public static void Draw(int op, ReadOnlySpan<double> operands, CffPen pen, Func<string, FontFormatException> fail)
    {
        switch (op)
        {
            case 5: Lines(operands, pen); break;
            case 6: AlternatingLines(operands, pen, isHorizontal: true); break;
            case 7: AlternatingLines(operands, pen, isHorizontal: false); break;
            case 8: Curves(operands, pen); break;
            case 24: CurvesThenLine(operands, pen); break;
            case 25: LinesThenCurve(operands, pen); break;
            case 26: ParallelCurves(operands, pen, isHorizontal: false); break;
            case 27: ParallelCurves(operands, pen, isHorizontal: true); break;
            case 30: AlternatingCurves(operands, pen, isHorizontal: false); break;
            case 31: AlternatingCurves(operands, pen, isHorizontal: true); break;
            case 0x0C22 when operands is [var x1, var x2, var y2, var x3, var x4, var x5, var x6]:
                pen.Curve(x1, 0, x2, y2, x3, 0);
                pen.Curve(x4, 0, x5, -y2, x6, 0);
                break;
            case 0x0C23 when operands.Length >= 12:
                Curves(operands[..12], pen);
                break;
            case 0x0C24 when operands is [var x1, var y1, var x2, var y2, var x3, var x4, var x5, var y5, var x6]:
                pen.Curve(x1, y1, x2, y2, x3, 0);
                pen.Curve(x4, 0, x5, y5, x6, -(y1 + y2 + y5));
                break;
            case 0x0C25 when operands.Length == 11:
                LevelFlex(operands, pen);
                break;
            case 0x0C00: break; // dotsection, without meaning since Type 1
            default:
                throw fail($"has the operator {op:X} with {operands.Length} operands, which draws nothing");
        }
    }

    private static void Lines(ReadOnlySpan<double> o, CffPen pen)
    {
        for (; o.Length >= 2; o = o[2..]) pen.Line(o[0], o[1]);
    }

    private static void AlternatingLines(ReadOnlySpan<double> o, CffPen pen, bool isHorizontal)
    {
        foreach (var d in o)
        {
            pen.Line(isHorizontal ? d : 0, isHorizontal ? 0 : d);
            isHorizontal = !isHorizontal;
        }
    }

    private static void Curves(ReadOnlySpan<double> o, CffPen pen)
    {
        for (; o.Length >= 6; o = o[6..]) pen.Curve(o[0], o[1], o[2], o[3], o[4], o[5]);
    }

    private static void CurvesThenLine(ReadOnlySpan<double> o, CffPen pen)
    {
        for (; o.Length >= 8; o = o[6..]) Curves(o[..6], pen);
        Lines(o, pen);
    }

    private static void LinesThenCurve(ReadOnlySpan<double> o, CffPen pen)
    {
        for (; o.Length >= 8; o = o[2..]) pen.Line(o[0], o[1]);
        Curves(o, pen);
    }

    /// <summary>Curves that begin and end in one direction; an odd operand in front is the first's step across it.</summary>
    private static void ParallelCurves(ReadOnlySpan<double> o, CffPen pen, bool isHorizontal)
    {
        var across = 0.0;
        if (o.Length % 4 == 1)
        {
            across = o[0];
            o = o[1..];
        }

        for (; o.Length >= 4; o = o[4..], across = 0)
        {
            if (isHorizontal) pen.Curve(o[0], across, o[1], o[2], o[3], 0);
            else pen.Curve(across, o[0], o[1], o[2], 0, o[3]);
        }
    }

    /// <summary>Curves that begin in one direction and end in the other, by turns; an odd operand at the end bends the last.</summary>
    private static void AlternatingCurves(ReadOnlySpan<double> o, CffPen pen, bool isHorizontal)
    {
        for (; o.Length >= 4; o = o[4..], isHorizontal = !isHorizontal)
        {
            var bend = o.Length == 5 ? o[4] : 0;
            if (isHorizontal) pen.Curve(o[0], 0, o[1], o[2], bend, o[3]);
            else pen.Curve(0, o[0], o[1], o[2], o[3], bend);
        }
    }

    /// <summary>flex1: two curves that end at the height, or the side, at which they began.</summary>
    private static void LevelFlex(ReadOnlySpan<double> o, CffPen pen)
    {
        var dx = o[0] + o[2] + o[4] + o[6] + o[8];
        var dy = o[1] + o[3] + o[5] + o[7] + o[9];
        var isLevel = Math.Abs(dx) > Math.Abs(dy);
        pen.Curve(o[0], o[1], o[2], o[3], o[4], o[5]);
        pen.Curve(o[6], o[7], o[8], o[9], isLevel ? o[10] : -dx, isLevel ? -dy : o[10]);
    }
}
