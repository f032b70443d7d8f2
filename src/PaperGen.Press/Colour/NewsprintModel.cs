namespace PaperGen.Press;

/// <summary>
/// How four inks look on newsprint: the Neugebauer equations (the average of the sixteen solids by the area that
/// each covers, Demichel) over dots that have grown in print.
/// </summary>
internal static class NewsprintModel
{
    // A dot of 50 % prints as 76 %: the tone value increase of 26 % of ISO 12647-3. The power keeps the curve
    // rising to the solid, where a parabola through the same point would pass over 100 %.
    private const double Growth = 2.0589; // 1 - 0.5^g = 0.76

    // CIELAB D50/2° on black backing: the aims of ISO 12647-3:2005 for paper, solids and two-colour overprints as
    // the trade cites them, not checked against the standard's text; its tolerance is a ΔE of 5. Index: 1 cyan + 2 magenta + 4 yellow.
    private static readonly Lab[] Solids =
    [
        new(82, 0, 3), new(57, -23, -27), new(54, 44, -2), new(41, 7, -22),
        new(78, -3, 58), new(53, -34, 17), new(52, 41, 25), new(40, 0, 1),
    ];

    private static readonly Lab Black = new(36, 1, 4);

    // The standard says nothing of black over colours. Measured newsprint falls to L* 30 or so under all four
    // inks: black hides what lies below, nearly. This power gives that.
    private const double SeenThroughBlack = 0.2;

    private static readonly Xyz[] Primaries = BuildPrimaries();

    /// <summary>Bare paper.</summary>
    public static Xyz Paper => Primaries[0];

    /// <summary>Total ink that newsprint bears.</summary>
    public const double InkLimit = 2.4;

    /// <summary>Area that a dot covers in print.</summary>
    public static double Grown(double share) => 1 - Math.Pow(1 - Math.Clamp(share, 0, 1), Growth);

    /// <summary>Dot that grows to an area.</summary>
    public static double Ungrown(double area) => 1 - Math.Pow(1 - Math.Clamp(area, 0, 1), 1 / Growth);

    /// <summary>The colour of printed areas, as measured.</summary>
    public static Xyz ColourOfAreas(Inks areas)
    {
        var sum = default(Xyz);
        for (var i = 0; i < Primaries.Length; i++)
        {
            var share = Share(areas.C, i & 1) * Share(areas.M, i & 2) * Share(areas.Y, i & 4) * Share(areas.K, i & 8);
            sum += Primaries[i] * share;
        }

        return sum;

        static double Share(double area, int isThere) => isThere != 0 ? area : 1 - area;
    }

    private static Xyz[] BuildPrimaries()
    {
        var primaries = new Xyz[16];
        var paper = Solids[0].ToXyz();
        for (var i = 0; i < 8; i++)
        {
            primaries[i] = Solids[i].ToXyz();
            primaries[i + 8] = Black.ToXyz() * (primaries[i] / paper).ToPower(SeenThroughBlack);
        }

        return primaries;
    }
}
