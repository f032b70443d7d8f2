using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting.Tests;

public class WebFontTests
{
    private const string Sample = "劳动午报：“玫瑰书香”活动——2025年，龘。𫖯𬭊éA";

    private static readonly int[] s_sample = [.. Sample.EnumerateRunes().Select(r => r.Value)];

    private static readonly FontFace s_black = TestFont.Pinned("noto-serif-sc/900Black/NotoSerifSC_900Black.ttf");

    [Fact]
    public void A_web_font_keeps_shape_and_width_of_every_character()
    {
        var web = Woff2Reader.Load(WebFont.Write(s_black, s_sample));
        foreach (var c in s_sample.Where(c => c != '—'))
        {
            var (own, again) = (s_black.GlyphOf(c), web.GlyphOf(c));
            Assert.Equal(own == 0, again == 0);
            Assert.Equal(s_black.AdvanceOf(own), web.AdvanceOf(again));
            Assert.Equal(s_black.OutlineOf(own).Steps.AsEnumerable(), web.OutlineOf(again).Steps);
        }

        Assert.Equal((s_black.UnitsPerEm, s_black.Ascent, s_black.Descent, s_black.Weight), (web.UnitsPerEm, web.Ascent, web.Descent, web.Weight));
        Assert.NotEqual(0, web.GlyphOf(0x2B5AF));
        Assert.Equal(0, web.GlyphOf('国'));
    }

    [Fact]
    public void A_face_with_PostScript_outlines_keeps_them()
    {
        var face = FontFace.Load(File.ReadAllBytes(TestFont.PathOfPostScript("NimbusRoman-Regular.otf")), "roman.otf");
        var web = Woff2Reader.Load(WebFont.Write(face, "Office Affairs é".Select(c => (int)c), language: "en"));
        Assert.Equal(OutlineKind.PostScript, web.Outlines);
        foreach (var c in "Ofice Aars é")
        {
            Assert.Equal(face.AdvanceOf(face.GlyphOf(c)), web.AdvanceOf(web.GlyphOf(c)));
            Assert.Equal(face.OutlineOf(face.GlyphOf(c)).Steps.AsEnumerable(), web.OutlineOf(web.GlyphOf(c)).Steps);
        }

        Assert.InRange(web.GlyphCount, 10, 12);
    }

    [Theory]
    [InlineData("zh-Hans", '―')]
    [InlineData("en", '―')] // Chinese within an English paper
    [InlineData("ja", '—')]
    public void The_dash_has_the_form_of_the_language(string language, int same)
    {
        var face = TestFont.NotoSerif;
        var web = Woff2Reader.Load(WebFont.Write(face, ['—'], language: language));
        Assert.Equal(face.OutlineOf(face.GlyphOf(same)).Steps.AsEnumerable(), web.OutlineOf(web.GlyphOf('—')).Steps);
    }

    [Theory]
    [InlineData("“‘（《〈【〖〔「『", -500)]
    [InlineData("”’）》〉】〗〕」』，、；：。？！", 0)]
    public void Browsers_find_the_half_widths_of_marks(string marks, int x)
    {
        var web = Woff2Reader.Load(WebFont.Write(TestFont.NotoSerif, marks.Append('国').Select(c => (int)c)));
        var run = new LookupRun();
        foreach (var c in marks) run.Add(new GlyphSlot { Glyph = web.GlyphOf(c), Advance = 1000 });
        run.Add(new GlyphSlot { Glyph = web.GlyphOf('国'), Advance = 1000 });
        web.Layout.PlanFor("hani", "ZHS ", "halt").Position(run);
        for (var i = 0; i < marks.Length; i++) Assert.Equal((500, x), (run[i].Advance, run[i].X));
        Assert.Equal((1000, 0), (run[marks.Length].Advance, run[marks.Length].X));
    }

    [Fact]
    public void Order_and_doublets_change_no_byte_and_missing_characters_do_no_harm()
    {
        var one = WebFont.Write(TestFont.NotoSerif, s_sample);
        var other = WebFont.Write(TestFont.NotoSerif, [.. s_sample.Reverse(), .. s_sample, 0xE000, 0x10FFFF, -1]);
        Assert.Equal(one, other);
    }

    [Fact]
    public void A_web_font_without_characters_is_a_font()
    {
        var web = Woff2Reader.Load(WebFont.Write(TestFont.NotoSerif, []));
        Assert.Equal(1, web.GlyphCount);
    }

    [Fact]
    public void The_name_can_be_chosen_and_the_licence_stays()
    {
        var web = Woff2Reader.Load(WebFont.Write(TestFont.NotoSerif, s_sample, "PaperGen Song"));
        Assert.Equal("PaperGen Song", web.FamilyName);
        Assert.Equal("PaperGen-Song-Regular", web.PostScriptName);
        var (own, again) = (new NameTable(TestFont.NotoSerif.Tables.Require("name")), new NameTable(web.Tables.Require("name")));
        Assert.Contains("Open Font License", again.Find(13));
        Assert.All((int[])[0, 13, 14], id => Assert.Equal(own.Find(id), again.Find(id)));
        Assert.True(WebFont.MayPublish(web));
    }

    [Fact]
    public void A_face_without_a_free_licence_is_not_published() => Assert.False(WebFont.MayPublish(TestFont.Face));

    [Fact]
    public void A_face_that_browsers_would_refuse_is_an_error()
    {
        var problem = Assert.Throws<FontFormatException>(() => WebFont.Write(TestFont.Face, ['a']));
        Assert.Equal("OS/2", problem.Table);
    }

    [Fact]
    public void Four_thousand_characters_stay_under_a_megabyte_and_a_half()
    {
        var common = Enumerable.Range(0x4E00, 0x5200).Where(c => TestFont.NotoSerif.GlyphOf(c) != 0).Where((_, i) => i % 5 == 0).Take(4000);
        Assert.InRange(WebFont.Write(TestFont.NotoSerif, common).Length, 500_000, 1_500_000);
    }

    public static TheoryData<int[]> Maps => new(
        [],
        [0],
        [0x41, 0x42, 0x44, 0xFFFD],
        [0xFFFE, 0xFFFF],
        [0x41, 0xFFFF, 0x10000, 0x10FFFF],
        [.. Enumerable.Range(1, 8000).Select(i => 7 * i)], // as many segments as format 4 takes, nearly
        [.. Enumerable.Range(1, 20_000).Select(i => 3 * i)]); // more than it takes

    [Theory, MemberData(nameof(Maps))]
    public void A_character_map_reads_as_it_was_written(int[] characters)
    {
        var glyphs = characters.Select((c, i) => (c, (ushort)(i % 3 == 0 ? i + 1 : characters.Length - i))).ToList();
        var table = CharacterMapWriter.Write(glyphs);
        var map = new CharacterMap(new FontTable(table, "web.ttf", "cmap"), 30_000);
        foreach (var (character, glyph) in glyphs) Assert.Equal(glyph, map.GlyphOf(character));
        foreach (var other in Enumerable.Range(0, 0x11000).Except(characters)) Assert.Equal(0, map.GlyphOf(other));
    }
}
