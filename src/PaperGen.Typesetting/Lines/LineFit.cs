namespace PaperGen.Typesetting;

/// <summary>How dense a line looks beside its neighbours.</summary>
internal enum Density : byte
{
    /// <summary>Squeezed.</summary>
    Tight,

    /// <summary>Exact, or opened less than the eye sees.</summary>
    Normal,

    /// <summary>Opened.</summary>
    Loose,

    /// <summary>Gaping.</summary>
    VeryLoose,
}

/// <summary>What a line costs by itself (T9, T11).</summary>
internal readonly record struct LineFit(double Cost, Density Density)
{
    /// <summary>Cost of a line that is longer than its measure.</summary>
    public const double Overfull = 1e7;

    /// <summary>Gaps over this are set only where nothing better exists; in 1/1000 em.</summary>
    public const int LooseLimit = 250;

    // So that the worst gap is still better than a line that runs over its measure.
    private const double Gaping = 5e6;

    /// <summary>Whether squeezing cannot bring the line into its measure.</summary>
    public static bool IsOverfull(in EdgeSums line, int slack) => slack < 0 && -slack > line.Squeeze + line.GapSqueeze;

    /// <summary>The cost of a justified line of Chinese text.</summary>
    public static LineFit Chinese(in EdgeSums line, int slack)
    {
        if (slack == 0) return new(0, Density.Normal);
        if (slack < 0)
        {
            var available = line.Squeeze + line.GapSqueeze;
            if (-slack > available) return new(Overfull * (1 + (-slack - available) / 1e6), Density.Tight);
            var used = (double)-slack / available;
            return new(100 * used * used * used + (-slack > line.Squeeze ? 30 : 0), Density.Tight);
        }

        if (slack <= line.Stretch)
        {
            var share = (double)slack / line.Stretch;
            return new(40 * share * share, Density.Normal);
        }

        // A line without a single gap cannot be opened; it is rated as if it had one.
        var perJoint = (double)(slack - line.Stretch) / Math.Max(1, line.Joints);
        var tenths = perJoint / 100;
        var density = perJoint <= 40 ? Density.Normal : perJoint <= 100 ? Density.Loose : Density.VeryLoose;
        return new(Math.Min(Gaping, 20 + 100 * tenths * tenths * tenths), density);
    }

    /// <summary>The badness of a justified line of Latin text, and its class, after TeX.</summary>
    public static LineFit Latin(in EdgeSums line, int slack, int emergencyStretch)
    {
        if (slack < 0)
        {
            var available = line.Squeeze + line.GapSqueeze;
            if (-slack > available) return new(Overfull * (1 + (-slack - available) / 1e6), Density.Tight);
            var used = (double)-slack / available;
            return new(100 * used * used * used, used > 0.5 ? Density.Tight : Density.Normal);
        }

        var share = (double)slack / Math.Max(1, line.Stretch + emergencyStretch);
        var density = share <= 0.5 ? Density.Normal : share <= 1 ? Density.Loose : Density.VeryLoose;
        return new(Math.Min(Gaping, 100 * share * share * share), density);
    }

    /// <summary>The badness of a line that is not justified: as if three em at its end could be stretched.</summary>
    public static LineFit Ragged(int slack)
    {
        if (slack < 0) return new(Overfull * (1 - slack / 1e6), Density.Tight);
        var share = slack / 3000.0;
        return new(Math.Min(Gaping, 100 * share * share * share), Density.Normal);
    }
}
