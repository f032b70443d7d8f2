using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>
/// Judges a colour table of an ICC profile by its form (ICC.1:2010, 10.10 to 10.13): that it leads between the right numbers of
/// channels and has all its numbers. A table that has not is found out here, and not by each picture that is converted with it.
/// </summary>
internal static class ProfileTable
{
    private const int MatrixEnd = 48; // of the older kinds: signature, channels, matrix

    /// <summary>What is wrong with a table, as the end of a sentence about it, or null.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> table, int inputs, int outputs)
    {
        if (table.Length < MatrixEnd) return "is cut off";
        var (isPlain, isWide) = (table.StartsWith("mft1"u8), table.StartsWith("mft2"u8));
        if (!isPlain && !isWide && !table.StartsWith(inputs > outputs ? "mAB "u8 : "mBA "u8)) return "is of a kind that PDF does not know";
        if ((table[8], table[9]) != (inputs, outputs)) return $"leads from {table[8]} to {table[9]} channels, and not from {inputs} to {outputs}";
        var isWhole = isPlain || isWide ? IsWhole(table, isWide) : AreCurvesWhole(table);
        return isWhole ? null : "has not all the numbers that it speaks of";
    }

    /// <summary>Curves, grid and curves of 8 or 16 bits, one after the other.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> table, bool isWide)
    {
        var (inputs, outputs, grid) = (table[8], table[9], table[10]);
        if (grid < 2) return false;
        long before = 256, after = 256;
        var start = MatrixEnd;
        if (isWide)
        {
            if (table.Length < MatrixEnd + 4) return false;
            (before, after) = (Half(table, MatrixEnd), Half(table, MatrixEnd + 2));
            if (before is < 2 or > 4096 || after is < 2 or > 4096) return false;
            start += 4;
        }

        var numbers = before * inputs + NodesOf(table.Slice(10, 1), inputs) * outputs + after * outputs;
        return numbers * (isWide ? 2 : 1) <= table.Length - start;
    }

    /// <summary>The newer kinds name the place of each of their parts. Between unlike numbers of channels there must be a grid.</summary>
    private static bool AreCurvesWhole(ReadOnlySpan<byte> table)
    {
        var (inputs, outputs) = (table[8], table[9]);
        var colours = Math.Min(inputs, outputs); // what M and B curves are for: the side that is not ink
        return AreCurves(table, Word(table, 12), colours)
            && (Word(table, 16) == 0 || Word(table, 16) <= table.Length - 48)
            && (Word(table, 20) == 0 || AreCurves(table, Word(table, 20), colours))
            && IsGrid(table, Word(table, 24), inputs, outputs)
            && (Word(table, 28) == 0 || AreCurves(table, Word(table, 28), Math.Max(inputs, outputs)));
    }

    private static bool IsGrid(ReadOnlySpan<byte> table, uint at, int inputs, int outputs)
    {
        const int Head = 20; // sixteen lengths of sides, bytes a number
        if (at == 0 || at > table.Length - Head) return false;
        var grid = table[(int)at..];
        if (grid[..inputs].IndexOfAny((byte)0, (byte)1) >= 0 || grid[16] is not (1 or 2)) return false;
        return NodesOf(grid[..inputs], inputs) * outputs * grid[16] <= grid.Length - Head;
    }

    private static bool AreCurves(ReadOnlySpan<byte> table, uint at, int count)
    {
        if (at == 0) return false;
        long place = at;
        for (var i = 0; i < count; i++)
        {
            if (place > table.Length - 12) return false;
            var curve = table[(int)place..];
            var length = LengthOf(curve);
            if (length is null || length > curve.Length) return false;
            place += (length.Value + 3) / 4 * 4;
        }

        return true;
    }

    /// <summary>Length of a curve of points, or of a formula with one to seven numbers (10.6, 10.18).</summary>
    private static long? LengthOf(ReadOnlySpan<byte> curve)
    {
        if (curve.StartsWith("curv"u8)) return 12 + 2L * Word(curve, 8);
        if (!curve.StartsWith("para"u8)) return null;
        ReadOnlySpan<byte> numbers = [1, 3, 4, 5, 7];
        var kind = Half(curve, 8);
        return kind < numbers.Length ? 12 + 4 * numbers[kind] : null;
    }

    /// <summary>Nodes of a grid of up to four dimensions; one length of side may stand for all.</summary>
    private static long NodesOf(ReadOnlySpan<byte> sides, int dimensions)
    {
        var nodes = 1L;
        for (var i = 0; i < dimensions; i++) nodes *= sides[Math.Min(i, sides.Length - 1)];
        return nodes;
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private static int Half(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
