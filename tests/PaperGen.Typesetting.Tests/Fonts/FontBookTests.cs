namespace PaperGen.Typesetting.Tests;

public class FontBookTests
{
    private const int NoFaceHasIt = 0x20BB7; // 𠮷

    private static readonly FontFace[] Serif =
        [.. new[] { "200ExtraLight", "400Regular", "700Bold", "900Black" }.Select(w => TestFont.Pinned($"noto-serif-sc/{w}/NotoSerifSC_{w}.ttf"))];

    private static readonly FontFace[] Latin =
        [.. new[] { "400Regular", "400Regular_Italic", "700Bold" }.Select(w => TestFont.Pinned($"source-serif-4/{w}/SourceSerif4_{w}.ttf"))];

    private static readonly FontBook Book = FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = [.. Serif], Latin = [.. Latin] },
        new RoleFaces(FontRole.Hei) { Han = [TestFont.NotoSans] },
        new RoleFaces(FontRole.Kai) { Latin = [.. Latin] },
    ]);

    [Theory]
    [InlineData(100, 200)]
    [InlineData(300, 200)] // 400 is as near, but who asks for light does not want regular
    [InlineData(400, 400)]
    [InlineData(500, 400)]
    [InlineData(600, 700)]
    [InlineData(800, 900)]
    [InlineData(1000, 900)]
    public void The_nearest_weight_serves(int wanted, int taken) =>
        Assert.Equal(taken, Resolve('国', new TextStyle(FontRole.Song, wanted)).Face.Weight);

    [Fact]
    public void Letters_come_from_the_Latin_face_in_the_height_of_Chinese_type()
    {
        var choice = Resolve('H', new TextStyle(FontRole.Song), TextScript.Latin);
        Assert.Same(Latin[0], choice.Face);
        Assert.Equal(GlyphOrigin.Own, choice.Origin);
        Assert.Equal(730, choice.Face.CapHeight * choice.Scale / choice.Face.UnitsPerEm);
    }

    [Fact]
    public void A_role_without_Latin_faces_uses_its_Chinese_face_unscaled() =>
        Assert.Equal((TestFont.NotoSans, 1000, GlyphOrigin.Own), Parts(Resolve('H', new TextStyle(FontRole.Hei), TextScript.Latin)));

    [Fact]
    public void Kai_takes_the_italic_of_a_family_and_Song_the_upright()
    {
        Assert.Same(Latin[1], Resolve('H', new TextStyle(FontRole.Kai), TextScript.Latin).Face);
        Assert.Same(Latin[2], Resolve('H', new TextStyle(FontRole.Song, 700), TextScript.Latin).Face);
    }

    [Fact]
    public void A_role_without_Chinese_faces_is_served_by_another_role() =>
        Assert.Equal((Serif[1], 1000, GlyphOrigin.Own), Parts(Resolve('国', new TextStyle(FontRole.Kai))));

    [Fact]
    public void What_one_face_lacks_another_has()
    {
        var book = FontBook.Create([new RoleFaces(FontRole.Song) { Han = [TestFont.SourceSerif] }], [TestFont.NotoSans]);
        Assert.Equal((TestFont.NotoSans, 1000, GlyphOrigin.Fallback), Parts(book.Resolve('国', default, TextScript.Han)));
        Assert.Equal(GlyphOrigin.Own, book.Resolve('H', default, TextScript.Han).Origin);
    }

    [Fact]
    public void A_letter_that_only_the_Chinese_face_has_is_nothing_to_report()
    {
        var choice = Resolve('ж', new TextStyle(FontRole.Hei), TextScript.Latin);
        Assert.Equal((TestFont.NotoSans, GlyphOrigin.Own), (choice.Face, choice.Origin));
    }

    [Fact]
    public void A_missing_character_prints_a_geta_and_says_so()
    {
        var choice = Resolve(NoFaceHasIt, new TextStyle(FontRole.Song));
        Assert.Equal(GlyphOrigin.Missing, choice.Origin);
        Assert.Equal(choice.Face.GlyphOf('〓'), choice.Glyph);
        Assert.NotEqual(0, choice.Glyph);

        var glyph = FontShaperTests.Shape("甲\U00020BB7乙", new TextStyle(FontRole.Song), Book)[1];
        Assert.Equal((1, 2, 1000, GlyphOrigin.Missing), (glyph.TextStart, glyph.TextLength, glyph.Advance, glyph.Origin));
    }

    [Fact]
    public void Missing_characters_are_told_with_their_place_and_number()
    {
        var book = FontBook.Create([new RoleFaces(FontRole.Song) { Han = [Serif[1]] }], [TestFont.Pinned("source-serif-4/400Regular/SourceSerif4_400Regular.ttf")]);
        StyledText[] paragraph = [new("甲乙", default), new("丙\U00020BB7ő丁", new TextStyle(FontRole.Hei)), new("\uDC00", default)];
        Assert.Equal(
            [
                "3: no font has the character 𠮷 (U+20BB7); 〓 is printed in its place",
                "5: the character ő (U+0151) is set in Source Serif 4 Regular, for the font of its style does not have it",
                "7: no font has the character U+DC00; 〓 is printed in its place",
            ],
            MissingGlyph.In(paragraph, new FontShaper(book)).Select(m => $"{m.Start}: {m.Message}"));
    }

    [Fact]
    public void A_book_of_Latin_faces_has_a_stand_in_too()
    {
        var book = FontBook.Create([new RoleFaces(FontRole.Song) { Latin = [TestFont.SourceSerif] }]);
        var choice = book.Resolve('国', default, TextScript.Han);
        Assert.Equal(GlyphOrigin.Missing, choice.Origin);
        Assert.NotEqual(0, choice.Glyph);
    }

    [Fact]
    public void A_book_without_faces_is_refused()
    {
        Assert.Throws<ArgumentException>(() => FontBook.Create([new RoleFaces(FontRole.Song)]));
        Assert.Throws<ArgumentException>(() => FontBook.Create([new RoleFaces(FontRole.Song) { Han = [TestFont.Face] }]));
    }

    private static FaceChoice Resolve(int codePoint, TextStyle style, TextScript script = TextScript.Han) => Book.Resolve(codePoint, style, script);

    private static (FontFace, int, GlyphOrigin) Parts(FaceChoice choice) => (choice.Face, choice.Scale, choice.Origin);
}
