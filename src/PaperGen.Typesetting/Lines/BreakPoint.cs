namespace PaperGen.Typesetting;

/// <summary>Sums over the boxes before an edge of a line; a line's totals are the difference of two of them. In 1/1000 em.</summary>
internal struct EdgeSums
{
    /// <summary>Natural width.</summary>
    public int Width;

    /// <summary>What tiers S0 to S2 (and S4 where allowed) can give.</summary>
    public int Squeeze;

    /// <summary>What the gaps of tier S3 can give.</summary>
    public int GapSqueeze;

    /// <summary>What tiers E0 and E1 can take.</summary>
    public int Stretch;

    /// <summary>Number of gaps of tier E2.</summary>
    public int Joints;

    /// <summary>Ideographs and their like, for the last line.</summary>
    public int Weight;

    /// <summary>The totals of a line from one edge to the other.</summary>
    public static EdgeSums operator -(in EdgeSums end, in EdgeSums start) => new()
    {
        Width = end.Width - start.Width,
        Squeeze = end.Squeeze - start.Squeeze,
        GapSqueeze = end.GapSqueeze - start.GapSqueeze,
        Stretch = end.Stretch - start.Stretch,
        Joints = end.Joints - start.Joints,
        Weight = end.Weight - start.Weight,
    };
}

/// <summary>A place where a line may end and the next may start.</summary>
internal struct BreakPoint
{
    /// <summary>Sums up to the end of a line here, its last mark trimmed.</summary>
    public EdgeSums End;

    /// <summary>Sums up to the start of a line here: the gap and the blank of its first mark are behind it.</summary>
    public EdgeSums Start;

    /// <summary>First box of the next line.</summary>
    public int Box;

    /// <summary>Width of the hyphen that a break adds.</summary>
    public short HyphenWidth;

    /// <summary>How far the last mark of a line that ends here may hang over the measure (T16).</summary>
    public short Hang;

    /// <summary>What a break here costs besides.</summary>
    public short Penalty;

    /// <summary>What a break here parts.</summary>
    public SoftBond Soft;

    /// <summary>Kind of the break.</summary>
    public BreakKind Kind;
}
