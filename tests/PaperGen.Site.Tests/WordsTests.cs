using System.Text.Json;
using PaperGen.Site.Words;

namespace PaperGen.Site.Tests;

public class WordsTests
{
    private static readonly DateWords s_chinese = new(Wording.Read([Language("en"), Language("zh-Hans")]));

    [Theory]
    [InlineData("2025-06-04", "农历乙巳年五月初九")]
    [InlineData("2025-01-28", "农历甲辰年腊月廿九")]
    [InlineData("2025-01-29", "农历乙巳年正月初一")]
    [InlineData("2025-07-25", "农历乙巳年闰六月初一")] // the leap month follows the sixth
    [InlineData("2025-08-23", "农历乙巳年七月初一")]
    [InlineData("2023-05-12", "农历癸卯年三月廿三")] // after the leap second month of 2023
    [InlineData("2033-12-22", "农历癸丑年闰冬月初一")] // the case that many tables have wrong
    [InlineData("1949-10-01", "农历己丑年八月初十")]
    public void A_day_has_its_lunar_date(string day, string lunar) => Assert.Equal(lunar, s_chinese.Lunar(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Theory]
    [InlineData("1800-01-01")]
    [InlineData("2150-01-01")]
    public void A_day_that_the_calendar_does_not_know_has_none(string day) => Assert.Null(s_chinese.Lunar(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void Dates_are_written_as_readers_write_them()
    {
        var day = new DateOnly(2025, 6, 4);
        var english = new DateWords(Wording.Read([Language("en")]));
        Assert.Equal("2025年6月4日 星期三 6月4日 2025年6月", $"{s_chinese.Long(day)} {s_chinese.Weekday(day)} {s_chinese.Short(day)} {s_chinese.Month(day)}");
        Assert.Equal("June 4, 2025 Wednesday June 4 June 2025", $"{english.Long(day)} {english.Weekday(day)} {english.Short(day)} {english.Month(day)}");
        Assert.Null(english.Lunar(day));
    }

    [Theory]
    [InlineData("zh-Hans-CN", "en zh zh-Hans zh-Hans-CN")]
    [InlineData("zh-CN", "en zh zh-Hans")]
    [InlineData("fr", "en fr")]
    [InlineData("", "en ")]
    public void A_language_falls_back_to_more_general_ones(string language, string files) =>
        Assert.Equal(files.Split(' ').Select(f => $"words/{f}.json"), Wording.FileNames(language));

    [Fact]
    public void Every_language_has_every_word()
    {
        var files = Directory.GetFiles(Repository.PathOf("templates", "words"), "*.json");
        var keys = files.ToDictionary(f => Path.GetFileName(f), f => Keys(File.ReadAllText(f)));
        Assert.All(keys, k => Assert.Equal(keys["en.json"], k.Value));
    }

    [Fact]
    public void Every_word_that_a_template_asks_for_is_there()
    {
        var words = Wording.Read([Language("en")]).Words;
        var asked = Directory.GetFiles(Repository.PathOf("templates"), "*.html", SearchOption.AllDirectories)
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), @"words\.(\w+)").Select(m => m.Groups[1].Value));
        Assert.All(asked, word => Assert.Contains(word, words.Keys));
    }

    private static string Language(string name) => File.ReadAllText(Repository.PathOf("templates", "words", name + ".json"));

    // The lunar calendar is printed in Chinese only.
    private static IEnumerable<string> Keys(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(p => p.Name).Where(n => !n.StartsWith("lunar", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
