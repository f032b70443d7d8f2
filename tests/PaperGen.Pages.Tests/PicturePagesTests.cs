using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>Pages with little text and pictures of many shapes.</summary>
public class PicturePagesTests
{
    private static readonly Newspaper Paper = new(SourceSpan.WholeFile("site.yml")) { Title = "劳动午报" };
    private static readonly PictureSize[] Shapes = [new(3000, 2000), new(2000, 3000), new(2400, 2400), new(4000, 1000), new(300, 6000)];

    public static TheoryData<int, int> Pages()
    {
        var data = new TheoryData<int, int>();
        for (var pictures = 0; pictures <= 4; pictures++)
        {
            data.Add(pictures, 2 + pictures % 3);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pictures_of_any_shape_stand_whole_and_undistorted(int pictures, int stories)
    {
        for (var first = 0; first < Shapes.Length; first += 3)
        {
            var (edition, issue, sizes) = Compose(pictures, stories, i => Shapes[(first + i) % Shapes.Length]);
            Assert.Empty(PageCheck.CheckText(edition, issue));
            var placed = edition.Pages.SelectMany(p => p.Items.OfType<PlacedPicture>()).ToList();
            Assert.Equal(pictures, placed.Count);
            Assert.DoesNotContain(edition.Pages.SelectMany(p => PageCheck.Check(p, new Theme()).Verdicts), v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
            foreach (var picture in placed)
            {
                var size = sizes[picture.Image];
                Assert.InRange(picture.Bounds.Width / picture.Bounds.Height * size.Height / size.Width, 0.93, 1.07);
                Assert.True(picture.Bounds.Width.Value < edition.Pages[0].Width.Value * 0.8, "a picture as wide as the page");
            }
        }
    }

    [Theory]
    [InlineData(3000, 2000, 3)]
    [InlineData(2000, 3000, 2)]
    [InlineData(300, 200, 1)]
    public void With_little_text_a_picture_grows_as_far_as_its_dots_allow(int width, int height, int leastColumns)
    {
        var (edition, _, _) = Compose(1, 3, _ => new PictureSize(width, height));
        var picture = Assert.Single(edition.Pages[0].Items.OfType<PlacedPicture>());
        var grid = new Theme().Grid;
        var columns = (picture.Bounds.Width.Value / grid.Body.Value + grid.Gutter) / (grid.Measure + grid.Gutter);
        Assert.True(columns >= leastColumns - 0.01, $"{columns:0.0} columns");
        Assert.True(leastColumns == 1 || width / (picture.Bounds.Width.Value / 72) >= 120);
        Assert.True(leastColumns > 1 || columns < 2, $"{columns:0.0} columns of a coarse picture");
    }

    private static (Edition Edition, Issue Issue, Dictionary<string, PictureSize> Sizes) Compose(int pictures, int stories, Func<int, PictureSize> sizeOf)
    {
        var source = SourceSpan.WholeFile("generated.txt");
        var sizes = Enumerable.Range(0, pictures).ToDictionary(i => $"p{i}.jpg", sizeOf);
        var issue = GeneratedIssue.Of(30 + pictures, stories);
        // A third of the text that would fill the page; the pictures are the stories' in turn.
        var made = issue.Pages[0].Stories.Select((s, i) => s with
        {
            Body =
            [
                .. s.Body.Take(Math.Max(1, s.Body.Length / 3)),
                .. Enumerable.Range(0, pictures).Where(p => p % stories == i).Select(p =>
                    (Block)new Figure($"p{p}.jpg", "", source) { Caption = new TextLine("游客在公园里散步。", source) }),
            ],
        });
        issue = issue with { Pages = [issue.Pages[0] with { Stories = [.. made] }] };
        var edition = PageComposer.Compose(issue, Paper, new Theme(), new MonospacedTypesetter(), new Shelf(sizes)).Value;
        return (edition, issue, sizes);
    }

    private sealed class Shelf(Dictionary<string, PictureSize> sizes) : IPictureShelf
    {
        public PictureSize? SizeOf(Figure figure) => sizes[figure.Image];
    }
}
