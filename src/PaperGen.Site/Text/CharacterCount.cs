using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PaperGen.Site.Text;

/// <summary>Counts characters, to know which a font cannot do without.</summary>
internal sealed class CharacterCount
{
    private readonly long[] _plane = new long[0x10000];
    private readonly Dictionary<int, long> _beyond = [];

    public void Add(string? text)
    {
        if (text is null) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) _plane[text[i]]++;
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) CollectionsMarshal.GetValueRefOrAddDefault(_beyond, char.ConvertToUtf32(text[i], text[++i]), out _)++;
            else _plane[System.Text.Rune.ReplacementChar.Value]++;
        }
    }

    /// <summary>The most frequent characters, ascending; of equally frequent ones the lower are taken.</summary>
    public ImmutableArray<int> MostFrequent(int most)
    {
        var counts = _plane.Select((count, character) => KeyValuePair.Create(character, count)).Where(c => c.Value > 0).Concat(_beyond).ToList();
        var characters = counts.Count <= most
            ? counts.Select(c => c.Key)
            : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(most).Select(c => c.Key);
        return [.. characters.Order()];
    }
}
