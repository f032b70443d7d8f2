namespace PaperGen.Press;

/// <summary>PNG's row filters (ISO/IEC 15948, 9), which PDF calls predictors 10 to 15.</summary>
internal static class RowFilter
{
    /// <summary>Turns a filtered row into samples, in place. False when there is no such filter.</summary>
    public static bool Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        switch (filter)
        {
            case 0:
                return true;
            case 1:
                for (var i = distance; i < row.Length; i++) row[i] += row[i - distance];
                return true;
            case 2:
                for (var i = 0; i < row.Length; i++) row[i] += above[i];
                return true;
            case 3:
                for (var i = 0; i < row.Length; i++) row[i] += (byte)(((i < distance ? 0 : row[i - distance]) + above[i]) / 2);
                return true;
            case 4:
                for (var i = 0; i < row.Length; i++)
                    row[i] += i < distance ? above[i] : Paeth(row[i - distance], above[i], above[i - distance]);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Filters a row by the method that leaves the smallest differences, which deflates best as a rule (PNG, 12.8).</summary>
    /// <param name="row">Samples.</param>
    /// <param name="above">The row above, or zeros.</param>
    /// <param name="distance">Bytes of a pixel.</param>
    /// <param name="best">Receives the filter byte and the row.</param>
    /// <param name="trial">Room of the same size.</param>
    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, ref byte[] best, ref byte[] trial)
    {
        var least = long.MaxValue;
        ReadOnlySpan<byte> filters = [0, 1, 2, 4];
        foreach (var filter in filters)
        {
            trial[0] = filter;
            long sum = 0;
            for (var i = 0; i < row.Length; i++)
            {
                var left = i < distance ? 0 : row[i - distance];
                var guess = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[i],
                    _ => Paeth(left, above[i], i < distance ? 0 : above[i - distance]),
                };
                var rest = (byte)(row[i] - guess);
                trial[i + 1] = rest;
                sum += Math.Abs((int)(sbyte)rest);
            }

            if (sum >= least) continue;
            least = sum;
            (best, trial) = (trial, best);
        }
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }
}
