namespace PaperGen.Typesetting.Tests.Hyphenation;

public class HyphenatorTests
{
    [Theory]
    [InlineData("hy-phen-ation")]
    [InlineData("ta-ble")]
    [InlineData("news-pa-per")]
    [InlineData("jus-ti-fi-ca-tion")]
    [InlineData("ty-pog-ra-phy")]
    [InlineData("as-so-ciate")]
    [InlineData("Bei-jing")]
    [InlineData("com-puter")]
    [InlineData("gov-ern-ment")]
    [InlineData("project")]
    [InlineData("word")]
    public void A_word_of_the_rule_book_is_hyphenated_as_it_says(string expected) => Assert.Equal(expected, Hyphenated(expected, "en-US"));

    /// <summary>By roots, where American English goes by syllables; the last three are exceptions that the patterns have by name.</summary>
    [Theory]
    [InlineData("demo-cracy")]
    [InlineData("ty-po-graphy")]
    [InlineData("know-ledge")]
    [InlineData("col-our-ing")]
    [InlineData("how-ever")]
    [InlineData("ma-nu-scripts")]
    [InlineData("uni-ver-sity")]
    public void British_words_are_parted_the_British_way(string expected) => Assert.Equal(expected, Hyphenated(expected, "en-GB"));

    [Theory]
    [InlineData("en", "ty-pog-ra-phy")]
    [InlineData("en-PH", "ty-pog-ra-phy")]
    [InlineData("en-AU", "ty-po-graphy")]
    [InlineData("EN-gb", "ty-po-graphy")]
    public void The_country_decides_whose_patterns_are_taken(string language, string expected) => Assert.Equal(expected, Hyphenated(expected, language));

    private static string Hyphenated(string expected, string language)
    {
        var word = expected.Replace("-", "", StringComparison.Ordinal);
        var positions = new List<int>();
        Hyphenator.For(language)!.Find(word, positions);
        var shown = word;
        foreach (var at in Enumerable.Reverse(positions)) shown = shown.Insert(at, "-");
        return shown;
    }

    [Fact]
    public void A_language_without_patterns_has_no_hyphens() => Assert.Null(Hyphenator.For("xx"));

    [Fact]
    public void A_monster_is_left_alone()
    {
        var positions = new List<int>();
        Hyphenator.For("en")!.Find(new string('a', 100_000), positions);
        Assert.Empty(positions);
    }
}
