namespace PaperGen.Typesetting.OpenType;

/// <summary>The kinds of <c>GSUB</c> lookups that replace glyphs at one place.</summary>
internal static class Substitution
{
    /// <summary>Replaces what the subtable says at the place; returns where to go on, or -1 when it says nothing.</summary>
    public static int TryApply(LookupRun run, Lookup lookup, int at, int index) => lookup.Type switch
    {
        1 => Single(run, at, index),
        2 => Multiple(run, at, index),
        3 => Alternate(run, at, index),
        4 => Ligature(run, lookup, at, index),
        _ => -1, // 8, reverse chaining, serves joined scripts only
    };

    private static int Single(LookupRun run, int at, int index)
    {
        var table = run.Table;
        ref var slot = ref run[index];
        var covered = Coverage.IndexOf(table, at + table.U16(at + 2), slot.Glyph);
        if (covered < 0) return -1;
        if (table.U16(at) == 1) slot.Glyph += table.U16(at + 4);
        else if (covered < table.U16(at + 4)) slot.Glyph = table.U16(at + 6 + 2 * covered);
        else throw table.Fail("has fewer substitutes than glyphs to substitute");
        return index + 1;
    }

    private static int Multiple(LookupRun run, int at, int index)
    {
        var table = run.Table;
        var slot = run[index];
        var covered = Coverage.IndexOf(table, at + table.U16(at + 2), slot.Glyph);
        if (covered < 0 || covered >= table.U16(at + 4)) return -1;
        var sequence = at + table.U16(at + 6 + 2 * covered);
        int count = table.U16(sequence);
        if (count == 0) return -1; // would drop the character's text

        run[index].Glyph = table.U16(sequence + 2);
        for (var i = 1; i < count; i++)
            run.Insert(index + i, slot with { Glyph = table.U16(sequence + 2 + 2 * i), TextStart = slot.TextStart + slot.TextLength, TextLength = 0 });
        return index + count;
    }

    private static int Alternate(LookupRun run, int at, int index)
    {
        var table = run.Table;
        ref var slot = ref run[index];
        var covered = Coverage.IndexOf(table, at + table.U16(at + 2), slot.Glyph);
        if (covered < 0 || covered >= table.U16(at + 4)) return -1;
        var set = at + table.U16(at + 6 + 2 * covered);
        if (table.U16(set) == 0) return -1;
        slot.Glyph = table.U16(set + 2);
        return index + 1;
    }

    private static int Ligature(LookupRun run, Lookup lookup, int at, int index)
    {
        var table = run.Table;
        var covered = Coverage.IndexOf(table, at + table.U16(at + 2), run[index].Glyph);
        if (covered < 0 || covered >= table.U16(at + 4)) return -1;
        var set = at + table.U16(at + 6 + 2 * covered);
        int count = table.U16(set);
        Span<int> places = stackalloc int[ContextMatch.MaxInput];
        for (var i = 0; i < count; i++)
        {
            run.Spend();
            var ligature = set + table.U16(set + 2 + 2 * i);
            int parts = table.U16(ligature + 2);
            if (parts is 0 or > ContextMatch.MaxInput || !Matches(run, lookup, ligature, parts, index, places)) continue;

            run[index].Glyph = table.U16(ligature);
            for (var k = parts - 1; k > 0; k--) Absorb(run, index, places[k]);
            return index + 1;
        }

        return -1;
    }

    private static bool Matches(LookupRun run, Lookup lookup, int ligature, int parts, int index, Span<int> places)
    {
        places[0] = index;
        for (var k = 1; k < parts; k++)
        {
            places[k] = run.Next(places[k - 1], lookup);
            if (places[k] < 0 || run[places[k]].Glyph != run.Table.U16(ligature + 2 + 2 * k)) return false;
        }

        return true;
    }

    // The text of the absorbed glyph, and of marks that stand between, goes with the first.
    private static void Absorb(LookupRun run, int first, int absorbed)
    {
        var end = run[absorbed].TextStart + run[absorbed].TextLength;
        for (var i = first + 1; i < absorbed; i++) run[i].TextLength = 0;
        run[first].TextLength = Math.Max(run[first].TextLength, end - run[first].TextStart);
        run.RemoveAt(absorbed);
    }
}
