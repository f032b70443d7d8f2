namespace PaperGen.Press;

/// <summary>
/// How four inks look on newsprint: the Neugebauer equations (the average of the sixteen solids by the area that
/// each covers, Demichel) over dots that have grown in print.
/// </summary>
internal static class NewsprintModel
{
    // How far dots grow, x (1 - x) (Light - Heavy x): a dot of 50 % prints as 76 %, the tone value increase of 26 % of
    // ISO 12647-3, and the others as in the characterisation IFRA26, to half a per cent.
    private const double Light = 1.32;
    private const double Heavy = 0.56;

    // CIELAB D50/2° on black backing: the aims of ISO 12647-3:2005 for paper, solids and overprints. Beside their paper they
    // are those of IFRA26, which was measured on white backing, within a ΔE of 2.7. Index: 1 cyan + 2 magenta + 4 yellow.
    private static readonly Lab[] Solids =
    [
        new(82, 0, 3), new(57, -23, -27), new(54, 44, -2), new(41, 7, -22),
        new(78, -3, 58), new(53, -34, 17), new(52, 41, 25), new(40, 0, 1),
    ];

    private static readonly Lab Black = new(36, 1, 4);

    // The standard says nothing of black over colours. These are from IFRA26, the first black alone.
    private static readonly Lab[] OverBlack =
    [
        new(36.76, 1.48, 4.46), new(34.17, -5.24, -4.26), new(33.95, 12.58, 3.36), new(31.82, 2.98, -5.19),
        new(39.84, 0.05, 14.81), new(36.36, -10.2, 5.94), new(35.61, 13.91, 9.09), new(31.89, 0.16, 0.6),
    ];

    private static readonly Xyz[] Primaries = BuildPrimaries();

    /// <summary>Bare paper.</summary>
    public static Xyz Paper => Primaries[0];

    /// <summary>Total ink that newsprint bears.</summary>
    public const double InkLimit = 2.4;

    /// <summary>Area that a dot covers in print.</summary>
    public static double Grown(double share)
    {
        var x = Math.Clamp(share, 0, 1);
        return x + x * (1 - x) * (Light - Heavy * x);
    }

    /// <summary>Dot that grows to an area.</summary>
    public static double Ungrown(double area)
    {
        // Newton's method: the curve rises and bends down throughout, so that every step comes nearer from below.
        var (target, x) = (Math.Clamp(area, 0, 1), 0.0);
        for (var step = 0; step < 8; step++) x += (target - Grown(x)) / (1 + Light - 2 * (Light + Heavy) * x + 3 * Heavy * x * x);
        return x;
    }

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
        var black = Black.ToXyz() / OverBlack[0].ToXyz();
        for (var i = 0; i < 8; i++)
        {
            primaries[i] = Solids[i].ToXyz();
            primaries[i + 8] = OverBlack[i].ToXyz() * black;
        }

        return primaries;
    }
}
