using System.Text.RegularExpressions;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Documents;

/// <summary>What a reader copies is what the editor wrote, whatever the typesetter did with it.</summary>
public class TextExtractionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(-60)]
    public void Justified_Chinese_has_no_spaces(int gap)
    {
        using var proof = Proof(LineMaker.Set("深入学习贯彻党的二十大精神", gap: gap));
        Assert.Equal("深入学习贯彻党的二十大精神", proof.PopplerText().Trim());
        Assert.Equal("深入学习贯彻党的二十大精神", proof.MuPdfText().Trim());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_keep_their_spaces_even_when_the_typesetter_only_moved_on(bool spaceGlyphs)
    {
        using var proof = Proof(LineMaker.Set("the quick brown fox", spaceGlyphs: spaceGlyphs));
        Assert.Equal("the quick brown fox", proof.PopplerText().Trim());
        Assert.Equal("the quick brown fox", proof.MuPdfText().Trim());
        Assert.Equal("the quick brown fox", TextOfTags(proof));
    }

    [Fact]
    public void A_space_that_fell_away_at_a_line_s_end_is_read()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "newspaper for ").Line(20, 54, "people who ", sameBlock: true).Line(20, 68, "read", sameBlock: true)
            .ToEdition());
        Assert.Equal("newspaper for people who read", TextOfTags(proof));
    }

    [Fact]
    public void Lines_of_Chinese_grow_together()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "职工书画").Line(20, 54, "摄影展，ABC", sameBlock: true).Line(20, 68, "公司", sameBlock: true)
            .ToEdition());
        Assert.Equal("职工书画摄影展，ABC公司", TextOfTags(proof));
    }

    [Fact]
    public void A_hyphen_of_the_typesetter_is_a_soft_one()
    {
        var face = PressTestFaces.Latin;
        var first = LineMaker.Set("type");
        var run = first.Runs[0];
        first = first with { Runs = [run with { Glyphs = run.Glyphs.Add(new PlacedGlyph(face.GlyphOf('-'), first.Width, 0, 4, 0)) }] };
        using var proof = new PdfProof(new EditionMaker().Line(20, 40, first).Line(20, 54, "setter", sameBlock: true).ToEdition());
        Assert.Equal("typesetter", TextOfTags(proof).Replace("\u00AD", ""));
        Assert.Equal("typesetter", Regex.Replace(proof.PopplerText(), @"\s|\u00AD", ""));
        Assert.Equal("typesetter", Regex.Replace(proof.MuPdfText(), @"\s|\u00AD", ""));
    }

    [Fact]
    public void A_ligature_extracts_as_its_letters()
    {
        var face = PressTestFaces.Latin;
        var glyph = face.GlyphOf('o'); // any glyph will do: the press does not know what it looks like
        using var proof = Proof(LineMaker.Of(face, "offi", new(face.GlyphOf('o'), 0, 0, 0, 1), new(face.GlyphOf('ﬃ') is var l and not 0 ? l : glyph, 550, 0, 1, 3)));
        Assert.Equal("offi", proof.PopplerText().Trim());
        Assert.Equal("offi", proof.MuPdfText().Trim());
    }

    [Fact]
    public void One_glyph_may_stand_for_different_texts()
    {
        var face = PressTestFaces.Song;
        var geta = face.GlyphOf('〓');
        using var proof = Proof(LineMaker.Of(face, "𪚥甲\uE000〓工⼯",
            new(geta, 0, 0, 0, 2), new(face.GlyphOf('甲'), 1000, 0, 2, 1), new(geta, 2000, 0, 3, 1), new(geta, 3000, 0, 4, 1),
            new(face.GlyphOf('工'), 4000, 0, 5, 1), new(face.GlyphOf('工'), 5000, 0, 6, 1)));
        Assert.Equal("𪚥甲\uE000〓工⼯", proof.PopplerText().Trim());
        Assert.Equal("𪚥甲\uE000〓工⼯", proof.MuPdfText().Trim());
    }

    [Fact]
    public void Characters_without_a_glyph_go_to_their_neighbour()
    {
        var face = PressTestFaces.Song;
        using var proof = Proof(LineMaker.Of(face, "葛\uDB40\uDD00城", new(face.GlyphOf('葛'), 0, 0, 0, 1), new(face.GlyphOf('城'), 1000, 0, 3, 1)));
        Assert.Equal("葛\uDB40\uDD00城", proof.PopplerText().Trim());
        Assert.Equal("葛城", proof.MuPdfText().Trim()); // knows no ActualText, and no selector in a map
    }

    [Fact]
    public void A_character_of_several_glyphs_is_read_once()
    {
        var face = PressTestFaces.Latin;
        using var proof = Proof(LineMaker.Of(face, "né", new(face.GlyphOf('n'), 0, 0, 0, 1), new(face.GlyphOf('e'), 550, 0, 1, 1), new(face.GlyphOf('\''), 600, 200, 0, 0)));
        Assert.Equal("né", proof.PopplerText().Trim());
        Assert.Equal("né", proof.MuPdfText().Trim().Replace("\u200B", ""));
    }

    [Fact]
    public void Both_readers_agree_on_a_column_of_mixed_text()
    {
        var maker = new EditionMaker();
        string[] lines = ["5月11日，由全国总工会联合北京市总工会举办", "的 Apple 公司——“劳模工匠”（2024—2025）", "Caffè “naïve” – fluffy office… £5", "𠮷𠀋㐂 ①②③ 《》〈〉"];
        for (var i = 0; i < lines.Length; i++) maker.Line(20, 40 + i * 14, lines[i], sameBlock: i > 0);
        using var proof = new PdfProof(maker.ToEdition());
        Assert.Equal(Squeezed(string.Concat(lines)), Squeezed(proof.PopplerText()));
        Assert.Equal(Squeezed(string.Concat(lines)), Squeezed(proof.MuPdfText()));
    }

    private static PdfProof Proof(SetLine line) => new(new EditionMaker().Line(20, 40, line).ToEdition());

    /// <summary>The strings of the structure tree's paragraphs, in order.</summary>
    private static string TextOfTags(PdfProof proof) =>
        string.Concat(Regex.Matches(proof.Ask("pdfinfo", "-struct-text", "FILE"), "^\\s*\"(.*)\"$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)).Trim();

    private static string Squeezed(string text) => Regex.Replace(text, @"\s", "");
}
