using System.Globalization;

namespace PaperGen.Templates.Functions;

/// <summary>.NET format strings, for <c>object.format</c> and <c>math.format</c>.</summary>
internal static class Formatting
{
    // "N999999999" would print a gigabyte of zeros.
    private const int LargestPrecision = 1000;

    public static string Format(Arguments a, object? value)
    {
        var format = a.TextOrNull(1);
        if (value is not IFormattable formattable) return a.Context.ToText(value);
        CheckPrecision(format);
        try
        {
            return formattable.ToString(format, a.Culture(2));
        }
        catch (FormatException failure)
        {
            throw new ScriptValueException(failure.Message, argument: 1);
        }
    }

    private static void CheckPrecision(string? format)
    {
        if (format is null) return;
        if (format.Length > LargestPrecision) throw new ScriptValueException("The format is too long.", argument: 1);
        var digits = format.Length > 1 && char.IsAsciiLetter(format[0]) ? format.AsSpan(1) : [];
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var precision) && precision > LargestPrecision)
        {
            throw new ScriptValueException($"The precision of the format `{format}` is larger than {LargestPrecision}.", argument: 1);
        }
    }
}
