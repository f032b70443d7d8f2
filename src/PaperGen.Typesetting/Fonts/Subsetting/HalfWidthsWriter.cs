using System.Buffers.Binary;
using PaperGen.Typesetting.Shaping;

namespace PaperGen.Typesetting.OpenType;

/// <summary>
/// Writes a <c>GPOS</c> table with nothing but <c>halt</c>, the half widths of full-width marks: with it browsers squeeze marks that
/// meet (<c>text-spacing-trim</c>), without it they do not.
/// </summary>
internal static class HalfWidthsWriter
{
    /// <summary>Writes the table, or returns null when the face has no half widths for these glyphs.</summary>
    /// <param name="glyphs">Glyphs of the face, each with its number in the subset.</param>
    public static byte[]? Write(FontFace face, IEnumerable<(ushort Own, ushort Subset)> glyphs, string language)
    {
        var plan = face.Layout.PlanFor("hani", LayoutLanguage.OfHan(language), "halt");
        var run = new LookupRun();
        var halves = new SortedDictionary<ushort, (int X, int Advance)>();
        foreach (var (own, subset) in glyphs)
        {
            if (!plan.Touches(own)) continue;
            run.Clear();
            run.Add(new GlyphSlot { Glyph = own });
            plan.Position(run);
            if (run.Count == 1 && (run[0].X, run[0].Advance) is var half && half != (0, 0)) halves[subset] = half;
        }

        return halves.Count == 0 ? null : Table(halves);
    }

    private static byte[] Table(SortedDictionary<ushort, (int X, int Advance)> halves)
    {
        const int Subtable = 56, Values = Subtable + 8;
        var coverage = Values + 4 * halves.Count;
        var table = new byte[coverage + 4 + 2 * halves.Count];
        Put(table, 0, 1, 0, 10, 30, 44); // version 1.0; scripts, features, lookups
        Put(table, 10, 1); // script DFLT, which serves all others; its only language has feature 0
        "DFLT"u8.CopyTo(table.AsSpan(12));
        Put(table, 16, 8, 4, 0, 0, 0xFFFF, 1, 0);
        Put(table, 30, 1); // feature halt, which is lookup 0
        "halt"u8.CopyTo(table.AsSpan(32));
        Put(table, 36, 8, 0, 1, 0);
        Put(table, 44, 1, 4, 1, 0, 1, 8); // lookup of type 1, single adjustment, with one subtable
        Put(table, Subtable, 2, coverage - Subtable, 0x0005, halves.Count); // format 2: x placement and x advance for each glyph
        Put(table, coverage, 1, halves.Count);
        var i = 0;
        foreach (var (glyph, (x, advance)) in halves)
        {
            Put(table, Values + 4 * i, x, advance);
            Put(table, coverage + 4 + 2 * i, glyph);
            i++;
        }

        return table;
    }

    private static void Put(byte[] table, int at, params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), unchecked((ushort)value));
            at += 2;
        }
    }
}
