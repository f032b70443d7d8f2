namespace PaperGen.Content.Transcripts;

/// <summary>Counts neighbours in the page's own text: 职工志 / 愿者 is one word where 志愿 stands elsewhere on the page.</summary>
internal sealed class PageWords
{
    private readonly Dictionary<(char, char), int> _pairs = [];
    private readonly HashSet<(char, char, char)> _triples = [];

    public PageWords(IEnumerable<PageLine> lines)
    {
        foreach (var line in lines)
        {
            var text = line.Text;
            for (var i = 0; i + 1 < text.Length; i++)
            {
                var pair = (text[i], text[i + 1]);
                _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
                if (i + 2 < text.Length) _triples.Add((text[i], text[i + 1], text[i + 2]));
            }
        }
    }

    /// <summary>How much the page's words speak for joining two texts: 0 for nothing, about 4 at most.</summary>
    public double Affinity(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return 0;
        char a = left[^1], b = right[0];
        if (!Unicode.IsHan(a) || !Unicode.IsHan(b)) return 0;
        var affinity = Math.Min(2.5, 1.5 * _pairs.GetValueOrDefault((a, b)));
        if (left.Length > 1 && _triples.Contains((left[^2], a, b))) affinity += 1;
        if (right.Length > 1 && _triples.Contains((a, b, right[1]))) affinity += 1;
        return affinity;
    }
}
