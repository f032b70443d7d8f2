namespace PaperGen.Pages;

/// <summary>
/// Headlines of two stories side by side at one height (碰题) read as one (L5). It is the worse the more alike they are;
/// white beside a centred line, another size, or a frame keeps them apart.
/// </summary>
internal sealed class TombstonePenalty(double gutter, double em) : IPagePenalty
{
    public string Name => "tombstone";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var faults = 0.0;
        var spots = page.Spots;
        for (var i = 0; i < spots.Length; i++)
        {
            ref readonly var a = ref spots[i];
            for (var j = i + 1; j < spots.Length; j++)
            {
                ref readonly var b = ref spots[j];
                if (a.Right == b.Column || b.Right == a.Column) faults += FaultOf(a, b);
            }
        }

        return faults;
    }

    private double FaultOf(in Spot a, in Spot b)
    {
        var (first, second) = (a.Shape, b.Shape);
        if (first.HeadSize == 0 || second.HeadSize == 0) return 0;
        var overlap = Math.Min(a.Line + first.HeadLines, b.Line + second.HeadLines) - Math.Max(a.Line, b.Line);
        var lower = Math.Min(first.HeadLines, second.HeadLines);
        if (overlap * 2 < lower) return 0;

        var distance = gutter + first.HeadMargin + second.HeadMargin;
        var ratio = Math.Max(first.HeadSize, second.HeadSize) / Math.Min(first.HeadSize, second.HeadSize);
        var alike = ratio <= 1.2 ? 1.0 : ratio <= 1.4 ? 0.4 : 0.2;
        // As near as the gutter, two of a size are not to be published.
        if (distance <= gutter + em && ratio <= 1.2 && first.IsFramed == second.IsFramed) alike = 2.5;
        if (distance > gutter + em) alike *= 0.7;
        if (distance > gutter + 4 * em) alike *= 0.8;
        if (first.IsFramed != second.IsFramed) alike *= 0.4;
        return alike;
    }
}
