using System.Globalization;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>date</c>. Its member <c>format</c> belongs to the context.</summary>
internal sealed class DateFunctions : Library
{
    public static readonly Library Library = new DateFunctions()
        .Add("now", a => Now(a))
        .Add("utc_now", a => Now(a) is DateTime now ? TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(now, DateTimeKind.Unspecified), a.Context.TimeZone) : null)
        .Add("add_days date days", a => Add(a, static (date, count) => date.AddDays(count)))
        .Add("add_hours date hours", a => Add(a, static (date, count) => date.AddHours(count)))
        .Add("add_minutes date minutes", a => Add(a, static (date, count) => date.AddMinutes(count)))
        .Add("add_seconds date seconds", a => Add(a, static (date, count) => date.AddSeconds(count)))
        .Add("add_milliseconds date millis", a => Add(a, static (date, count) => date.AddMilliseconds(count)))
        .Add("add_months date months", a => Add(a, static (date, count) => date.AddMonths((int)count)))
        .Add("add_years date years", a => Add(a, static (date, count) => date.AddYears((int)count)))
        .Add("parse text pattern? culture?", a => a.TextOrNull(0) is { Length: > 0 } text ? DateParser.Parse(a.Context, text, a.TextOrNull(1), a.Culture(2)) : null)
        .Add("to_string datetime pattern? culture?", a => ToText(a, Date(a, 0), a.TextOrNull(1), a.Culture(2)))
        .Add("parse_to_string text output_pattern? output_culture? input_pattern? input_culture?", a => ParseToText(a));

    static DateFunctions()
    {
        Library.SetValue("default_format", DateFormat.Default, readOnly: true);
        Library.SetValue("format", DateFormat.Default, readOnly: false);
    }

    public override bool IsReadOnly { get => false; set { } }

    public override bool CanWrite(string member) => member == "format";

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (member != "format" || context is null) return base.TryGetValue(context, span, member, out value);
        value = context.DateFormat;
        return true;
    }

    public override bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (member != "format" || context is null || value is not string format) return false;
        context.DateFormat = format;
        return true;
    }

    public override bool Remove(string member) => false;

    private static DateTime? Now(Arguments a)
    {
        if (a.Context.Clock is not { } clock) throw new ScriptValueException("This page is built without a clock, so that it is the same whenever it is built: hand it the date it needs");
        return TimeZoneInfo.ConvertTime(clock(), a.Context.TimeZone).DateTime;
    }

    private static DateTime? Date(Arguments a, int index)
    {
        if (a[index] is not { } value) return null;
        return DateParser.TryConvert(a.Context, value, out var date) ? date : throw new ScriptValueException($"Unable to convert type `{Kinds.NameOf(value)}` to date.", index);
    }

    private static DateTime? Add(Arguments a, Func<DateTime, double, DateTime> add)
    {
        if (Date(a, 0) is not { } date) return null;
        try
        {
            return add(date, a.Double(1));
        }
        catch (ArgumentException)
        {
            throw new ScriptValueException("The date is out of range.", argument: 1);
        }
    }

    private static string? ToText(Arguments a, DateTime? date, string? pattern, CultureInfo culture)
    {
        if (date is not { } value) return null;
        pattern ??= a.Context.DateFormat;

        // %g alone is the usual format in the invariant culture.
        return DateFormat.Format(value, pattern == "%g" ? "%g " + a.Context.DateFormat : pattern, culture);
    }

    private static string? ParseToText(Arguments a)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text) return null;
        return ToText(a, DateParser.Parse(a.Context, text, a.TextOrNull(3), a.Culture(4)), a.TextOrNull(1), a.Culture(2));
    }
}
