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
    public void A_word_of_the_rule_book_is_hyphenated_as_it_says(string expected)
    {
        var word = expected.Replace("-", "", StringComparison.Ordinal);
        var positions = new List<int>();
        Hyphenator.For("en-US")!.Find(word, positions);
        var shown = word;
        foreach (var at in Enumerable.Reverse(positions)) shown = shown.Insert(at, "-");
        Assert.Equal(expected, shown);
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
