namespace PaperGen.Typesetting;

/// <summary>Parts a word's box where it may be hyphenated.</summary>
internal sealed class WordSplitter(Hyphenator hyphenator, TextMeter meter)
{
    // A name is hyphenated only where nothing else fits (T18); the price of a line twice as loose as one should be.
    private const short NamePenalty = 250;

    private readonly List<int> _positions = [];

    /// <summary>Adds the parts of a box; what stood before the box stands before the first.</summary>
    public void Split(in Box word, List<Box> boxes)
    {
        _positions.Clear();
        FindIn(word);
        if (_positions.Count == 0)
        {
            boxes.Add(word);
            return;
        }

        var penalty = char.IsUpper(meter.Text[word.Start]) ? NamePenalty : (short)0;
        Span<int> boundaries = _positions.Count <= 64 ? stackalloc int[_positions.Count] : new int[_positions.Count];
        _positions.CopyTo(boundaries);
        Span<int> widths = boundaries.Length <= 64 ? stackalloc int[boundaries.Length + 1] : new int[boundaries.Length + 1];
        meter.WidthsOf(word.Start, word.End, boundaries, widths);
        for (var i = 0; i <= boundaries.Length; i++)
        {
            var part = i == 0 ? word : new Box { Class = CharacterClass.Latin, Break = BreakKind.Hyphen, Penalty = penalty };
            part.Start = i == 0 ? word.Start : boundaries[i - 1];
            part.End = i == boundaries.Length ? word.End : boundaries[i];
            part.Width = widths[i];
            boxes.Add(part);
        }
    }

    private void FindIn(in Box word)
    {
        var text = meter.Text.AsSpan(word.Start, word.End - word.Start);

        // Addresses, numbers and abbreviations are no words.
        if (text.IndexOfAnyInRange('0', '9') >= 0 || text.IndexOfAny('@', '/', '_') >= 0) return;
        var dot = text.IndexOf('.');
        if (dot >= 0 && dot + 1 < text.Length && char.IsLetter(text[dot + 1])) return;
        for (var at = 0; at < text.Length;)
        {
            var length = 0;
            while (at + length < text.Length && char.IsLetter(text[at + length])) length++;
            if (length >= Hyphenator.ShortestWord && !IsAbbreviation(text.Slice(at, length)))
            {
                var first = _positions.Count;
                hyphenator.Find(text.Slice(at, length), _positions);
                for (var i = first; i < _positions.Count; i++) _positions[i] += word.Start + at;
            }

            at += Math.Max(1, length);
        }
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && char.IsUpper(word[1]);
}
