using PaperGen.Content;

namespace PaperGen.Pages.Tests;

public class VerticalHeadsTests
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("upright.md");
    private static readonly Newspaper Paper = new(Here) { Title = "劳动午报" };

    [Fact]
    public void One_story_of_a_page_at_most_has_its_headline_from_top_to_bottom_and_all_of_it()
    {
        // A page that would rather not is made to want it.
        var theme = new Theme();
        theme = theme with { Penalties = theme.Penalties.SetItem("vertical_wanted", 5000) };
        var upright = 0;
        for (var seed = 50; seed < 54; seed++)
        {
            var issue = WithHeadline(GeneratedIssue.Of(seed, 6), "老街坊的新食堂开张");
            var edition = PageComposer.Compose(issue, Paper, theme, PinnedFonts.Shaper).Value;

            Assert.Empty(PageCheck.CheckText(edition, issue));
            Assert.DoesNotContain(edition.Pages.SelectMany(p => PageCheck.Check(p, theme).Verdicts), v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area" or "L4-above-head");
            var lines = edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>()).Where(t => t.Line.IsVertical).ToList();
            Assert.True(lines.Select(l => l.StoryId).Distinct().Count() <= 1);
            if (lines.Count == 0) continue;
            upright++;
            // Read from right to left, each line below the top of its text.
            Assert.Equal("老街坊的新食堂开张", string.Concat(lines.OrderByDescending(l => l.OriginX).Select(l => l.Line.Text)));
            var text = edition.Pages[0].Items.OfType<PlacedText>().Where(t => t.StoryId == lines[0].StoryId && t.Role == ItemRole.Body).ToList();
            Assert.All(lines, l => Assert.True(l.Bounds.Right < text.Min(t => t.Bounds.X) && l.Bounds.Bottom.Value <= text.Max(t => t.Bounds.Bottom).Value + 1));
        }

        Assert.True(upright > 0, "no page took the offer");
    }

    [Theory]
    [InlineData("Headlines in Latin")]
    [InlineData("第2025届")]
    [InlineData("短题")]
    public void A_headline_that_would_look_odd_stands_over_its_story(string headline)
    {
        var issue = WithHeadline(GeneratedIssue.Of(50, 6), headline);
        var edition = PageComposer.Compose(issue, Paper, new Theme(), PinnedFonts.Shaper).Value;
        Assert.DoesNotContain(edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>()), t => t.Line.IsVertical);
    }

    [Fact]
    public void A_theme_may_do_without()
    {
        var theme = new Theme() with { Heads = new HeadRules { Vertical = false } };
        var issue = WithHeadline(GeneratedIssue.Of(50, 6), "老街坊的新食堂开张");
        var edition = PageComposer.Compose(issue, Paper, theme, PinnedFonts.Shaper).Value;
        Assert.DoesNotContain(edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>()), t => t.Line.IsVertical);
    }

    private static Issue WithHeadline(Issue issue, string headline) => issue with
    {
        Pages = [issue.Pages[0] with { Stories = [.. issue.Pages[0].Stories.Select(s => s with { Headline = new TextLine(headline, Here), Kicker = null, Decks = [] })] }],
    };
}
