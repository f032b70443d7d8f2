using System.Collections.Frozen;

namespace PaperGen.Templates.Parsing;

/// <summary>Words that the language keeps, and one instance of each name that templates use often.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Statements = new[]
    {
        "if", "else", "end", "for", "while", "tablerow", "case", "when", "func", "do", "break", "continue",
        "ret", "capture", "with", "wrap", "import", "readonly",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = Statements
        .Concat(["html", "escape", "date", "parse", "to_string", "string", "array", "object", "math", "regex", "include",
            "site", "story", "issue", "page", "title", "name", "slug", "index", "first", "last", "size", "in", "true", "false", "null"])
        .ToFrozenDictionary(word => word, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Shared(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var known) ? known : name.ToString();

    /// <summary>Whether a word begins, divides or ends a statement and so cannot begin an argument (<c>do</c> can).</summary>
    public static bool IsReserved(string word) => Statements.Contains(word);
}
