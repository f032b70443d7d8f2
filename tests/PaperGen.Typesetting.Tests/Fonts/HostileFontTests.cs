using PaperGen.Typesetting.OpenType;
using static PaperGen.Typesetting.Tests.FontBuilder;

namespace PaperGen.Typesetting.Tests;

public class HostileFontTests
{
    private const long MaxBytes = 64 << 20;

    // A round takes some milliseconds; the rest is for a busy machine.
    private const int MaxMilliseconds = 10_000;

    [Theory]
    [InlineData("source-serif-4/400Regular/SourceSerif4_400Regular.ttf", 1, 400)]
    [InlineData("source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf", 2, 400)]
    [InlineData("noto-sans-sc/100Thin/NotoSansSC_100Thin.ttf", 3, 60)]
    public void A_damaged_font_is_read_or_refused_and_nothing_else(string path, int seed, int rounds) =>
        DamageAndUse(File.ReadAllBytes(TestFont.PathOfPinned(path)), seed, rounds);

    [Theory]
    [InlineData("NimbusRoman-Regular.otf", 4, 400)]
    [InlineData("NimbusSansNarrow-BoldOblique.otf", 5, 400)]
    public void A_damaged_font_with_charstrings_is_read_or_refused_and_nothing_else(string name, int seed, int rounds) =>
        DamageAndUse(File.ReadAllBytes(TestFont.PathOfPostScript(name)), seed, rounds);

    [Theory]
    [InlineData(6, 400)]
    public void A_damaged_font_with_dictionaries_for_its_glyphs_is_read_or_refused_and_nothing_else(int seed, int rounds)
    {
        // As Chinese faces have them: subsets are CID-keyed.
        var face = FontFace.Load(File.ReadAllBytes(TestFont.PathOfPostScript("NimbusRoman-Regular.otf")), "whole.otf");
        var cff = CffSubset.Write(face, [.. Enumerable.Range(0, face.GlyphCount).Select(glyph => new TrimmedGlyph((ushort)glyph, 0, face.AdvanceOf((ushort)glyph)))]);
        var font = new FontFileWriter();
        foreach (var tag in (string[])["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post"]) font.Add(tag, face.Tables.Require(tag).Span.ToArray());
        font.Add("CFF ", cff);
        DamageAndUse(font.ToArray(), seed, rounds, often: "CFF ");
    }

    private static void DamageAndUse(byte[] sound, int seed, int rounds, string? often = null)
    {
        Assert.True(TryUse(sound));
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            var damaged = Damage(sound, random, often);
            var clock = ThreadClock.Start();
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (!TryUse(damaged)) refused++;
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MaxBytes, $"round {round} took too much memory");
            Assert.True(clock.Elapsed.TotalMilliseconds < MaxMilliseconds, $"round {round} took {clock.Elapsed.TotalMilliseconds} ms");
        }

        Assert.InRange(refused, 1, rounds - 1); // the damage is neither fatal always nor never felt
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(200)]
    [InlineData(100_000)]
    public void A_font_cut_short_is_refused(int length)
    {
        var sound = File.ReadAllBytes(TestFont.PathOfPinned("source-serif-4/400Regular/SourceSerif4_400Regular.ttf"));
        var problem = Assert.Throws<FontFormatException>(() => FontFace.Load(sound.AsMemory(0, length), "short.ttf"));
        Assert.StartsWith("short.ttf: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Variable_charstrings_are_refused_by_name()
    {
        var font = new FontBuilder(Rectangle(0, 0, 1, 1)) { ["CFF2"] = U16(0x200) };
        font.Remove("glyf");
        Assert.Equal("CFF2", Assert.Throws<FontFormatException>(font.Load).Table);
    }

    [Theory]
    [InlineData("wOF2", "web")]
    [InlineData("%PDF", "not an OpenType font")]
    public void Other_kinds_of_files_are_refused_by_name(string kind, string words)
    {
        var problem = Assert.Throws<FontFormatException>(() => FontFace.Load(new byte[100].Select((b, i) => i < 4 ? (byte)kind[i] : b).ToArray(), "other.otf"));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Hint);
    }

    [Fact]
    public void A_collection_gives_the_face_that_is_asked_for()
    {
        var builder = new FontBuilder(Rectangle(0, 0, 10, 10));
        var first = builder.ToArray();
        builder["hmtx"] = U16(700, 0);
        var second = builder.ToArray();
        byte[] Shift(byte[] font, int by) // table offsets of a collection count from its start
        {
            for (var i = 0; i < font[5]; i++) U32(By(font.AsSpan(12 + 16 * i + 8)) + by).CopyTo(font, 12 + 16 * i + 8);
            return font;
        }

        byte[] collection = [.. Tag("ttcf"), .. U32(0x10000, 2, 20, 20 + first.Length), .. Shift(first, 20), .. Shift(second, 20 + first.Length)];
        Assert.Equal(2, FontFace.CountFaces(collection, "two.ttc"));
        Assert.Equal(1000, FontFace.Load(collection, "two.ttc").AdvanceOf(0));
        Assert.Equal(700, FontFace.Load(collection, "two.ttc", 1).AdvanceOf(0));
        Assert.Throws<FontFormatException>(() => FontFace.Load(collection, "two.ttc", 2));

        U32(0xFFFFFFFF).CopyTo(collection, 8);
        Assert.Throws<FontFormatException>(() => FontFace.CountFaces(collection, "two.ttc"));
        static long By(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    [Fact]
    public void A_glyph_made_of_itself_is_refused()
    {
        var face = new FontBuilder(Rectangle(0, 0, 1, 1), Composite((1, 0, 0))).Load();
        Assert.Equal("glyf", Assert.Throws<FontFormatException>(() => face.OutlineOf(1)).Table);
        Assert.Throws<FontFormatException>(() => TrueTypeSubset.Write(face, [1]));
    }

    [Fact]
    public void A_glyph_that_doubles_at_every_level_is_refused()
    {
        var glyphs = new List<byte[]> { Rectangle(0, 0, 1, 1) };
        for (var i = 0; i < 15; i++) glyphs.Add(Composite([.. Enumerable.Repeat((i, 0, 0), 8)]));
        var face = new FontBuilder([.. glyphs]).Load();
        Assert.Throws<FontFormatException>(() => face.OutlineOf(15));
    }

    [Fact]
    public void A_substitution_that_feeds_itself_is_refused()
    {
        // One context lookup that applies to glyph 1, doubles it and calls itself on what it made.
        byte[] context = [.. U16(3, 1, 2), .. U16(14), .. U16(0, 1), .. U16(0, 0), .. U16(1, 1, 1)];
        byte[] doubling = [.. U16(1, 8, 1, 14), .. U16(1, 1, 1), .. U16(2, 1, 1)];
        byte[] lookup0 = [.. U16(5, 0, 1, 8), .. context];
        byte[] lookup1 = [.. U16(2, 0, 1, 8), .. doubling];
        byte[] lookups = [.. U16(2, 6, 6 + lookup0.Length), .. lookup0, .. lookup1];
        byte[] scripts = [.. U16(1), .. Tag("DFLT"), .. U16(8), .. U16(4, 0), .. U16(0, 0xFFFF, 1, 0)];
        byte[] features = [.. U16(1), .. Tag("ccmp"), .. U16(8), .. U16(0, 1, 0)];
        var builder = new FontBuilder(Rectangle(0, 0, 1, 1), Rectangle(0, 0, 1, 1))
        {
            ["cmap"] = Cmap(3, 10, Format12(('?', '?', 1), ('A', 'A', 1))),
            ["GSUB"] = [.. U16(1, 0, 10, 10 + scripts.Length, 10 + scripts.Length + features.Length), .. scripts, .. features, .. lookups],
        };
        var book = FontBook.Create([new RoleFaces(FontRole.Song) { Latin = [builder.Load()] }]);
        var clock = ThreadClock.Start();
        var problem = Record.Exception(() => FontShaperTests.Shape(new string('A', 2000), default, book));
        Assert.True(problem is null or FontFormatException, problem?.ToString());
        Assert.True(clock.Elapsed.TotalMilliseconds < MaxMilliseconds);
    }

    private static byte[] Damage(byte[] sound, Random random, string? often)
    {
        var damaged = sound.ToArray();
        if (random.Next(8) == 0) return damaged[..random.Next(damaged.Length)];
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            // Mostly the first bytes of a table, where counts and offsets are.
            var record = 12 + 16 * random.Next(sound[5]);
            if (often is not null && random.Next(2) == 0)
            {
                for (record = 12; !sound.AsSpan(record).StartsWith(Tag(often));) record += 16;
            }

            var start = (int)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(sound.AsSpan(record + 8));
            var at = random.Next(6) switch
            {
                0 => record + random.Next(16),
                1 => random.Next(damaged.Length),
                _ => start + random.Next(random.Next(2) == 0 ? 16 : 400),
            };
            if (at >= damaged.Length) continue;
            damaged[at] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
        }

        return damaged;
    }

    private static bool TryUse(byte[] font)
    {
        try
        {
            var face = FontFace.Load(font, "damaged.ttf");
            for (var glyph = 0; glyph < face.GlyphCount; glyph += Math.Max(1, face.GlyphCount / 40))
            {
                face.OutlineOf((ushort)glyph).ToSvgPath();
                face.AdvanceOf((ushort)glyph);
            }

            face.GlyphOf('国', 0xFE01);
            var book = FontBook.Create([new RoleFaces(FontRole.Song) { Han = [face], Latin = [face] }, new RoleFaces(FontRole.Hei) { Han = [face] }]);
            var used = new List<ShapedGlyph>();
            foreach (var role in (FontRole[])[FontRole.Song, FontRole.Hei])
                used.AddRange(FontShaperTests.Shape("“Office,” To AVA q\u0303 “中国”——“……”，冬·奥/1–2", new TextStyle(role), book));
            if (face.Outlines == OutlineKind.TrueType) TrueTypeSubset.Write(face, used.Select(g => g.Glyph));
            else CffSubset.WriteFile(face, used.Select(g => g.Glyph));
            return true;
        }
        catch (FontFormatException problem)
        {
            Assert.StartsWith("damaged.ttf: ", problem.Message, StringComparison.Ordinal);
            return false;
        }
        catch (ArgumentException problem) when (problem.Message.Contains("stand for missing characters", StringComparison.Ordinal))
        {
            return false; // a character map without a single mark
        }
    }
}
