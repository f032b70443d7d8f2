namespace PaperGen.Cli.Pictures;

/// <summary>Says in an editor's words what the converter's libraries say in their own.</summary>
internal static class ReproWords
{
    private static readonly (string Sign, string Words)[] s_words =
    [
        ("pixel limit", "it has more than 250 million pixels"),
        ("too large", "it has far too many pixels"),
        ("premature end", "it ends in the middle of the picture"),
        ("truncated", "it ends in the middle of the picture"),
        ("Read Error", "it ends in the middle of the picture"),
        ("unsupported image format", "it is damaged, or of a kind that cannot be converted"),
        ("corrupt", "it is damaged"),
        ("bad seek", "it is damaged"),
        ("Unknown error", "it is damaged"),
        ("rendering failed", "it cannot be drawn: it is damaged, or has far too many parts"),
    ];

    public static string For(string problem)
    {
        foreach (var (sign, words) in s_words)
        {
            if (problem.Contains(sign, StringComparison.OrdinalIgnoreCase)) return words;
        }

        var first = problem.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it is damaged";
        return first.Length > 120 ? first[..120] + "…" : first;
    }
}
