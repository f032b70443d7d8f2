namespace PaperGen.Press.Tests.Pictures;

public class PngTests
{
    private const int Width = 13, Height = 11;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(8, 0)]
    [InlineData(16, 0)]
    [InlineData(8, 2)]
    [InlineData(16, 2)]
    [InlineData(8, 4)]
    [InlineData(16, 4)]
    [InlineData(8, 6)]
    [InlineData(16, 6)]
    public void Every_kind_comes_out_with_its_samples(int bits, int colourType)
    {
        foreach (var isInterlaced in (ReadOnlySpan<bool>)[false, true])
        {
            var png = new PngMaker(Width, Height, bits, colourType);
            using var proof = PictureProof.Of(png.ToFile(isInterlaced));
            Assert.Empty(proof.Report.Diagnostics);
            var colours = png.Channels is 2 or 4 ? png.Channels - 1 : png.Channels;
            var samples = png.Samples().Select(s => bits == 16 ? (byte)((s * 255 + 32767) / 65535) : (byte)s).ToArray();
            var isUntouched = bits < 8 && !isInterlaced;
            var actual = PictureProof.SamplesOf(proof);
            if (isUntouched) Assert.Equal(Packed(samples, bits), actual);
            else
            {
                var factor = bits < 8 ? 255 / ((1 << bits) - 1) : 1;
                Assert.Equal(samples.Where((_, i) => i % png.Channels < colours).Select(s => (byte)(s * factor)), actual);
                if (colours < png.Channels) Assert.Equal(samples.Where((_, i) => i % png.Channels == colours), PictureProof.SamplesOf(proof, mask: true));
            }

            proof.MustBeSound();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_row_filter_is_undone(int filter)
    {
        foreach (var colourType in (ReadOnlySpan<int>)[0, 2, 6])
        {
            var png = new PngMaker(Width, Height, 8, colourType);
            using var plain = PictureProof.Of(png.ToFile());
            using var filtered = PictureProof.Of(png.ToFile(filter: filter));
            using var interlaced = PictureProof.Of(png.ToFile(isInterlaced: true, filter: filter));
            Assert.Equal(PictureProof.SamplesOf(plain), PictureProof.SamplesOf(filtered));
            Assert.Equal(PictureProof.SamplesOf(plain), PictureProof.SamplesOf(interlaced));
        }
    }

    [Fact]
    public void A_palette_keeps_its_colours_and_its_opacity()
    {
        var png = new PngMaker(4, 4, 2, 3).With("PLTE", 255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9);
        using var opaque = PictureProof.Of(png.ToFile());
        opaque.MustBeSound();
        (int, int, int)[] palette = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (9, 9, 9)];
        Assert.Equal(palette[png.Samples()[0]], PictureProof.ColourAt(opaque, 5, 5));
        Assert.Equal(palette[png.Samples()[15]], PictureProof.ColourAt(opaque, 95, 95));

        using var clear = PictureProof.Of(png.With("tRNS", 0, 0, 0, 0).ToFile());
        clear.MustBeSound();
        Assert.Equal((255, 255, 255), PictureProof.ColourAt(clear, 5, 5));
    }

    [Fact]
    public void One_colour_may_be_clear()
    {
        var png = new PngMaker(4, 4, 8, 0);
        using var proof = PictureProof.Of(png.With("tRNS", 0, (byte)png.Samples()[0]).ToFile());
        Assert.Equal(0, PictureProof.SamplesOf(proof, mask: true)[0]);
    }

    [Fact]
    public void A_mask_that_hides_nothing_is_left_out()
    {
        var png = new PngMaker(4, 4, 8, 3).With("PLTE", new byte[768]).With("tRNS", 255, 255);
        using var proof = PictureProof.Of(png.ToFile());
        Assert.DoesNotContain("/SMask", proof.Unpacked());
    }

    [Fact]
    public void For_plates_RGB_says_which_RGB()
    {
        using var proof = PictureProof.Of(new PngMaker(500, 500, 8, 2).ToFile(), PressProfile.Press);
        var unpacked = proof.Unpacked();
        Assert.Contains("/ICCBased", unpacked);
        Assert.DoesNotContain("/DeviceRGB", unpacked);
        proof.MustBeSound();
    }

    [Fact]
    public void What_is_damaged_is_told_and_the_page_is_printed_without_it()
    {
        var good = new PngMaker(40, 40, 8, 2).ToFile();
        for (var cut = 0; cut < good.Length; cut += 97) MustFail(good[..cut]);
        MustFail(new PngMaker(40, 40, 8, 2).ToFile(alterData: d => d[..(d.Length / 2)]));
        MustFail(new PngMaker(40, 40, 8, 2).ToFile(alterData: d => [.. d[..20], .. new byte[200]]));
        MustFail(new PngMaker(40, 40, 8, 2).ToFile(filter: 9));
        MustFail(new PngMaker(40, 40, 8, 3).ToFile()); // no palette
        MustFail(new PngMaker(40, 40, 3, 0).With("x").ToFile());

        static void MustFail(byte[] file)
        {
            using var proof = PictureProof.Of(file, name: "图/photo.png");
            var problem = Assert.Single(proof.Report.Diagnostics);
            Assert.Equal(("PG702", "图/photo.png"), (problem.Code, problem.Source.File));
            Assert.Contains("“稿件”", problem.Message);
        }
    }

    [Fact]
    public void Noise_never_breaks_the_press()
    {
        // A seeded walk over the bytes of good files: whatever it finds is a picture or a message.
        var state = 99u;
        foreach (var colourType in (ReadOnlySpan<int>)[0, 2, 3, 6])
        {
            var good = new PngMaker(9, 9, 8, colourType).With("PLTE", new byte[768]).ToFile(isInterlaced: colourType == 6);
            for (var round = 0; round < 400; round++)
            {
                var file = good.ToArray();
                for (var i = 0; i < 1 + round % 4; i++) file[Next() % file.Length] = (byte)Next();
                if (round % 3 != 0) PngMaker.WriteChecksums(file); // else a wrong one is all that is found
                try
                {
                    PictureReader.Read(file);
                    PictureReader.Read(PictureFile.WithoutMetadata(file));
                }
                catch (PictureFormatException)
                {
                }
            }
        }

        int Next()
        {
            state = state * 1664525 + 1013904223;
            return (int)(state >> 8);
        }
    }

    [Fact]
    public void A_checksum_that_is_wrong_tells_of_damage_unless_the_picture_can_go_without_the_chunk()
    {
        foreach (var (type, isNeeded) in new[] { ("IHDR", true), ("IDAT", true), ("tEXt", false) })
        {
            var file = new PngMaker(9, 9, 8, 2).With("tEXt", [.. "Author\0Jane Doe"u8]).ToFile();
            file[file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(type)) + 4 + (type == "IHDR" ? 13 : type == "tEXt" ? 15 : 20)] ^= 1;
            if (isNeeded) Assert.Contains("a checksum is wrong", Assert.Throws<PictureFormatException>(() => PictureReader.Read(file)).Message, StringComparison.Ordinal);
            else Assert.Equal(9, PictureReader.Read(file).Width);
        }
    }

    [Fact]
    public void What_programs_wrote_into_a_PNG_is_not_published()
    {
        byte[] turned = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS"u8];
        var file = new PngMaker(9, 9, 8, 2).With("tEXt", [.. "Author\0Jane Doe"u8]).With("eXIf", turned).With("tIME", 7, 234, 1, 2, 3, 4, 5).With("gAMA", 0, 0, 0xB1, 0x8F).ToFile();
        var published = PictureFile.WithoutMetadata(file);
        foreach (var word in (string[])["Jane", "GPS", "tIME", "tEXt"]) Assert.True(published.Span.IndexOf(System.Text.Encoding.ASCII.GetBytes(word)) < 0, word);
        Assert.True(published.Span.IndexOf("gAMA"u8) > 0);
        var (before, after) = (PictureReader.Read(file), PictureReader.Read(published));
        Assert.Equal(6, after.Orientation.Exif);
        Assert.Equal(before.Bytes.ToArray(), after.Bytes.ToArray());
        Assert.Equal(published.ToArray(), PictureFile.WithoutMetadata(published).ToArray());
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        // 100 MB of zeros behind a header that speaks of one pixel, and a header that speaks of far too many.
        var bomb = new PngMaker(1, 1, 8, 0).ToFile(alterData: _ => Deflate.Compress(new byte[100_000_000]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var picture = PictureReader.Read(bomb);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2_000_000);
        Assert.Equal(1, picture.Width);
        var problem = Assert.Throws<PictureFormatException>(() => PictureReader.Read(new PngMaker(60_000, 1, 8, 0).ToFile()));
        Assert.Contains("60000 × 1 pixels", problem.Message);
    }

    private static byte[] Packed(byte[] samples, int bits)
    {
        var rowLength = (Width * bits + 7) / 8;
        var packed = new byte[rowLength * Height];
        for (var i = 0; i < samples.Length; i++)
        {
            var (y, x) = Math.DivRem(i, Width);
            packed[y * rowLength + x * bits / 8] |= (byte)(samples[i] << (8 - bits - x * bits % 8));
        }

        return packed;
    }
}
