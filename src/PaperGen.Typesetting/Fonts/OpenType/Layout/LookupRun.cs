using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>A lookup, with the glyphs that it can begin at.</summary>
internal readonly record struct PlannedLookup(Lookup Lookup, GlyphSet Begins);

/// <summary>A run of glyphs of one face, and the lookups that work on it. Used again and again by one thread.</summary>
internal sealed class LookupRun
{
    private const int MaxDepth = 8;

    private GlyphSlot[] _slots = new GlyphSlot[256];
    private LayoutTable? _layout;
    private int _work, _maxCount;

    public int Count { get; private set; }

    public ref GlyphSlot this[int index] => ref _slots[index];

    public FontTable Table => _layout!.Table;

    public GlyphClasses Classes => _layout!.Classes;

    /// <summary>Whether the line runs from top to bottom: advances are heights then.</summary>
    public bool IsVertical { get; set; }

    public void Clear() => Count = 0;

    public void Add(in GlyphSlot slot)
    {
        if (Count == _slots.Length) Array.Resize(ref _slots, 2 * Count);
        _slots[Count++] = slot;
    }

    /// <summary>Lets lookups work on the run, one after the other, each from the first glyph to the last.</summary>
    public void Apply(LayoutTable layout, ImmutableArray<PlannedLookup> lookups)
    {
        _layout = layout;
        // Far above what fonts need, far below what a font built to hang its reader would take.
        _work = 20_000 + 2_000 * Count;
        _maxCount = 256 + 16 * Count;
        foreach (var (lookup, begins) in lookups)
        {
            for (var i = 0; i < Count;)
            {
                var next = begins.Contains(_slots[i].Glyph) ? TryApply(lookup, i, 0) : -1;
                i = next > i ? next : i + 1;
            }
        }
    }

    /// <summary>Place of the next glyph that the lookup does not pass over, or -1.</summary>
    public int Next(int index, Lookup lookup)
    {
        for (var i = index + 1; i < Count; i++)
        {
            Spend();
            if (!Classes.IsPassedOver(_slots[i].Glyph, lookup.Flags, lookup.FilteringSet)) return i;
        }

        return -1;
    }

    /// <summary>Place of the glyph before that the lookup does not pass over, or -1.</summary>
    public int Previous(int index, Lookup lookup)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            Spend();
            if (!Classes.IsPassedOver(_slots[i].Glyph, lookup.Flags, lookup.FilteringSet)) return i;
        }

        return -1;
    }

    /// <summary>Counts one step of work.</summary>
    /// <exception cref="FontFormatException">The table has had far more than any real font needs.</exception>
    public void Spend()
    {
        if (--_work < 0) throw Table.Fail("works without end");
    }

    public void RemoveAt(int index)
    {
        Array.Copy(_slots, index + 1, _slots, index, Count - index - 1);
        Count--;
    }

    public void Insert(int index, in GlyphSlot slot)
    {
        if (Count >= _maxCount) throw Table.Fail("makes a text grow without end");
        Add(slot);
        Array.Copy(_slots, index, _slots, index + 1, Count - index - 1);
        _slots[index] = slot;
    }

    /// <summary>Lets a lookup work at one glyph.</summary>
    /// <returns>Where to go on, or -1 when the lookup has nothing to do there.</returns>
    private int TryApply(Lookup lookup, int index, int depth)
    {
        if (Classes.IsPassedOver(_slots[index].Glyph, lookup.Flags, lookup.FilteringSet)) return -1;
        foreach (var subtable in lookup.Subtables)
        {
            Spend();
            var next = _layout!.IsSubstitution
                ? lookup.Type switch
                {
                    5 or 6 => TryContext(lookup, subtable, index, depth),
                    _ => Substitution.TryApply(this, lookup, subtable, index),
                }
                : lookup.Type switch
                {
                    7 or 8 => TryContext(lookup, subtable, index, depth),
                    _ => Positioning.TryApply(this, lookup, subtable, index),
                };
            if (next >= 0) return next;
        }

        return -1;
    }

    private int TryContext(Lookup lookup, int subtable, int index, int depth)
    {
        if (depth >= MaxDepth) return -1;
        Span<int> places = stackalloc int[ContextMatch.MaxInput];
        var match = new ContextMatch(this, lookup, subtable, index);
        var chained = lookup.Type == (_layout!.IsSubstitution ? 6 : 8);
        if (!match.TryFind(chained, places, out var count, out var records, out var recordCount)) return -1;

        places = places[..count];
        for (var i = 0; i < recordCount; i++)
        {
            int which = Table.U16(records + 4 * i);
            if (which >= count || places[which] >= Count) continue;
            var before = Count;
            TryApply(_layout[Table.U16(records + 4 * i + 2)], places[which], depth + 1);

            // A ligature or an expansion moves what stands behind it.
            var moved = Count - before;
            for (var k = which + 1; k < count && moved != 0; k++) places[k] = Math.Max(places[which], places[k] + moved);
        }

        return Math.Min(places[^1] + 1, Count);
    }
}
