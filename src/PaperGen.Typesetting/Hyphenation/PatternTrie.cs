namespace PaperGen.Typesetting;

/// <summary>Liang's patterns, such as <c>hy3ph</c>: a digit between letters says how much a hyphen is wanted there, odd, or not, even.</summary>
internal sealed class PatternTrie
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<byte[]?> _levelsOf = [null];

    /// <summary>Adds a pattern as its file has it.</summary>
    public void Add(ReadOnlySpan<char> pattern)
    {
        var levels = new byte[pattern.Length + 1];
        var node = 0;
        var letters = 0;
        foreach (var c in pattern)
        {
            if (char.IsAsciiDigit(c))
            {
                levels[letters] = (byte)(c - '0');
                continue;
            }

            letters++;
            if (!_children.TryGetValue(Key(node, c), out var next))
            {
                next = _levelsOf.Count;
                _children.Add(Key(node, c), next);
                _levelsOf.Add(null);
            }

            node = next;
        }

        _levelsOf[node] = levels[..(letters + 1)];
    }

    /// <summary>Raises the levels of a text by every pattern that begins at its start.</summary>
    public void Raise(ReadOnlySpan<char> text, Span<byte> levels)
    {
        var node = 0;
        foreach (var c in text)
        {
            if (!_children.TryGetValue(Key(node, c), out node)) return;
            if (_levelsOf[node] is not { } found) continue;
            for (var i = 0; i < found.Length; i++) levels[i] = Math.Max(levels[i], found[i]);
        }
    }

    private static long Key(int node, char letter) => (long)node << 16 | letter;
}
