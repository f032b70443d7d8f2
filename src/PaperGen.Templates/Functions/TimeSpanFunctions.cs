using System.Globalization;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static readonly Library Library = new Library()
        .Add("from_days days", a => From(a, TimeSpan.TicksPerDay))
        .Add("from_hours hours", a => From(a, TimeSpan.TicksPerHour))
        .Add("from_minutes minutes", a => From(a, TimeSpan.TicksPerMinute))
        .Add("from_seconds seconds", a => From(a, TimeSpan.TicksPerSecond))
        .Add("from_milliseconds millis", a => From(a, TimeSpan.TicksPerMillisecond))
        .Add("parse text", a => Parse(a));

    static TimeSpanFunctions() => Library.SetValue("zero", TimeSpan.Zero, readOnly: true);

    private static TimeSpan From(Arguments a, long ticks)
    {
        var product = Math.Round(a.Double(0) * ticks);
        if (!(Math.Abs(product) < 9.2e18)) throw new ScriptValueException("The time is out of range.", argument: 0);
        return new TimeSpan((long)product);
    }

    private static TimeSpan? Parse(Arguments a)
    {
        if (a.TextOrNull(0) is not { } text) return null;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : throw new ScriptValueException($"`{text}` is not a time.", argument: 0);
    }
}
