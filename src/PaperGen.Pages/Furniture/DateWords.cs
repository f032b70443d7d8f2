using System.Globalization;

namespace PaperGen.Pages;

/// <summary>Dates as a newspaper prints them.</summary>
internal static class DateWords
{
    public static string Date(DateOnly date, bool chinese) => chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly date, bool chinese) => chinese
        ? "星期" + "日一二三四五六"[(int)date.DayOfWeek]
        : date.ToString("dddd", CultureInfo.InvariantCulture);

    /// <summary>农历乙巳年五月初九, or null where the calendar does not reach (before 1901, after 2100).</summary>
    public static string? LunarDate(DateOnly date)
    {
        if (Content.LunarDate.Of(date) is not { } lunar) return null;
        var stem = "甲乙丙丁戊己庚辛壬癸"[lunar.Stem];
        var branch = "子丑寅卯辰巳午未申酉戌亥"[lunar.Branch];
        return $"农历{stem}{branch}年{(lunar.IsLeapMonth ? "闰" : "")}{MonthName(lunar.Month)}月{DayName(lunar.Day)}";
    }

    private static string MonthName(int month) => month switch { 1 => "正", 11 => "冬", 12 => "腊", _ => "一二三四五六七八九十"[month - 1].ToString() };

    private static string DayName(int day) => day switch
    {
        <= 10 => "初" + "一二三四五六七八九十"[day - 1],
        20 => "二十",
        30 => "三十",
        < 20 => "十" + "一二三四五六七八九"[day - 11],
        _ => "廿" + "一二三四五六七八九"[day - 21],
    };
}
