using System.IO.Compression;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Preflights;

public class PlateTests
{
    private static readonly Ink Green = new(0.4, 0, 0.6, 0, 0x99CC66);

    [Fact]
    public void Ink_lies_over_ink_in_every_mixture()
    {
        using var plate = new Plate(256, 256);
        var shares = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        foreach (byte tone in (byte[])[0, 1, 102, 254, 255])
        {
            for (var below = 0; below < 256; below++)
            {
                plate.Mix(0, below, Enumerable.Repeat(byte.MaxValue, 256).ToArray(), (byte)below);
                plate.Mix(0, below, shares, tone);
                for (var share = 0; share < 256; share++)
                    Assert.Equal((byte)((below * (255 - share) + tone * share + 127) / 255), plate.Row(below)[share]);
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(2117)]
    public void Coverage_is_the_mean_of_all_pixels(int width)
    {
        using var plate = new Plate(width, 37);
        var sum = 0L;
        for (var y = 0; y < plate.Height; y++)
        {
            var row = Enumerable.Range(0, width).Select(x => (byte)(255 - (x * 7 + y * 13) % 61)).ToArray();
            plate.Mix(0, y, row, byte.MaxValue);
            sum += row.Sum(share => share);
        }

        Assert.Equal(sum / 255.0 / width / plate.Height, plate.Coverage, 12);
    }

    [Theory]
    [InlineData(-15)]
    [InlineData(-3.3)]
    [InlineData(-30)]
    public void What_one_edge_of_a_page_cuts_off_a_glyph_the_other_keeps(double x)
    {
        var whole = InkOf(Glyph(100, 100));
        Assert.Equal(whole, InkOf(Glyph(x, 100)) + InkOf(Glyph(400 + x, 100)), whole * 0.01);
        Assert.Equal(whole, InkOf(Glyph(100, 8)) + InkOf(Glyph(100, 308)), whole * 0.01);
        Assert.Equal(whole, InkOf(Glyph(100.37, 133.8)), whole * 0.02);
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(430)]
    public void What_is_off_the_page_is_not_printed(double x) => Assert.Equal(0, InkOf(Glyph(x, 100)));

    [Fact]
    public void A_tint_is_replaced_by_what_lies_on_it_and_kept_under_black()
    {
        using var plates = Draw(
            o => new PlacedFill(EditionMaker.RectOf(40, 40, 160, 120), ItemRole.Decoration, null, o, Green),
            o => new PlacedFill(EditionMaker.RectOf(80, 80, 40, 40), ItemRole.Decoration, null, o, Ink.Paper),
            o => new PlacedFill(EditionMaker.RectOf(120, 80, 40, 40), ItemRole.Decoration, null, o, Ink.Black));
        double[] wanted = [0.4 * (19200 - 1600), 0, 0.6 * (19200 - 1600), 1600];
        for (var ink = 0; ink < 4; ink++) Assert.Equal(wanted[ink] / (400 * 300), plates.CoverageOf(ink), 0.0001);
        Assert.Null(plates[1]);
    }

    [Fact]
    public void A_picture_is_shown_by_its_samples_as_far_as_it_is_not_cropped()
    {
        // Cyan, magenta, black at 60 % and paper from left to right, the last quarter and an eighth on the left cropped off.
        byte[] inks = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 153, 0, 0, 0, 0];
        var placed = new PlacedPicture(EditionMaker.RectOf(40, 40, 200, 100), ItemRole.Picture, "a", 0, "photo", "") { Crop = new PictureCrop(0.125, 0, 0.625, 1) };
        var page = new EditionMaker().Add(_ => placed).EndPage(width: 400, height: 300).ToEdition().Pages[0];
        var printed = new PrintedPicture(1, "a", "photo", 4, 1, 72) { Bounds = placed.Bounds, Thumb = new PictureThumb(4, 1, inks) };
        using var plates = PagePlates.Draw(page, [printed], new GlyphMasks());
        const double Pixel = 100 * 4 / 3.0 / 120_000; // of a column at an edge
        double[] wanted = [40 * 100 / 120_000.0, 80 * 100 / 120_000.0, 0, 0.6 * 80 * 100 / 120_000.0];
        for (var ink = 0; ink < 4; ink++) Assert.Equal(wanted[ink], plates.CoverageOf(ink), Pixel);
        using var unknown = PagePlates.Draw(page, [], new GlyphMasks());
        Assert.Equal(0.4 * 200 * 100 / 120_000, unknown.CoverageOf(3), 0.0001);
    }

    [Fact]
    public void A_picture_of_a_plate_shows_its_tints()
    {
        using var plates = Draw(
            o => new PlacedFill(EditionMaker.RectOf(40, 40, 160, 120), ItemRole.Decoration, null, o, Ink.Black),
            o => new PlacedFill(EditionMaker.RectOf(200, 40, 160, 120), ItemRole.Decoration, null, o, new Ink(0, 0, 0, 0.4, 0x999999)));
        using var png = new MemoryStream();
        Assert.False(PlatePicture.Write(plates[0], 0, png));
        Assert.True(PlatePicture.Write(plates[3], 3, png));
        var chunks = PngChunks.Read(png.ToArray());
        Assert.Equal((300, 225, 4, 3), (chunks.Header.Width, chunks.Header.Height, chunks.Header.Bits, chunks.Header.ColourType));
        using var rows = new ZLibStream(new MemoryStream(chunks.Data), CompressionMode.Decompress);
        var packed = new byte[225 * 151];
        rows.ReadExactly(packed);
        Assert.Equal(-1, rows.ReadByte());
        int TintAt(int x, int y) => packed[y * 151 + 1 + x / 2] >> (x % 2 == 0 ? 4 : 0) & 15;
        Assert.Equal([0, 7, 7, 3, 3, 0], (int[])[TintAt(29, 60), TintAt(30, 60), TintAt(149, 119), TintAt(150, 119), TintAt(269, 30), TintAt(270, 30)]);
        Assert.Equal([0, 0], (int[])[TintAt(100, 29), TintAt(100, 120)]);
    }

    [Fact]
    public void A_faint_trace_is_no_picture()
    {
        using var plates = Draw(o => new PlacedFill(EditionMaker.RectOf(40, 40, 160, 120), ItemRole.Decoration, null, o, new Ink(0, 0, 0, 0.05, 0xF2F2F2)));
        Assert.True(plates.CoverageOf(3) > 0.007);
        Assert.False(PlatePicture.Write(plates[3], 3, new MemoryStream()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(1021)]
    public void A_chunk_has_the_checksum_that_everybody_reckons(int length)
    {
        var body = Enumerable.Range(0, length).Select(i => (byte)(i * 31 >> 2)).ToArray();
        byte[] typed = [.. "IDAT"u8, .. body];
        using var gzip = new MemoryStream();
        using (var packer = new GZipStream(gzip, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(typed);
        var crc = gzip.ToArray()[^8..^4].Reverse(); // the same checksum, the other way round
        using var png = new MemoryStream();
        PngChunk.Write(png, "IDAT"u8, body);
        Assert.Equal(crc, png.ToArray()[^4..]);
        using var streamed = new MemoryStream();
        PngChunk.Write(streamed, "IDAT"u8, stream => stream.Write(body));
        Assert.Equal(png.ToArray(), streamed.ToArray());
    }

    private static double InkOf(Func<int, PlacedItem> item)
    {
        using var plates = Draw(item);
        return plates.CoverageOf(3);
    }

    private static Func<int, PlacedItem> Glyph(double x, double baseline) => order =>
        new PlacedText(EditionMaker.RectOf(x, baseline, 30, 30), ItemRole.Headline, "a", order, LineMaker.Set("十", 30), new Points(x), new Points(baseline), Ink.Black, 0);

    private static PagePlates Draw(params Func<int, PlacedItem>[] items)
    {
        var maker = new EditionMaker();
        foreach (var item in items) maker = maker.Add(item);
        return PagePlates.Draw(maker.EndPage(width: 400, height: 300).ToEdition().Pages[0], [], new GlyphMasks());
    }
}
