using System.Buffers.Binary;
using System.Text;

namespace PaperGen.Press;

/// <summary>
/// Computes the ICC profile that PaperGen ships (<c>newsprint.icc</c>) from <see cref="NewsprintModel"/>. A test
/// runs this and compares; a changed model is accepted by replacing the file with what the test leaves beside it.
/// </summary>
internal static class NewsprintProfile
{
    private const int ColourGrid = 17;
    private const int InkGrid = 7;
    private const int CurvePoints = 256;

    // The perceptual black of ICC version 4 (ICC.1:2010, 6.3.3): L* 3.1373.
    private const double ReferenceBlack = 0.0034731;

    /// <summary>The shipped profile.</summary>
    public static byte[] Shipped { get; } = ReadShipped();

    /// <summary>The profile as the model gives it.</summary>
    public static byte[] Compute()
    {
        var black = LookRelative(new Inks(0.9, 0.75, 0.75, 1)).ToXyz().Y;
        var perceptualLook = InksToLab(areas => Stretch(LookRelative(areas), black));
        var colorimetricLook = InksToLab(LookRelative);
        var exact = SeparateGrid(wanted => wanted);
        var perceptual = LabToInks(SeparateGrid(wanted => Squeeze(wanted, black)));
        var colorimetric = LabToInks(exact);
        var paper = NewsprintModel.Paper;
        return IccProfiles.Assemble("prtr", "CMYK", "Lab ",
        [
            ("desc", IccProfiles.Unicode("PaperGen newsprint, after ISO 12647-3:2005")),
            ("cprt", IccProfiles.Unicode("No copyright")),
            ("wtpt", IccProfiles.Xyz(paper.X, paper.Y, paper.Z)),
            ("A2B0", perceptualLook), ("A2B1", colorimetricLook), ("A2B2", perceptualLook),
            ("B2A0", perceptual), ("B2A1", colorimetric), ("B2A2", perceptual),
            ("gamt", Gamut(exact)),
        ]);
    }

    /// <summary>Colour of printed areas with the paper as white.</summary>
    public static Lab LookRelative(Inks areas) => Lab.From(NewsprintModel.ColourOfAreas(areas) / NewsprintModel.Paper * Xyz.D50);

    /// <summary>Black point scaling: newsprint's black, a dark grey, is shown as the reference black.</summary>
    private static Lab Stretch(Lab colour, double black) => Scale(colour, black, ReferenceBlack);

    private static Lab Squeeze(Lab colour, double black) => Scale(colour, ReferenceBlack, black);

    private static Lab Scale(Lab colour, double from, double to)
    {
        var factor = (1 - to) / (1 - from);
        var scaled = colour.ToXyz() * factor + Xyz.D50 * (1 - factor);
        return Lab.From(new Xyz(Math.Max(0, scaled.X), Math.Max(0, scaled.Y), Math.Max(0, scaled.Z)));
    }

    /// <summary>A2B: dots grow in the input curves, so that the grid is even in what is mixed.</summary>
    private static byte[] InksToLab(Func<Inks, Lab> look)
    {
        using var table = new MemoryStream();
        Header(table, "mft2", inputs: 4, outputs: 3, InkGrid);
        Word(table, CurvePoints);
        Word(table, 2);
        for (var ink = 0; ink < 4; ink++)
        {
            for (var i = 0; i < CurvePoints; i++) Word(table, 65535 * NewsprintModel.Grown(i / (CurvePoints - 1.0)));
        }

        const double Last = InkGrid - 1;
        for (var i = 0; i < InkGrid * InkGrid * InkGrid * InkGrid; i++)
        {
            var (c, m, y, k) = (i / (InkGrid * InkGrid * InkGrid), i / (InkGrid * InkGrid) % InkGrid, i / InkGrid % InkGrid, i % InkGrid);
            var lab = look(new Inks(c / Last, m / Last, y / Last, k / Last));
            // The 16 bit form of Lab in these tables has L* 100 at FF00 (ICC.1:2010, 6.3.4.2, legacy encoding).
            Word(table, lab.L * 652.8);
            Word(table, (lab.A + 128) * 256);
            Word(table, (lab.B + 128) * 256);
        }

        for (var channel = 0; channel < 3; channel++)
        {
            Word(table, 0);
            Word(table, 65535);
        }

        return table.ToArray();
    }

    /// <summary>The inks for each colour of the grid.</summary>
    private static Inks[] SeparateGrid(Func<Lab, Lab> map)
    {
        var nodes = new Inks[ColourGrid * ColourGrid * ColourGrid];
        Parallel.For(0, nodes.Length, i => nodes[i] = InkSeparation.Separate(map(ColourAt(i)), LookRelative));
        return nodes;
    }

    /// <summary>B2A.</summary>
    private static byte[] LabToInks(Inks[] nodes)
    {
        using var table = new MemoryStream();
        Header(table, "mft1", inputs: 3, outputs: 4, ColourGrid);
        Identity(table, 3);
        foreach (var inks in nodes)
        {
            foreach (var share in (ReadOnlySpan<double>)[inks.C, inks.M, inks.Y, inks.K]) table.WriteByte(Byte(share));
        }

        Identity(table, 4);
        return table.ToArray();
    }

    /// <summary>Which colours the inks cannot reach, within a ΔE of 5.</summary>
    private static byte[] Gamut(Inks[] nodes)
    {
        using var table = new MemoryStream();
        Header(table, "mft1", inputs: 3, outputs: 1, ColourGrid);
        Identity(table, 3);
        for (var i = 0; i < nodes.Length; i++)
        {
            var (wanted, inks) = (ColourAt(i), nodes[i]);
            var seen = LookRelative(new Inks(NewsprintModel.Grown(inks.C), NewsprintModel.Grown(inks.M), NewsprintModel.Grown(inks.Y), NewsprintModel.Grown(inks.K)));
            var (l, a, b) = (seen.L - wanted.L, seen.A - wanted.A, seen.B - wanted.B);
            table.WriteByte(l * l + a * a + b * b > 25 ? (byte)255 : (byte)0);
        }

        Identity(table, 1);
        return table.ToArray();
    }

    private static Lab ColourAt(int node)
    {
        const double Last = ColourGrid - 1;
        return new Lab(
            node / (ColourGrid * ColourGrid) / Last * 100,
            node / ColourGrid % ColourGrid / Last * 255 - 128,
            node % ColourGrid / Last * 255 - 128);
    }

    private static void Header(Stream table, string type, int inputs, int outputs, int grid)
    {
        table.Write(Encoding.ASCII.GetBytes(type));
        table.Write([0, 0, 0, 0, (byte)inputs, (byte)outputs, (byte)grid, 0]);
        Span<byte> number = stackalloc byte[4];
        for (var i = 0; i < 9; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, i % 4 == 0 ? 65536 : 0); // the matrix is for XYZ only
            table.Write(number);
        }
    }

    private static void Identity(Stream table, int channels)
    {
        for (var channel = 0; channel < channels; channel++)
        {
            for (var i = 0; i < 256; i++) table.WriteByte((byte)i);
        }
    }

    private static void Word(Stream table, double value)
    {
        var word = (int)Math.Clamp(Math.Round(value), 0, 65535);
        table.WriteByte((byte)(word >> 8));
        table.WriteByte((byte)word);
    }

    private static byte Byte(double share) => (byte)Math.Clamp(Math.Round(share * 255), 0, 255);

    private static byte[] ReadShipped()
    {
        using var resource = typeof(NewsprintProfile).Assembly.GetManifestResourceStream("newsprint.icc")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
