using PaperGen.Pages;

namespace PaperGen.Press.Tests.Pictures;

public class JpegWriterTests
{
    [Theory]
    [InlineData(100, 100)]
    [InlineData(97, 61)]
    [InlineData(8, 1)]
    [InlineData(1, 9)]
    public void Inks_come_back_as_they_went_in(int width, int height)
    {
        var inks = Soft(width, height);
        var decoded = PlatesOf(JpegWriter.Write(inks, width, height, 4, quality: 92), width, height);
        var differences = inks.Zip(decoded, (a, b) => Math.Abs(a - b)).ToList();
        Assert.True(differences.Average() < 1.5, $"{differences.Average():0.00} on average");
        Assert.True(differences.Max() <= 14, $"{differences.Max()} at most");
    }

    [Fact]
    public void Noise_and_hard_edges_are_coded_too()
    {
        // The longest codes: levels of every size after runs of every length.
        var inks = new byte[64 * 64 * 4];
        var state = 5u;
        for (var i = 0; i < inks.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            inks[i] = i / 4 % 64 < 32 ? (byte)(state >> 24) : (byte)(i / 4 / 64 % 16 == 0 ? 255 : 0);
        }

        var decoded = PlatesOf(JpegWriter.Write(inks, 64, 64, 4, quality: 100), 64, 64);
        Assert.True(inks.Zip(decoded, (a, b) => Math.Abs(a - b)).Max() <= 3);
    }

    [Theory]
    [InlineData(2.4)]
    [InlineData(2.2)]
    public void No_pixel_that_a_reader_finds_has_more_ink_than_the_limit(double limit)
    {
        // Dark noise, held to the limit before: coding it adds ink here and takes it away there.
        const int Edge = 160;
        var inks = new byte[Edge * Edge * 4];
        var state = 11u;
        for (var i = 0; i < inks.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            inks[i] = (byte)(100 + (state >> 24) * 155 / 255);
        }

        InkLimit.Apply(inks, limit);
        var decoded = PlatesOf(JpegWriter.Write(inks, Edge, Edge, 4, 90, limit), Edge, Edge);
        Assert.InRange(decoded.Chunk(4).Max(p => p.Sum(v => v)) / 255.0, limit - 0.1, limit);
    }

    [Fact]
    public void The_press_reads_its_own_JPEGs()
    {
        var grey = PictureReader.Read(JpegWriter.Write(Soft(40, 30).AsSpan(0, 1200), 40, 30, 1, 80));
        Assert.Equal((40, 30, 1, "DCTDecode"), (grey.Width, grey.Height, grey.Components, grey.Filter));
        Assert.True(PictureReader.Read(JpegWriter.Write(Soft(40, 30), 40, 30, 4, 80)) is { Components: 4, IsInverted: false });
    }

    /// <summary>Four different gentle gradients.</summary>
    private static byte[] Soft(int width, int height)
    {
        var inks = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (i % width, i / width);
            (inks[i * 4], inks[i * 4 + 1], inks[i * 4 + 2], inks[i * 4 + 3]) = ((byte)(x * 2), (byte)(y * 2), (byte)(x + y), (byte)(200 - x));
        }

        return inks;
    }

    /// <summary>The plates as Ghostscript makes them, a pixel of the picture on a pixel of the plate.</summary>
    private static byte[] PlatesOf(byte[] jpeg, int width, int height)
    {
        var edition = new EditionMaker()
            .Add(o => new PlacedPicture(EditionMaker.RectOf(0, 0, width, height), ItemRole.Picture, "a", o, "p", "alt"))
            .EndPage(width: width, height: height).ToEdition();
        using var proof = new PdfProof(edition, PressProfile.Press, new PicturesInMemory(("p", jpeg)));
        return PlateProof.Of(proof, width, height);
    }
}
