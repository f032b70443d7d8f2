using System.Globalization;
using System.Text;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>string</c>; its digests are in <see cref="DigestFunctions"/>.</summary>
internal static class StringFunctions
{
    public static readonly Library Library = DigestFunctions.AddTo(Conversions(Tests(Parts(Changes(new Library())))));

    private static Library Changes(Library library) => library
        .Add("escape text", a => a.TextOrNull(0) is { } text ? StringLiteral.Escape(text) : null)
        .Add("literal text", a => a.TextOrNull(0) is { } text ? $"\"{StringLiteral.Escape(text)}\"" : null)
        .Add("append text with", a => Join(a, a.Text(0), a.Text(1)))
        .Add("prepend text by", a => Join(a, a.Text(1), a.Text(0)))
        .Add("capitalize text", a => Capitalize(a.Text(0), a.Context.CurrentCulture))
        .Add("capitalizewords text", a => CapitalizeWords(a.Text(0), a.Context.CurrentCulture))
        .Add("downcase text", a => a.TextOrNull(0)?.ToLower(a.Context.CurrentCulture))
        .Add("upcase text", a => a.TextOrNull(0)?.ToUpper(a.Context.CurrentCulture))
        .Add("handleize text", a => Handleize(a.Text(0)))
        .Add("lstrip text", a => a.TextOrNull(0)?.TrimStart())
        .Add("rstrip text", a => a.TextOrNull(0)?.TrimEnd())
        .Add("strip text", a => a.TextOrNull(0)?.Trim())
        .Add("strip_newlines text", a => a.TextOrNull(0)?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))
        .Add("pluralize number singular plural", a => a.Double(0) == 1 ? a[1] : a[2])
        .Add("remove text remove", a => Replace(a, a.TextOrNull(0), a.Text(1), "", allowEmpty: true))
        .Add("remove_first text remove", a => ReplaceOnce(a, a.TextOrNull(0), a.Text(1), "", fromEnd: false))
        .Add("remove_last text remove", a => ReplaceOnce(a, a.TextOrNull(0), a.Text(1), "", fromEnd: true))
        .Add("replace text match replace", a => Replace(a, a.TextOrNull(0), a.Text(1), a.Text(2), allowEmpty: a[1] is null))
        .Add("replace_first text match replace fromEnd?", a => ReplaceOnce(a, a.TextOrNull(0), a.Text(1), a.Text(2), Compilation.Compiler.IsTrue(a[3])))
        .Add("pad_left text width", a => Pad(a, left: true))
        .Add("pad_right text width", a => Pad(a, left: false))
        .Add("truncate text length ellipsis?", a => Truncate(a))
        .Add("truncatewords text count ellipsis?", a => TruncateWords(a));

    private static Library Parts(Library library) => library
        .Add("size text", a => Boxes.Of(a.Text(0).Length))
        .Add("slice text start length?", a => Slice(a.TextOrNull(0), a.Int(1), a.Int(2), wholeRest: !a.Has(2) || a.Int(2) == 0))
        .Add("slice1 text start length?", a => Slice(a.TextOrNull(0), a.Int(1), a.Int(2, 1), wholeRest: false))
        .Add("split text match", a => Split(a))
        .Add("index_of text search startIndex? count? stringComparison?", a => IndexOf(a));

    private static Library Tests(Library library) => library
        .Add("contains text value", a => Boxes.Of(a[0] is not null && a[1] is not null && a.Text(0).Contains(a.Text(1), StringComparison.Ordinal)))
        .Add("starts_with text value", a => Boxes.Of(a[0] is not null && a[1] is not null && a.Text(0).StartsWith(a.Text(1), StringComparison.Ordinal)))
        .Add("ends_with text value", a => Boxes.Of(a[0] is not null && a[1] is not null && a.Text(0).EndsWith(a.Text(1), StringComparison.Ordinal)))
        .Add("equals_ignore_case text value", a => Boxes.Of(string.Equals(a.TextOrNull(0), a.TextOrNull(1), StringComparison.OrdinalIgnoreCase)))
        .Add("empty text", a => Boxes.Of(a.Text(0).Length == 0))
        .Add("whitespace text", a => Boxes.Of(string.IsNullOrWhiteSpace(a.Text(0))));

    private static Library Conversions(Library library) => library
        .Add("to_int text", a => int.TryParse(a.Text(0), NumberStyles.Integer, a.Context.CurrentCulture, out var number) ? Boxes.Of(number) : null)
        .Add("to_long text", a => long.TryParse(a.Text(0), NumberStyles.Integer, a.Context.CurrentCulture, out var number) ? number : null)
        .Add("to_float text", a => float.TryParse(a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, a.Context.CurrentCulture, out var number) ? number : null)
        .Add("to_double text", a => double.TryParse(a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, a.Context.CurrentCulture, out var number) ? number : null);

    private static string Join(Arguments a, string first, string second)
    {
        a.Context.CheckTextLength((long)first.Length + second.Length);
        return first + second;
    }

    private static string Capitalize(string text, CultureInfo culture)
    {
        if (text.Length == 0 || char.IsUpper(text[0])) return text;
        return char.ToUpper(text[0], culture) + text[1..];
    }

    private static string CapitalizeWords(string text, CultureInfo culture)
    {
        var builder = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var c in text)
        {
            builder.Append(startsWord ? char.ToUpper(c, culture) : c);
            startsWord = char.IsWhiteSpace(c);
        }

        return builder.ToString();
    }

    /// <summary>Lower case, with one dash for each run of what is no letter or digit.</summary>
    private static string Handleize(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) builder.Append(char.ToLowerInvariant(c));
            else if (builder.Length > 0 && builder[^1] != '-') builder.Append('-');
        }

        return builder.ToString().TrimEnd('-');
    }

    private static string? Replace(Arguments a, string? text, string match, string replacement, bool allowEmpty)
    {
        if (string.IsNullOrEmpty(text)) return text;
        if (match.Length == 0) return allowEmpty ? text : throw new ScriptValueException("The value cannot be an empty string.");
        if (replacement.Length > match.Length)
        {
            var count = 0L;
            for (var i = text.IndexOf(match, StringComparison.Ordinal); i >= 0; i = text.IndexOf(match, i + match.Length, StringComparison.Ordinal)) count++;
            a.Context.CheckTextLength(text.Length + (count * (replacement.Length - match.Length)));
        }

        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string? ReplaceOnce(Arguments a, string? text, string match, string replacement, bool fromEnd)
    {
        if (string.IsNullOrEmpty(text) || match.Length == 0) return text;
        var index = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        if (index < 0) return text;
        a.Context.CheckTextLength((long)text.Length + replacement.Length);
        return string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + match.Length));
    }

    private static string Pad(Arguments a, bool left)
    {
        var width = a.Int(1);
        if (width > a.Context.MaximalTextLength) throw new ScriptValueException($"Padding width `{width}` exceeds the configured LimitToString `{a.Context.MaximalTextLength}`.", argument: 1);
        if (width < 0) throw new ScriptValueException("The width must not be negative.", argument: 1);
        return left ? a.Text(0).PadLeft(width) : a.Text(0).PadRight(width);
    }

    private static string? Truncate(Arguments a)
    {
        if (a.TextOrNull(0) is not { } text) return null;
        var ellipsis = a.TextOrNull(2) ?? "...";
        var length = a.Int(1);
        if (text.Length <= length) return text;
        var end = Math.Max(0, length - ellipsis.Length);
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return string.Concat(text.AsSpan(0, end), ellipsis);
    }

    private static string TruncateWords(Arguments a)
    {
        var text = a.Text(0);
        if (text.Length == 0) return text;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(Math.Max(0, a.Int(1)))) + (a.TextOrNull(2) ?? "...");
    }

    private static string? Slice(string? text, int start, int length, bool wholeRest)
    {
        if (string.IsNullOrEmpty(text)) return text;

        // A negative start counts from the end; what lies before the text counts as part of the length.
        long from = start < 0 ? (long)text.Length + start : start;
        long to = from + (wholeRest ? text.Length : length);
        from = Math.Clamp(from, 0, text.Length);
        to = Math.Clamp(to, from, text.Length);
        return text[(int)from..(int)to];
    }

    private static ScriptArray Split(Arguments a)
    {
        var text = a.Text(0);
        if (text.Length == 0) return [];
        var parts = text.Split(a.Text(1), StringSplitOptions.RemoveEmptyEntries);
        a.Context.Step(parts.Length);
        return new ScriptArray(parts);
    }

    private static object IndexOf(Arguments a)
    {
        var text = a.Text(0);
        var start = Math.Clamp(a.Int(2), 0, text.Length);
        var count = Math.Clamp(a.Int(3, text.Length - start), 0, text.Length - start);
        return Boxes.Of(text.IndexOf(a.Text(1), start, count, Comparison(a)));
    }

    private static StringComparison Comparison(Arguments a)
    {
        if (a.TextOrNull(4) is not { } name) return StringComparison.Ordinal;
        if (!char.IsAsciiDigit(name.FirstOrDefault()) && Enum.TryParse<StringComparison>(name, ignoreCase: true, out var comparison)) return comparison;
        throw new ScriptValueException($"`{name}` is none of {string.Join(", ", Enum.GetNames<StringComparison>())}.", argument: 4);
    }
}
