using PaperGen.Pages;

namespace PaperGen.Press.Tests.Pictures;

public class JpegTests
{
    [Theory]
    [InlineData("jpeg")]
    [InlineData("jpeggray")]
    [InlineData("jpegcmyk")]
    public void A_JPEG_passes_through_with_its_colours(string device)
    {
        var jpeg = Halves(device);
        using var proof = PictureProof.Of(jpeg);
        proof.MustBeSound();
        var (r, g, b) = PictureProof.ColourAt(proof, 20, 20);
        var (r2, g2, b2) = PictureProof.ColourAt(proof, 80, 20);
        Assert.True(r2 > 240 && g2 > 240 && b2 > 240, $"the right half is {r2} {g2} {b2}");
        if (device == "jpeggray") Assert.InRange(r, 40, 150);
        else Assert.True(r > 180 && g < 80 && b < 80, $"the left half is {r} {g} {b}");
    }

    [Theory]
    [InlineData(1, 20, 20)]
    [InlineData(2, 80, 20)]
    [InlineData(3, 80, 80)]
    [InlineData(4, 20, 80)]
    [InlineData(5, 20, 20)]
    [InlineData(6, 80, 20)]
    [InlineData(7, 80, 80)]
    [InlineData(8, 20, 80)]
    public void A_camera_s_orientation_is_obeyed(int orientation, int x, int y)
    {
        // The stored picture is red in its upper left quarter.
        var stored = Jpeg("jpeg", page => page.Add(o => new PlacedFill(EditionMaker.RectOf(0, 0, 50, 50), ItemRole.Decoration, null, o, new Ink(0, 1, 1, 0, 0xFF0000))));
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. stored.AsSpan(2)];
        using var proof = PictureProof.Of(jpeg);
        Assert.True(PictureProof.ColourAt(proof, x, y) is { R: > 200, G: < 60 }, "the red corner is elsewhere");
        Assert.True(PictureProof.ColourAt(proof, 100 - x, 100 - y) is { R: > 200, G: > 200 });
    }

    [Fact]
    public void Progressive_frames_and_Adobe_s_inverted_CMYK_are_recognised()
    {
        byte[] adobe = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0];
        byte[] frame = [0xFF, 0xC2, 0, 20, 8, 0, 7, 0, 5, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0, 6, 1, 1, 0, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];
        var picture = PictureReader.Read((byte[])[0xFF, 0xD8, .. adobe, .. frame, .. scan, .. scan, 0xFF, 0xD9, 1, 2, 3]);
        Assert.Equal((5, 7, 4, true), (picture.Width, picture.Height, picture.Components, picture.IsInverted));
        Assert.Equal(0xD9, picture.Bytes.Span[^1]); // what follows the end is left behind
        Assert.False(PictureReader.Read((byte[])[0xFF, 0xD8, .. frame, .. scan, 0xFF, 0xD9]).IsInverted);
    }

    [Fact]
    public void What_a_camera_wrote_stays_behind_and_how_to_read_the_pixels_does_not()
    {
        var stored = Halves("jpeg");
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS 39.9N"u8];
        byte[] profile = [.. "ICC_PROFILE\0"u8, 1, 1, .. "a profile"u8];
        byte[] file =
        [
            0xFF, 0xD8, .. Segment(0xE0, [.. "JFXX\0"u8, .. "a small copy"u8]), .. Segment(0xE1, exif), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. "owner"u8]), .. Segment(0xE2, profile),
            .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "caption"u8]), .. Segment(0xFE, "comment"u8), .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]), .. stored.AsSpan(2), .. "the next picture"u8,
        ];
        var printed = PictureReader.Read(file);
        Assert.Equal(6, printed.Orientation.Exif);
        Assert.Equal(-1, printed.Bytes.Span.IndexOf("ICC_PROFILE"u8));
        var published = PictureFile.WithoutMetadata(file);
        Assert.True(published.Span.IndexOf("a profile"u8) > 0);
        Assert.Equal(6, PictureReader.Read(published).Orientation.Exif);
        foreach (var bytes in new[] { printed.Bytes, published })
        {
            foreach (var word in (string[])["GPS", "owner", "caption", "comment", "small copy", "next picture"])
                Assert.True(bytes.Span.IndexOf(System.Text.Encoding.ASCII.GetBytes(word)) < 0, word);
            Assert.True(bytes.Span.IndexOf("Adobe\0"u8) > 0);
        }

        // Again nothing is left to take away.
        Assert.Equal(published.ToArray(), PictureFile.WithoutMetadata(published).ToArray());
        using var proof = PictureProof.Of(file);
        proof.MustBeSound();

        static byte[] Segment(byte marker, ReadOnlySpan<byte> body) => [0xFF, marker, (byte)(body.Length + 2 >> 8), (byte)(body.Length + 2), .. body];
    }

    [Fact]
    public void A_truncated_JPEG_is_told_wherever_it_was_cut()
    {
        var jpeg = Halves("jpeg");
        for (var cut = 3; cut < jpeg.Length; cut += 1 + jpeg.Length / 60)
            Assert.Throws<PictureFormatException>(() => PictureReader.Read(jpeg.AsMemory(0, cut)));
    }

    [Fact]
    public void Noise_never_breaks_the_press()
    {
        var good = Halves("jpeg");
        var state = 7u;
        for (var round = 0; round < 3000; round++)
        {
            var file = good.ToArray();
            for (var i = 0; i < 1 + round % 4; i++) file[Next() % Math.Min(file.Length, 700)] = (byte)Next();
            try
            {
                PictureReader.Read(file);
                PictureReader.Read(PictureFile.WithoutMetadata(file));
            }
            catch (PictureFormatException)
            {
            }
        }

        int Next()
        {
            state = state * 1664525 + 1013904223;
            return (int)(state >> 8);
        }
    }

    [Theory]
    [InlineData("GIF89a......", "GIF")]
    [InlineData("8BPS........", "Photoshop")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("....ftypavif....", "AVIF")]
    [InlineData("<?xml version='1.0'?><svg/>", "SVG")]
    [InlineData("<html>", "not a picture")]
    [InlineData("", "empty")]
    public void What_cannot_be_printed_is_called_by_its_name(string content, string name)
    {
        using var proof = PictureProof.Of(System.Text.Encoding.ASCII.GetBytes(content), name: "x");
        Assert.Contains(name, Assert.Single(proof.Report.Diagnostics).Message);
        proof.MustBeSound();
    }

    [Fact]
    public void A_missing_picture_is_told_with_its_page_and_story()
    {
        using var proof = new PdfProof(PictureProof.Page("gone.jpg"));
        var problem = Assert.Single(proof.Report.Diagnostics);
        Assert.Equal("gone.jpg: error PG701: there is no such picture (page 1, “稿件”)", problem.ToString());
    }

    [Fact]
    public void Effective_resolution_is_known_and_judged_for_plates()
    {
        var jpeg = Halves("jpeg"); // 100 pixels
        using var screen = PictureProof.Of(jpeg);
        Assert.Equal(72, Assert.Single(screen.Report.Pictures).PixelsPerInch, 3);
        Assert.Empty(screen.Report.Diagnostics);
        using var press = PictureProof.Of(jpeg, PressProfile.Press);
        Assert.Contains("72 pixels an inch", Assert.Single(press.Report.Diagnostics).Message);
    }

    [Fact]
    public void A_picture_printed_twice_is_stored_once()
    {
        var jpeg = Halves("jpeg");
        var edition = new EditionMaker()
            .Add(o => new PlacedPicture(EditionMaker.RectOf(0, 0, 50, 50), ItemRole.Picture, "a", o, "p", "alt"))
            .Add(o => new PlacedPicture(EditionMaker.RectOf(50, 0, 50, 50), ItemRole.Picture, "a", o, "p", "alt")).ToEdition();
        using var proof = new PdfProof(edition, pictures: new PicturesInMemory(("p", jpeg)));
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(proof.Unpacked(), "/Subtype /Image"));
        Assert.Equal(2, proof.Report.Pictures.Length);
    }

    /// <summary>A JPEG of 100 × 100 pixels, red on the left, white on the right.</summary>
    private static byte[] Halves(string device) =>
        Jpeg(device, page => page.Add(o => new PlacedFill(EditionMaker.RectOf(0, 0, 50, 100), ItemRole.Decoration, null, o, new Ink(0, 1, 1, 0, 0xFF0000))));

    private static byte[] Jpeg(string device, Func<EditionMaker, EditionMaker> draw)
    {
        using var source = new PdfProof(draw(new EditionMaker()).EndPage(width: 100, height: 100).ToEdition());
        var target = Path.ChangeExtension(source.File, ".jpg");
        source.Ask("gs", "-q", "-dNOPAUSE", "-dBATCH", "-r72", $"-sDEVICE={device}", "-o", target, "FILE");
        return File.ReadAllBytes(target);
    }
}
