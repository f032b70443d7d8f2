using System.Globalization;

namespace PaperGen.Content;

/// <summary>A day of the Chinese calendar (农历).</summary>
/// <param name="Stem">Heavenly stem (天干) of the year, 0 for 甲.</param>
/// <param name="Branch">Earthly branch (地支) of the year, 0 for 子.</param>
/// <param name="Month">1 to 12; a leap month has the number of the one before it.</param>
/// <param name="IsLeapMonth">True in a leap month (闰月).</param>
/// <param name="Day">1 to 30.</param>
public readonly record struct LunarDate(int Stem, int Branch, int Month, bool IsLeapMonth, int Day)
{
    private static readonly ChineseLunisolarCalendar s_calendar = new();

    /// <summary>The day, or null outside 1901 to 2101, which the calendar's table does not hold.</summary>
    public static LunarDate? Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        if (day < s_calendar.MinSupportedDateTime || day > s_calendar.MaxSupportedDateTime) return null;

        var year = s_calendar.GetYear(day);
        // The framework counts a leap month as one more month, from the number after the one it repeats.
        var counted = s_calendar.GetMonth(day);
        var leap = s_calendar.GetLeapMonth(year);
        var isLeap = counted == leap && leap > 0;
        var month = leap > 0 && counted >= leap ? counted - 1 : counted;
        var cycle = s_calendar.GetSexagenaryYear(day);
        return new LunarDate(
            s_calendar.GetCelestialStem(cycle) - 1, s_calendar.GetTerrestrialBranch(cycle) - 1, month, isLeap, s_calendar.GetDayOfMonth(day));
    }
}
