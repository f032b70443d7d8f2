using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Press;

/// <summary>A page at its place on one side of a sheet.</summary>
/// <param name="Page">Index in the edition, or -1 for a blank page that fills the signature.</param>
/// <param name="Column">0 at the left.</param>
/// <param name="Row">0 at the top.</param>
/// <param name="IsTurned">Whether it stands on its head.</param>
/// <param name="Leaf">How many leaves lie around it when the sheets are folded one within the other.</param>
internal readonly record struct ImposedPage(int Page, int Column, int Row, bool IsTurned, int Leaf);

/// <summary>One side of a sheet, and so one set of plates.</summary>
/// <param name="Name">Number of the sheet, with A for its front and B for its back when it has both.</param>
/// <param name="Columns">Pages side by side.</param>
/// <param name="Rows">Pages one above the other.</param>
/// <param name="Pages">Its pages, row by row.</param>
internal sealed record SheetSide(string Name, int Columns, int Rows, ImmutableArray<ImposedPage> Pages);

/// <summary>
/// Shares pages out among sheets, so that they are in order when the sheets are folded, put one into the other and
/// stitched through the fold (骑马订).
/// </summary>
internal static class SheetPlan
{
    // Where the pages of a signature stand, from the top left, counted from 0 within it; head down in the upper row.
    // Folded once across and once along, with the first page in front.
    private static readonly int[] s_front = [4, 3, 7, 0];
    private static readonly int[] s_back = [2, 5, 1, 6];

    /// <summary>The sides in the order of printing.</summary>
    public static ImmutableArray<SheetSide> Of(int pages, Imposition imposition) => imposition switch
    {
        Imposition.TwoUp => [.. Enumerable.Range(0, (pages + 1) / 2).Select(sheet => OneRow(pages, $"{sheet + 1}", 0, 2 * sheet, 2 * sheet + 1))],
        Imposition.FourPages => [.. Enumerable.Range(0, (pages + 3) / 4).SelectMany(sheet => FoldedOnce(pages, sheet))],
        Imposition.EightPages => [.. Enumerable.Range(0, (pages + 7) / 8).SelectMany(sheet => FoldedTwice(pages, sheet))],
        _ => [],
    };

    /// <summary>How many blank pages fill the last signature.</summary>
    public static int Blanks(int pages, Imposition imposition)
    {
        var whole = imposition switch { Imposition.TwoUp => 2, Imposition.FourPages => 4, Imposition.EightPages => 8, _ => 1 };
        return (whole - pages % whole) % whole;
    }

    private static SheetSide[] FoldedOnce(int pages, int sheet)
    {
        var (first, last) = (2 * sheet, pages + Blanks(pages, Imposition.FourPages) - 1 - 2 * sheet);
        return [OneRow(pages, $"{sheet + 1}A", sheet, last, first), OneRow(pages, $"{sheet + 1}B", sheet, first + 1, last - 1)];
    }

    private static SheetSide OneRow(int pages, string name, int leaf, int left, int right) =>
        new(name, 2, 1, [new ImposedPage(Known(left, pages), 0, 0, false, leaf), new ImposedPage(Known(right, pages), 1, 0, false, leaf)]);

    private static SheetSide[] FoldedTwice(int pages, int sheet)
    {
        var (first, last) = (4 * sheet, pages + Blanks(pages, Imposition.EightPages) - 4 - 4 * sheet);
        return [Side($"{sheet + 1}A", s_front), Side($"{sheet + 1}B", s_back)];

        SheetSide Side(string name, int[] places) => new(name, 2, 2, [.. places.Select((page, place) => new ImposedPage(
            Known(page < 4 ? first + page : last + page - 4, pages), place % 2, place / 2, place < 2, 2 * sheet + (page is >= 2 and <= 5 ? 1 : 0)))]);
    }

    private static int Known(int page, int pages) => page < pages ? page : -1;
}
