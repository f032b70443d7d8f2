using System.Globalization;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>The sample newspapers, each with its theme.</summary>
public class SamplePagesTests
{
    [Theory]
    [InlineData("yunhe", "2025-10-10")]
    [InlineData("ellery", "2025-10-09")]
    public void A_sample_issue_is_full_and_its_text_is_printed_once(string paper, string date)
    {
        var (sample, edition) = Compose(paper, date);
        Assert.DoesNotContain(edition.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(PageCheck.CheckText(edition.Value, sample.Issue));
        Assert.Equal(sample.Issue.Pages.Length, edition.Value.Pages.Length);
        Assert.All(PageCheck.Check(edition.Value, sample.Theme), report =>
        {
            Assert.DoesNotContain(report.Verdicts, v => v.Level == VerdictLevel.Error);
            Assert.True(report.Fill >= 0.97, $"{report.Page.Folio}: only {report.Fill:P1} is filled");
        });
        Snapshot.Match(OutlineOf(edition.Value), paper);
    }

    [Fact]
    public void One_worker_and_as_many_as_there_are_pages_make_the_same_pages()
    {
        var (_, alone) = Compose("yunhe", "2025-10-10", workers: 1);
        var (_, together) = Compose("yunhe", "2025-10-10", workers: 8);
        Assert.Equal(PageTrace.Of(alone.Value), PageTrace.Of(together.Value));
        Assert.Equal(alone.Diagnostics.Select(d => d.ToString()), together.Diagnostics.Select(d => d.ToString()));
    }

    private static (SampleFolder Sample, Parsed<Edition> Edition) Compose(string paper, string date, int workers = -1)
    {
        var sample = new SampleFolder(paper, date);
        var shaper = paper == "yunhe" ? PinnedFonts.Shaper : PinnedFonts.Latin;
        return (sample, PageComposer.Compose(sample.Issue, sample.Paper, sample.Theme, shaper, sample, workers));
    }

    // Where each story stands and what it looks like, without its text: a page in ten lines.
    private static string OutlineOf(Edition edition)
    {
        var text = new StringBuilder();
        foreach (var page in edition.Pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"page {page.Number}\n");
            foreach (var spot in page.Score!.Spots)
            {
                var own = page.Items.Where(item => item.StoryId == spot.StoryId).ToList();
                var head = string.Join(" / ", own.OfType<PlacedText>().Where(t => t.Role == ItemRole.Headline).Select(t => t.Line.Text));
                text.Append(CultureInfo.InvariantCulture, $"  column {spot.Column + 1} line {spot.Line + 1}: {spot.Span} × {spot.Height}{(spot.IsFramed ? " framed" : "")}, {spot.HeadSize:0.#} pt “{head}”");
                foreach (var picture in own.OfType<PlacedPicture>())
                    text.Append(CultureInfo.InvariantCulture, $", {Path.GetFileName(picture.Image)} {picture.Bounds.Width.Value:0} × {picture.Bounds.Height.Value:0}");
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
