namespace PaperGen.Typesetting.Tests;

public class TrueTypeSubsetTests
{
    private const string Sample = "劳动午报本讯记者近日，由全国总工会主办的“玫瑰书香”活动（2025年）在北京举行。——龘𠮷éﬁ½";

    public static TheoryData<string> Faces => new()
    {
        "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
        "noto-sans-sc/900Black/NotoSansSC_900Black.ttf",
        "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    };

    [Theory]
    [MemberData(nameof(Faces))]
    public void A_subset_keeps_shape_and_width_of_every_glyph(string path)
    {
        var face = TestFont.Pinned(path);
        var glyphs = GlyphsOf(face);
        var subset = TrueTypeSubset.Write(face, glyphs);
        var again = SubsetReader.Load(subset.Bytes);

        Assert.Equal(again.GlyphCount, subset.Glyphs.Length);
        Assert.Equal(0, subset.Glyphs[0]);
        foreach (var glyph in glyphs)
        {
            Assert.Equal(face.AdvanceOf(glyph), again.AdvanceOf(subset[glyph]));
            Assert.Equal(face.BoundsOf(glyph), again.BoundsOf(subset[glyph]));
            Assert.Equal(face.OutlineOf(glyph).Steps.AsEnumerable(), again.OutlineOf(subset[glyph]).Steps);
        }
    }

    [Fact]
    public void The_order_in_which_glyphs_are_named_changes_no_byte()
    {
        var face = TestFont.NotoSerif;
        var glyphs = GlyphsOf(face);
        var one = TrueTypeSubset.Write(face, glyphs);
        var other = TrueTypeSubset.Write(face, glyphs.Reverse().Concat(glyphs));
        Assert.True(one.Bytes.Span.SequenceEqual(other.Bytes.Span));
    }

    [Fact]
    public void A_composite_brings_its_parts()
    {
        var composite = FontBuilder.Composite((2, 50, 0), (1, 0, 100));
        var face = new FontBuilder(
            FontBuilder.Rectangle(0, 0, 1, 1),
            FontBuilder.Rectangle(0, 0, 10, 10),
            FontBuilder.Rectangle(0, 0, 20, 20),
            FontBuilder.Rectangle(0, 0, 30, 30),
            composite).Load();

        var subset = TrueTypeSubset.Write(face, [4]);
        Assert.Equal(new ushort[] { 0, 1, 2, 4 }, subset.Glyphs.AsEnumerable());
        Assert.Equal(face.OutlineOf(4).Steps.AsEnumerable(), SubsetReader.Load(subset.Bytes).OutlineOf(subset[4]).Steps);
    }

    private static ushort[] GlyphsOf(FontFace face)
    {
        var sample = Sample.EnumerateRunes().Select(r => face.GlyphOf(r.Value)).Where(g => g != 0);
        // and 200 from everywhere in the font
        return [.. sample.Concat(Enumerable.Range(0, 200).Select(i => (ushort)(i * (face.GlyphCount - 1) / 199))).Distinct()];
    }
}
