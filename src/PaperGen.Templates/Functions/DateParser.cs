using System.Globalization;

namespace PaperGen.Templates.Functions;

/// <summary>Reads dates. One with an offset is converted to the zone of the context; one without is taken as it is.</summary>
internal static class DateParser
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault;

    /// <summary>What cannot be read is the first day of the calendar, as in the published engine.</summary>
    public static DateTime Parse(TemplateContext context, string text, string? pattern, CultureInfo culture)
    {
        if (pattern is not null)
        {
            if (!pattern.Contains('%')) return TryExact(text, pattern, culture, out var plain) ? InZone(context, plain) : DateTime.MinValue;
            if (DateFormat.ToNetPattern(pattern, allowsOneDigit: false) is not { } strict) throw new ScriptValueException($"The pattern `{pattern}` cannot be used to parse.", argument: 1);
            var isRead = TryExact(text, strict, culture, out var exact) || TryExact(text, DateFormat.ToNetPattern(pattern, allowsOneDigit: true)!, culture, out exact);
            return isRead ? InZone(context, exact) : DateTime.MinValue;
        }

        return TryParse(text, culture, out var parsed) ? InZone(context, parsed) : DateTime.MinValue;
    }

    public static bool TryConvert(TemplateContext context, object value, out DateTime date)
    {
        switch (value)
        {
            case DateTime known:
                date = known;
                return true;
            case DateTimeOffset known:
                date = TimeZoneInfo.ConvertTime(known, context.TimeZone).DateTime;
                return true;
            case DateOnly day:
                date = day.ToDateTime(TimeOnly.MinValue);
                return true;
            case string text:
                date = Parse(context, text, null, context.CurrentCulture);
                return true;
            default:
                date = default;
                return false;
        }
    }

    private static bool TryParse(string text, CultureInfo culture, out (DateTime Date, TimeSpan? Offset) result)
    {
        // Dates of the model are nearly always like 2026-03-08 or 2026-03-08T05:30:00.
        if (DateTime.TryParse(text, culture, Styles | DateTimeStyles.RoundtripKind, out var date) && date.Kind == DateTimeKind.Unspecified)
        {
            result = (date, null);
            return true;
        }

        if (DateTimeOffset.TryParse(text, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var zoned))
        {
            result = (zoned.DateTime, zoned.Offset);
            return true;
        }

        result = default;
        return false;
    }

    private static bool TryExact(string text, string pattern, CultureInfo culture, out (DateTime Date, TimeSpan? Offset) result)
    {
        result = default;
        try
        {
            if (pattern.Contains('z', StringComparison.Ordinal) || pattern.Contains('K', StringComparison.Ordinal))
            {
                if (!DateTimeOffset.TryParseExact(text, pattern, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var zoned)) return false;
                result = (zoned.DateTime, zoned.Offset);
                return true;
            }

            if (!DateTime.TryParseExact(text, pattern, culture, Styles, out var date)) return false;
            result = (date, null);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static DateTime InZone(TemplateContext context, (DateTime Date, TimeSpan? Offset) parsed)
    {
        if (parsed.Offset is not { } offset) return parsed.Date;
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(parsed.Date, offset), context.TimeZone).DateTime;
    }
}
