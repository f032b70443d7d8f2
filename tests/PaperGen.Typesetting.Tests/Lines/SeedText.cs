namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>The text of the five seeds, a paragraph a line.</summary>
internal static class SeedText
{
    private static readonly Lazy<string[]> Lines = new(() => [.. Directory
        .EnumerateFiles(Repository.PathOf("seeds"), "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadAllLines)
        .Select(line => line.Trim())
        .Where(line => line.Length > 0)]);

    /// <summary>As typed: with ASCII punctuation and stray spaces in two of the files.</summary>
    public static IReadOnlyList<string> Raw => Lines.Value;

    /// <summary>With full-width punctuation, so far as body text needs it. The program's own normalisation is not of this room.</summary>
    public static IReadOnlyList<string> Clean { get; } = [.. Lines.Value.Select(FullWidth)];

    private static string FullWidth(string line)
    {
        var text = line.Replace("**", "", StringComparison.Ordinal).ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            var wide = text[i] switch { ',' => '，', ';' => '；', ':' => '：', '(' => '（', ')' => '）', '?' => '？', '!' => '！', var c => c };
            var inNumber = i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (!inNumber) text[i] = wide;
        }

        return new string(text);
    }
}
