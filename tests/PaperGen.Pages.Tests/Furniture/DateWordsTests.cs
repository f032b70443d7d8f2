namespace PaperGen.Pages.Tests;

public class DateWordsTests
{
    [Theory]
    [InlineData("2025-06-05", "农历乙巳年五月初十")]
    [InlineData("2025-08-01", "农历乙巳年闰六月初八")]
    [InlineData("2025-01-29", "农历乙巳年正月初一")]
    [InlineData("2023-04-19", "农历癸卯年闰二月廿九")]
    [InlineData("2024-02-09", "农历癸卯年腊月三十")]
    [InlineData("2022-01-31", "农历辛丑年腊月廿九")]
    public void Lunar_dates_count_leap_months(string date, string expected) =>
        Assert.Equal(expected, DateWords.LunarDate(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_date_that_the_calendar_does_not_know_has_none() => Assert.Null(DateWords.LunarDate(new DateOnly(1850, 1, 1)));

    [Fact]
    public void Weekdays_are_computed() => Assert.Equal("星期三", DateWords.Weekday(new DateOnly(2025, 6, 4), chinese: true));
}
