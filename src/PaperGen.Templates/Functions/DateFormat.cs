using System.Globalization;
using System.Text;

namespace PaperGen.Templates.Functions;

/// <summary>Dates by the patterns of the language, which are most of Ruby's strftime.</summary>
internal static class DateFormat
{
    public const string Default = "%d %b %Y";

    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var builder = new StringBuilder(pattern.Length + 8);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                builder.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g') culture = CultureInfo.InvariantCulture;
            else Append(builder, date, pattern[i], culture);
        }

        return builder.ToString();
    }

    /// <summary>The .NET pattern for parsing; null when a directive has none.</summary>
    /// <param name="pattern">A pattern of the language.</param>
    /// <param name="allowsOneDigit">Whether days, months and hours may lack their zero: 2026年4月3日.</param>
    public static string? ToNetPattern(string pattern, bool allowsOneDigit)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                // What could mean something in a .NET pattern is quoted; a space stays a space, of which there may be more.
                if (char.IsLetter(pattern[i]) || "/:%'\"\\".Contains(pattern[i])) builder.Append('\\');
                builder.Append(pattern[i]);
                continue;
            }

            if (pattern[++i] == 'g') continue;
            if (NetPattern(pattern[i]) is not { } part) return null;
            builder.Append(allowsOneDigit && part is ("dd" or "MM" or "HH" or "hh") ? "%" + part[0] : part);
        }

        return builder.ToString();
    }

    private static void Append(StringBuilder builder, DateTime date, char directive, CultureInfo culture)
    {
        switch (directive)
        {
            case 'a': builder.Append(date.ToString("ddd", culture)); break;
            case 'A': builder.Append(date.ToString("dddd", culture)); break;
            case 'b' or 'h': builder.Append(date.ToString("MMM", culture)); break;
            case 'B': builder.Append(date.ToString("MMMM", culture)); break;
            case 'c': builder.Append(date.ToString("ddd MMM dd HH:mm:ss yyyy", culture)); break;
            case 'C': Number(builder, date.Year / 100, 2); break;
            case 'd': Number(builder, date.Day, 2); break;
            case 'D': builder.Append(date.ToString("MM'/'dd'/'yy", culture)); break;
            case 'e': Number(builder, date.Day, 2, ' '); break;
            case 'F': builder.Append(date.ToString("yyyy-MM-dd", culture)); break;
            case 'H': Number(builder, date.Hour, 2); break;
            case 'I': Number(builder, Twelve(date), 2); break;
            case 'j': Number(builder, date.DayOfYear, 3); break;
            case 'k': Number(builder, date.Hour, 2, ' '); break;
            case 'l': Number(builder, Twelve(date), 2, ' '); break;
            case 'L': Number(builder, date.Millisecond, 3); break;
            case 'm': Number(builder, date.Month, 2); break;
            case 'M': Number(builder, date.Minute, 2); break;
            case 'n': builder.Append('\n'); break;
            case 'N': Number(builder, (int)(date.Ticks % TimeSpan.TicksPerSecond) * 100, 9); break;
            case 'p': builder.Append(date.Hour < 12 ? Designator(culture.DateTimeFormat.AMDesignator, "AM") : Designator(culture.DateTimeFormat.PMDesignator, "PM")); break;
            case 'P': builder.Append((date.Hour < 12 ? Designator(culture.DateTimeFormat.AMDesignator, "AM") : Designator(culture.DateTimeFormat.PMDesignator, "PM")).ToLower(culture)); break;
            case 'r': builder.Append(date.ToString("hh':'mm':'ss tt", culture)); break;
            case 'R': builder.Append(date.ToString("HH':'mm", culture)); break;
            case 's': builder.Append(((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture)); break;
            case 'S': Number(builder, date.Second, 2); break;
            case 't': builder.Append('\t'); break;
            case 'T': builder.Append(date.ToString("HH':'mm':'ss", culture)); break;
            case 'u': Number(builder, date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1); break;
            case 'U': Number(builder, Week(date, DayOfWeek.Sunday), 2); break;
            case 'v': builder.Append(date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)).Append(date.ToString("-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant()); break;
            case 'V': Number(builder, CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday), 2); break;
            case 'w': Number(builder, (int)date.DayOfWeek, 1); break;
            case 'W': Number(builder, Week(date, DayOfWeek.Monday), 2); break;
            case 'x': builder.Append(date.ToString("d", culture)); break;
            case 'X': builder.Append(date.ToString("T", culture)); break;
            case 'y': Number(builder, date.Year % 100, 2); break;
            case 'Y': Number(builder, date.Year, 4); break;
            case 'Z': builder.Append(date.ToString("zzz", CultureInfo.InvariantCulture)); break;
            case '%': builder.Append('%'); break;
            default: builder.Append('%').Append(directive); break;
        }
    }

    private static int Twelve(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Designator(string designator, string whenEmpty) => designator.Length == 0 ? whenEmpty : designator;

    /// <summary>The week of 1 January is the first, also when it is short, as in the published engine.</summary>
    private static int Week(DateTime date, DayOfWeek first) => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, first);

    private static void Number(StringBuilder builder, int number, int width, char fill = '0')
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        builder.Append(fill, Math.Max(0, width - length)).Append(digits[..length]);
    }

    private static string? NetPattern(char directive) => directive switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'e' => "%d",
        'D' => "MM'/'dd'/'yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' or 'P' => "tt",
        'r' => "hh':'mm':'ss tt",
        'R' => "HH':'mm",
        'S' => "ss",
        'T' => "HH':'mm':'ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        'n' => "\n",
        't' => "\t",
        '%' => "\\%",
        _ => null,
    };
}
