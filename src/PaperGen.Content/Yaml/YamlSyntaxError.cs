namespace PaperGen.Content.Yaml;

/// <summary>Says in an editor's words what the YAML parser stumbled over, from the line it stumbled in.</summary>
internal static class YamlSyntaxError
{
    public static void Report(SourceText source, int offset, string parserMessage, DiagnosticBag diagnostics)
    {
        var place = source.Span(offset, 0);
        // The parser blames the value above a line that a tab indents.
        if (place.Line < source.LineCount && source.Line(place.Line + 1).StartsWith('\t')) place = source.Span(source.LineStart(place.Line + 1), 0);
        var (message, hint) = Explain(source.Line(place.Line), parserMessage);
        diagnostics.Error("PG301", place, message, hint);
    }

    private static (string Message, string? Hint) Explain(ReadOnlySpan<char> line, string parserMessage)
    {
        var indent = line[..^line.TrimStart().Length];
        var text = line.Trim();
        if (indent.Contains('\t')) return ("a tab indents this line", "indent with spaces");
        if (text.StartsWith('@') || text.StartsWith('`') || text.Contains(": @", StringComparison.Ordinal) || text.Contains(": `", StringComparison.Ordinal))
            return ("a text cannot begin with @ or ` here", "put the text into quotes");
        if (text.Contains(": %", StringComparison.Ordinal) || text.StartsWith('%')) return ("a text cannot begin with % here", "put the text into quotes");
        if (text.Count(": ") > 1) return ("a text with a colon and a space in it needs quotes", "put the text after the first colon into quotes");
        if (IsOddlyQuoted(text)) return ("a quoted text ends before its line, or is never closed", "put the whole text into one pair of quotes, with single quotes inside double ones");
        if (text.Contains('：') && !text.Contains(": ", StringComparison.Ordinal)) return ("there is no key here", "after a key stands an ASCII colon and a space, not ：");
        if (text.Contains(':') && !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':')) return ("there is no key here", "a space is missing after the colon");
        if (parserMessage.Contains("block mapping", StringComparison.OrdinalIgnoreCase) || parserMessage.Contains("block collection", StringComparison.OrdinalIgnoreCase))
            return ("this line is indented unlike those beside it", "give keys of the same level the same number of spaces before them");
        return ($"this is no YAML: {Plain(parserMessage)}", null);
    }

    private static bool IsOddlyQuoted(ReadOnlySpan<char> text) => text.Count('"') % 2 == 1 || text.Contains(": \"", StringComparison.Ordinal) && !text.EndsWith('"');

    private static string Plain(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
