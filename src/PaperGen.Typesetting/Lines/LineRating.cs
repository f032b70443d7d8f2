namespace PaperGen.Typesetting;

/// <summary>By which measure lines are rated.</summary>
internal enum RatingKind
{
    /// <summary>Justified Chinese.</summary>
    Chinese,

    /// <summary>Justified Latin.</summary>
    Latin,

    /// <summary>Not justified.</summary>
    Ragged,
}

/// <summary>Rates lines of one kind of setting.</summary>
internal readonly struct LineRating(RatingKind kind, LineCosts costs)
{
    // Badness is 100 · share³.
    private readonly double _mostShare = Math.Cbrt(costs.LatinTolerance / 100);

    /// <summary>Which kind.</summary>
    public RatingKind Kind => kind;

    /// <summary>Whether a line can be brought into its measure.</summary>
    public bool IsOverfull(in EdgeSums line, int slack) => kind == RatingKind.Ragged ? slack < 0 : LineFit.IsOverfull(line, slack);

    /// <summary>Whether the line opens further than a breaker should look.</summary>
    public bool IsTooLoose(in EdgeSums line, int slack) => kind switch
    {
        RatingKind.Chinese => slack > line.Stretch && slack - line.Stretch > LineFit.LooseLimit * Math.Max(1, line.Joints),
        RatingKind.Latin => slack > _mostShare * (line.Stretch + costs.LatinEmergencyStretch),
        _ => false,
    };

    /// <summary>Cost and density of a line.</summary>
    public LineFit Rate(in EdgeSums line, int slack) => kind switch
    {
        RatingKind.Chinese => LineFit.Chinese(line, slack),
        RatingKind.Latin => LineFit.Latin(line, slack, costs.LatinEmergencyStretch),
        _ => LineFit.Ragged(slack),
    };
}
