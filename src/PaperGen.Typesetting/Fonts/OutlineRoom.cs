namespace PaperGen.Typesetting;

/// <summary>Memory in which one glyph after another is drawn; for one thread at a time.</summary>
public sealed class OutlineRoom
{
    /// <summary>Points as TrueType stores them.</summary>
    internal List<OutlinePoint> Points { get; } = [];

    /// <summary>The pen's way.</summary>
    internal List<OutlineStep> Steps { get; } = [];

    internal void Clear()
    {
        Points.Clear();
        Steps.Clear();
    }
}

/// <summary>A point of a TrueType outline.</summary>
internal struct OutlinePoint
{
    public const byte OnCurveFlag = 1;

    public double X;
    public double Y;
    public byte Flags;
    public bool EndsContour;

    public readonly bool OnCurve => (Flags & OnCurveFlag) != 0;
}
