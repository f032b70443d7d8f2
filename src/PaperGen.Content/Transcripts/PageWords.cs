namespace PaperGen.Content.Transcripts;

/// <summary>
/// Counts neighbours in the page's own text: 职工志 / 愿者 is one word where 志愿 stands elsewhere on the page.
/// Only the pairs that a line's end makes with the next line's beginning are looked for.
/// </summary>
internal sealed class PageWords
{
    /// <summary>For each pair what stands before and behind it wherever it stands; nothing at a line's edge.</summary>
    private readonly Dictionary<int, List<(char Before, char Behind)>> _places = [];

    public PageWords(IReadOnlyList<PageLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            char a = lines[i - 1].Text[^1], b = lines[i].Text[0];
            if (!lines[i - 1].EndsSentence && Unicode.IsHan(a) && Unicode.IsHan(b)) _places[Pair(a, b)] = [];
        }
        if (_places.Count == 0) return;
        foreach (var line in lines) FindIn(line.Text);
    }

    private void FindIn(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (_places.TryGetValue(Pair(text[i], text[i + 1]), out var places)) places.Add((i > 0 ? text[i - 1] : '\0', i + 2 < text.Length ? text[i + 2] : '\0'));
    }

    /// <summary>How much the page's words speak for joining a line that ends no sentence to the one before: 0 for nothing, about 4 at most.</summary>
    public double Affinity(string left, string right)
    {
        if (!_places.TryGetValue(Pair(left[^1], right[0]), out var places)) return 0;
        var affinity = Math.Min(2.5, 1.5 * places.Count);
        if (left.Length > 1 && places.Exists(p => p.Before == left[^2])) affinity += 1;
        if (right.Length > 1 && places.Exists(p => p.Behind == right[1])) affinity += 1;
        return affinity;
    }

    private static int Pair(char left, char right) => (left << 16) | right;
}
