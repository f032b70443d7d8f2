using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PaperGen.Site.Text;

/// <summary>Counts characters, to know which a font cannot do without.</summary>
internal sealed class CharacterCount
{
    private readonly Dictionary<int, long> _counts = [];

    public void Add(string? text)
    {
        if (text is null) return;
        foreach (var rune in text.EnumerateRunes()) CollectionsMarshal.GetValueRefOrAddDefault(_counts, rune.Value, out _)++;
    }

    /// <summary>The most frequent characters, ascending; of equally frequent ones the lower are taken.</summary>
    public ImmutableArray<int> MostFrequent(int most)
    {
        var characters = _counts.Count <= most
            ? _counts.Keys
            : _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(most).Select(c => c.Key);
        return [.. characters.Order()];
    }
}
