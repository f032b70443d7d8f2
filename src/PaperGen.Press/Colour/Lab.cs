namespace PaperGen.Press;

/// <summary>A colour in CIE XYZ, with Y = 1 for the perfect white under D50.</summary>
internal readonly record struct Xyz(double X, double Y, double Z)
{
    /// <summary>The white that ICC profiles connect through.</summary>
    public static Xyz D50 { get; } = new(0.9642, 1, 0.8249);

    public static Xyz operator +(Xyz a, Xyz b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Xyz operator *(Xyz a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public static Xyz operator *(Xyz a, Xyz b) => new(a.X * b.X, a.Y * b.Y, a.Z * b.Z);

    public static Xyz operator /(Xyz a, Xyz b) => new(a.X / b.X, a.Y / b.Y, a.Z / b.Z);
}

/// <summary>A colour in CIELAB under D50 (ISO/CIE 11664-4).</summary>
internal readonly record struct Lab(double L, double A, double B)
{
    private const double Edge = 6.0 / 29;

    public static Lab From(Xyz colour)
    {
        var relative = colour / Xyz.D50;
        double x = Root(relative.X), y = Root(relative.Y), z = Root(relative.Z);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));

        static double Root(double t) => t > Edge * Edge * Edge ? Math.Cbrt(t) : t / (3 * Edge * Edge) + 4.0 / 29;
    }

    public Xyz ToXyz()
    {
        var y = (L + 16) / 116;
        return new Xyz(Cube(y + A / 500), Cube(y), Cube(y - B / 200)) * Xyz.D50;

        static double Cube(double t) => t > Edge ? t * t * t : 3 * Edge * Edge * (t - 4.0 / 29);
    }
}

/// <summary>Shares of the four inks, 0 to 1.</summary>
internal readonly record struct Inks(double C, double M, double Y, double K)
{
    public double Sum => C + M + Y + K;
}
