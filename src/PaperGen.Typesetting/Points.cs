namespace PaperGen.Typesetting;

/// <summary>A length in points of 1/72 inch, the unit of PDF (the printer's DTP point).</summary>
public readonly record struct Points(double Value) : IComparable<Points>
{
    /// <summary>Nothing.</summary>
    public static Points Zero => default;

    /// <summary>A length given in millimetres.</summary>
    public static Points FromMillimetres(double millimetres) => new(millimetres * 72 / 25.4);

    /// <summary>The same length in millimetres.</summary>
    public double Millimetres => Value * 25.4 / 72;

#pragma warning disable CS1591 // operators say what they do
    public static Points operator +(Points a, Points b) => new(a.Value + b.Value);
    public static Points operator -(Points a, Points b) => new(a.Value - b.Value);
    public static Points operator -(Points a) => new(-a.Value);
    public static Points operator *(Points a, double factor) => new(a.Value * factor);
    public static Points operator *(double factor, Points a) => new(a.Value * factor);
    public static Points operator /(Points a, double divisor) => new(a.Value / divisor);
    public static double operator /(Points a, Points b) => a.Value / b.Value;
    public static bool operator <(Points a, Points b) => a.Value < b.Value;
    public static bool operator >(Points a, Points b) => a.Value > b.Value;
    public static bool operator <=(Points a, Points b) => a.Value <= b.Value;
    public static bool operator >=(Points a, Points b) => a.Value >= b.Value;
#pragma warning restore CS1591

    /// <inheritdoc/>
    public int CompareTo(Points other) => Value.CompareTo(other.Value);

    /// <summary>The number with at most three decimals and the unit, such as <c>9.5pt</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value:0.###}pt");
}
