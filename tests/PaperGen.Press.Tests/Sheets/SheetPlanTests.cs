using PaperGen.Content;

namespace PaperGen.Press.Tests.Sheets;

public class SheetPlanTests
{
    public static TheoryData<Imposition, int> Issues()
    {
        var data = new TheoryData<Imposition, int>();
        foreach (var imposition in new[] { Imposition.TwoUp, Imposition.FourPages, Imposition.EightPages })
        {
            foreach (var pages in new[] { 1, 2, 3, 4, 5, 8, 9, 12, 16, 24, 31, 100 }) data.Add(imposition, pages);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Issues))]
    public void Every_page_is_printed_once_and_blanks_fill_the_rest(Imposition imposition, int pages)
    {
        var placed = SheetPlan.Of(pages, imposition).SelectMany(s => s.Pages).Select(p => p.Page).ToList();
        Assert.Equal(Enumerable.Range(0, pages), placed.Where(p => p >= 0).Order());
        Assert.Equal(SheetPlan.Blanks(pages, imposition), placed.Count(p => p < 0));
    }

    [Theory]
    [InlineData(Imposition.FourPages, 4)]
    [InlineData(Imposition.FourPages, 16)]
    [InlineData(Imposition.EightPages, 8)]
    [InlineData(Imposition.EightPages, 32)]
    public void Folded_and_put_one_into_another_the_pages_are_in_order(Imposition imposition, int pages)
    {
        foreach (var sheet in SheetPlan.Of(pages, imposition).Chunk(2))
        {
            foreach (var front in sheet[0].Pages)
            {
                // Turned over like a page, left is right: the back of a leaf is its next page or the one before.
                var back = sheet[1].Pages.Single(p => p.Row == front.Row && p.Column == 1 - front.Column);
                Assert.Equal(front.Page ^ 1, back.Page);
                Assert.Equal((front.IsTurned, front.Leaf), (back.IsTurned, back.Leaf));
            }

            foreach (var side in sheet)
            {
                // Two that share a fold are as far from the beginning as from the end, the left one being even in its number.
                foreach (var row in side.Pages.GroupBy(p => p.Row))
                {
                    var (left, right) = (row.Single(p => p.Column == 0), row.Single(p => p.Column == 1));
                    Assert.Equal(pages - 1, left.Page + right.Page);
                    var (even, odd) = left.IsTurned ? (right, left) : (left, right);
                    Assert.Equal((1, 0), (even.Page % 2, odd.Page % 2));
                    Assert.Equal(Math.Min(left.Page, right.Page) / 2, left.Leaf);
                }
            }
        }
    }

    [Fact]
    public void Heads_meet_on_a_sheet_of_eight()
    {
        var front = SheetPlan.Of(8, Imposition.EightPages)[0];
        Assert.Equal([(5, true), (4, true), (8, false), (1, false)], front.Pages.Select(p => (p.Page + 1, p.IsTurned)));
    }

    [Fact]
    public void Two_pages_stand_side_by_side_in_their_order() =>
        Assert.Equal([[1, 2], [3, 4], [5, 0]], SheetPlan.Of(5, Imposition.TwoUp).Select(s => s.Pages.Select(p => p.Page + 1)));
}
