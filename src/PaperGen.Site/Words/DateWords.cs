using System.Globalization;
using PaperGen.Content;

namespace PaperGen.Site.Words;

/// <summary>Dates as readers of the newspaper write them.</summary>
internal sealed class DateWords(Wording words)
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>2025年6月4日.</summary>
    public string Long(DateOnly date) => Fill(words["date"], date);

    /// <summary>2025年6月4日 星期三.</summary>
    public string Full(DateOnly date) => words["date_full"].Replace("{date}", Long(date)).Replace("{weekday}", Weekday(date));

    /// <summary>6月4日.</summary>
    public string Short(DateOnly date) => Fill(words["date_short"], date);

    /// <summary>2025年6月.</summary>
    public string Month(DateOnly date) => Fill(words["month"], date);

    /// <summary>2025年.</summary>
    public string Year(int year) => words["year"].Replace("{year}", Number(year));

    /// <summary>6月.</summary>
    public string MonthName(int month) => words.List("months") is { Length: 12 } names ? names[month - 1] : Number(month);

    /// <summary>星期三.</summary>
    public string Weekday(DateOnly date) => words.List("weekdays") is { Length: 7 } names ? names[(int)date.DayOfWeek] : "";

    /// <summary>二〇二五年六月四日; the year is read digit by digit, month and day as numbers (GB/T 15835).</summary>
    public static string Chinese(DateOnly date) =>
        $"{string.Concat(Number(date.Year).Select(digit => ChineseDigits[digit - '0']))}年{ChineseNumber(date.Month)}月{ChineseNumber(date.Day)}日";

    /// <summary>农历乙巳年五月初九; null in languages that do not print it, and beyond the years that the calendar knows.</summary>
    public string? Lunar(DateOnly date)
    {
        if (!words.Words.TryGetValue("lunar", out var format) || LunarDate.Of(date) is not { } lunar) return null;
        if (words.List("lunar_stems") is not { Length: 10 } stems || words.List("lunar_branches") is not { Length: 12 } branches ||
            words.List("lunar_months") is not { Length: 12 } months || words.List("lunar_days") is not { Length: 30 } days) return null;
        return format
            .Replace("{year}", stems[lunar.Stem] + branches[lunar.Branch])
            .Replace("{month}", (lunar.IsLeapMonth ? words["lunar_leap"] : "") + months[lunar.Month - 1])
            .Replace("{day}", days[lunar.Day - 1]);
    }

    private string Fill(string format, DateOnly date) => format
        .Replace("{year}", Number(date.Year))
        .Replace("{month_name}", MonthName(date.Month))
        .Replace("{month}", Number(date.Month))
        .Replace("{day}", Number(date.Day));

    // 1 to 31: 十, 十一, 二十, 三十一.
    private static string ChineseNumber(int number)
    {
        var tens = number / 10;
        return (tens > 1 ? ChineseDigits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (number % 10 > 0 ? ChineseDigits[number % 10].ToString() : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
