namespace PaperGen.Typesetting.OpenType;

/// <summary>Reads coverage and class tables, in which layout tables list glyphs.</summary>
internal static class Coverage
{
    /// <summary>Place of the glyph in the coverage table at <paramref name="at"/>, -1 when it is not there.</summary>
    public static int IndexOf(FontTable table, int at, ushort glyph)
    {
        int format = table.U16(at);
        var low = 0;
        var high = table.U16(at + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (format == 1)
            {
                int found = table.U16(at + 4 + 2 * middle);
                if (found == glyph) return middle;
                if (found < glyph) low = middle + 1;
                else high = middle - 1;
            }
            else if (format == 2)
            {
                var range = at + 4 + 6 * middle;
                int start = table.U16(range);
                if (glyph < start) high = middle - 1;
                else if (glyph > table.U16(range + 2)) low = middle + 1;
                else return table.U16(range + 4) + glyph - start;
            }
            else
            {
                throw table.Fail($"has a coverage list of format {format}; 1 and 2 exist");
            }
        }

        return -1;
    }

    /// <summary>Marks every glyph of the coverage table in <paramref name="glyphs"/>.</summary>
    public static void Collect(FontTable table, int at, GlyphSet glyphs)
    {
        int format = table.U16(at);
        int count = table.U16(at + 2);
        if (format is not (1 or 2)) throw table.Fail($"has a coverage list of format {format}; 1 and 2 exist");
        var next = 0; // ascending as the standard asks, or a few bytes could name every glyph a thousand times
        for (var i = 0; i < count; i++)
        {
            var entry = at + 4 + (format == 1 ? 2 : 6) * i;
            int first = table.U16(entry);
            int last = format == 1 ? first : table.U16(entry + 2);
            if (first < next || last < first) throw table.Fail("has a coverage list out of order");
            glyphs.AddRange(first, last);
            next = last + 1;
        }
    }

    /// <summary>Class of the glyph in the class table at <paramref name="at"/>; 0 for glyphs that it does not list.</summary>
    public static int ClassOf(FontTable table, int at, ushort glyph)
    {
        int format = table.U16(at);
        if (format == 1)
        {
            var index = glyph - table.U16(at + 2);
            return index >= 0 && index < table.U16(at + 4) ? table.U16(at + 6 + 2 * index) : 0;
        }

        if (format != 2) throw table.Fail($"has a class list of format {format}; 1 and 2 exist");
        var low = 0;
        var high = table.U16(at + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = at + 4 + 6 * middle;
            if (glyph < table.U16(range)) high = middle - 1;
            else if (glyph > table.U16(range + 2)) low = middle + 1;
            else return table.U16(range + 4);
        }

        return 0;
    }
}
