using System.Numerics;

namespace PaperGen.Typesetting.OpenType;

/// <summary>The kinds of <c>GPOS</c> lookups that move glyphs at one place.</summary>
internal static class Positioning
{
    private const int XPlacement = 1, YPlacement = 2, XAdvance = 4, YAdvance = 8;

    /// <summary>Moves what the subtable says at the place; returns where to go on, or -1 when it says nothing.</summary>
    public static int TryApply(LookupRun run, Lookup lookup, int at, int index) => lookup.Type switch
    {
        1 => Single(run, at, index),
        2 => Pair(run, lookup, at, index),
        4 or 5 or 6 => Mark(run, lookup.Type, at, index),
        _ => -1, // 3, cursive attachment, serves joined scripts only
    };

    private static int Single(LookupRun run, int at, int index)
    {
        var table = run.Table;
        var covered = Coverage.IndexOf(table, at + table.U16(at + 2), run[index].Glyph);
        if (covered < 0) return -1;
        int format = table.U16(at + 4);
        var value = table.U16(at) == 1 ? at + 6 : at + 8 + SizeOf(format) * covered;
        Move(run, index, format, value);
        return index + 1;
    }

    private static int Pair(LookupRun run, Lookup lookup, int at, int index)
    {
        var table = run.Table;
        var covered = Coverage.IndexOf(table, at + table.U16(at + 2), run[index].Glyph);
        if (covered < 0) return -1;
        var second = run.Next(index, lookup);
        if (second < 0) return -1;

        int firstFormat = table.U16(at + 4), secondFormat = table.U16(at + 6);
        var value = table.U16(at) == 1
            ? FindPair(table, at, covered, run[second].Glyph, 2 + SizeOf(firstFormat) + SizeOf(secondFormat))
            : FindClassPair(table, at, run[index].Glyph, run[second].Glyph, SizeOf(firstFormat) + SizeOf(secondFormat));
        if (value < 0) return -1;
        Move(run, index, firstFormat, value);
        Move(run, second, secondFormat, value + SizeOf(firstFormat));
        return secondFormat == 0 ? second : second + 1;
    }

    private static int FindPair(FontTable table, int at, int covered, ushort second, int recordSize)
    {
        if (covered >= table.U16(at + 8)) return -1;
        var set = at + table.U16(at + 10 + 2 * covered);
        var low = 0;
        var high = table.U16(set) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = set + 2 + recordSize * middle;
            int found = table.U16(record);
            if (found == second) return record + 2;
            if (found < second) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private static int FindClassPair(FontTable table, int at, ushort first, ushort second, int recordSize)
    {
        var firstClass = Coverage.ClassOf(table, at + table.U16(at + 8), first);
        var secondClass = Coverage.ClassOf(table, at + table.U16(at + 10), second);
        int firstCount = table.U16(at + 12), secondCount = table.U16(at + 14);
        if (firstClass >= firstCount || secondClass >= secondCount) return -1;
        return at + 16 + recordSize * (firstClass * secondCount + secondClass);
    }

    // Mark to base (4), to ligature (5) and to another mark (6).
    private static int Mark(LookupRun run, int type, int at, int index)
    {
        var table = run.Table;
        var mark = Coverage.IndexOf(table, at + table.U16(at + 2), run[index].Glyph);
        if (mark < 0) return -1;
        var carrier = index - 1;
        while (type != 6 && carrier >= 0 && run.Classes.IsMark(run[carrier].Glyph)) carrier--;
        if (carrier < 0) return -1;
        var covered = Coverage.IndexOf(table, at + table.U16(at + 4), run[carrier].Glyph);
        if (covered < 0) return -1;

        int classes = table.U16(at + 6);
        var marks = at + table.U16(at + 8);
        var carriers = at + table.U16(at + 10);
        int markClass = table.U16(marks + 2 + 4 * mark);
        if (markClass >= classes) return -1;

        var (list, row) = (carriers, covered);
        if (type == 5)
        {
            // Of a ligature the last part: marks follow the letters that they belong to.
            list = carriers + table.U16(carriers + 2 + 2 * covered);
            row = table.U16(list) - 1;
            if (row < 0) return -1;
        }

        int anchor = table.U16(list + 2 + 2 * (classes * row + markClass));
        if (anchor == 0) return -1;
        var markAnchor = marks + table.U16(marks + 4 + 4 * mark);
        var x = run[carrier].X + table.I16(list + anchor + 2) - table.I16(markAnchor + 2);
        for (var i = carrier; i < index; i++) x -= run[i].Advance;
        run[index].X = x;
        run[index].Y = run[carrier].Y + table.I16(list + anchor + 4) - table.I16(markAnchor + 4);
        return index + 1;
    }

    private static void Move(LookupRun run, int index, int format, int at)
    {
        if (format == 0) return;
        var table = run.Table;
        ref var slot = ref run[index];
        if ((format & XPlacement) != 0) slot.X += Read(ref at);
        if ((format & YPlacement) != 0) slot.Y += Read(ref at);
        if ((format & XAdvance) != 0)
        {
            var advance = Read(ref at);
            if (!run.IsVertical) slot.Advance += advance;
        }

        if ((format & YAdvance) != 0 && run.IsVertical) slot.Advance += Read(ref at);

        int Read(ref int place)
        {
            int value = table.I16(place);
            place += 2;
            return value;
        }
    }

    private static int SizeOf(int valueFormat) => 2 * BitOperations.PopCount((uint)valueFormat & 0xFF);
}
