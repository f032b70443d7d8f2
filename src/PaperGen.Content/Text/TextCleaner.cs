using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PaperGen.Content;

/// <summary>Ends lines in U+000A and leaves out control characters, byte order marks inside the text and lone surrogates.</summary>
internal static class TextCleaner
{
    /// <summary>Only so many are reported one by one; a damaged file has thousands.</summary>
    private const int Reported = 5;

    public static SourceText Clean(string path, string decoded, string encodingName, DiagnosticBag diagnostics)
    {
        if (IsClean(decoded)) return new SourceText(path, decoded, encodingName, []);
        var text = new StringBuilder(decoded.Length);
        var removed = ImmutableArray.CreateBuilder<int>();
        var replaced = new List<int>();
        var dropped = new List<(int Offset, char Control)>();
        for (var i = 0; i < decoded.Length; i++)
        {
            var c = decoded[i];
            switch (c)
            {
                case '\r' when i + 1 < decoded.Length && decoded[i + 1] == '\n':
                    break;
                case '\r' or '\u2028' or '\u2029' or '\u0085':
                    text.Append('\n');
                    break;
                case '\v' or '\f':
                    text.Append(' ');
                    break;
                case '\n' or '\t':
                    text.Append(c);
                    break;
                case '\uFFFD':
                    replaced.Add(text.Length);
                    text.Append(c);
                    break;
                case '\uFEFF' or '\uFFFE' or '\uFFFF':
                case var _ when char.IsControl(c):
                    dropped.Add((text.Length, c));
                    removed.Add(text.Length);
                    break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < decoded.Length && char.IsLowSurrogate(decoded[i + 1]):
                    text.Append(c).Append(decoded[++i]);
                    break;
                case var _ when char.IsSurrogate(c):
                    replaced.Add(text.Length);
                    text.Append('\uFFFD');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        var source = new SourceText(path, text.ToString(), encodingName, removed.ToImmutable());
        Report(source, dropped, replaced, diagnostics);
        return source;
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (c is '\r' or '\u2028' or '\u2029' or >= '\uFEFF' and not (>= '\uFF00' and < '\uFFF0') || (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c)) return false;
        return true;
    }

    private static void Report(SourceText source, List<(int Offset, char Control)> dropped, List<int> replaced, DiagnosticBag diagnostics)
    {
        foreach (var (offset, control) in dropped.Take(Reported))
            diagnostics.Warn("PG102", Before(source.Span(offset, 0)), $"U+{((int)control).ToString("X4", CultureInfo.InvariantCulture)} is no character of a text; it was left out");
        if (dropped.Count > Reported)
            diagnostics.Warn("PG102", SourceSpan.WholeFile(source.Path), $"{dropped.Count - Reported} more control characters were left out");
        foreach (var offset in replaced.Take(Reported))
            diagnostics.Warn("PG103", source.Span(offset, 1), "a damaged character stands here as �", "look it up in the original and write it anew");
        if (replaced.Count > Reported)
            diagnostics.Warn("PG103", SourceSpan.WholeFile(source.Path), $"{replaced.Count - Reported} more characters are damaged");
    }

    /// <summary>The character that stood before the one that took its place.</summary>
    private static SourceSpan Before(SourceSpan next) => next with { Column = next.Column - 1 };
}
