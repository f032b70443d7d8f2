using PaperGen.Content;

namespace PaperGen.Pages.Tests;

public class BylineTests
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("byline.md");

    [Theory]
    [InlineData("张晶", "刘裕泽")]
    [InlineData("欧阳明月", "马超")]
    [InlineData("任洁", "崔欣")]
    public void Roles_and_names_are_whole_in_every_column_and_tear_no_line(string reporter, string correspondent)
    {
        foreach (var role in (string[])["通讯员", "特约通讯员", "实习记者"])
        {
            var issue = GeneratedIssue.Of(33, 5);
            var stories = issue.Pages[0].Stories.Select(s => s with { Bylines = [new Byline("记者", reporter, Here), new Byline(role, correspondent, Here)] });
            issue = issue with { Pages = [issue.Pages[0] with { Stories = [.. stories] }] };

            var page = PageComposer.Compose(issue, new Newspaper(Here) { Title = "劳动午报" }, new Theme(), PinnedFonts.Shaper).Value.Pages[0];

            var lines = page.Items.OfType<PlacedText>().ToList();
            foreach (var story in page.Stories)
            {
                var own = lines.Where(l => l.StoryId == story.StoryId).ToList();
                foreach (var word in (string[])["记者", reporter, role, correspondent]) Assert.Contains(own, l => l.Line.Text.Contains(word, StringComparison.Ordinal));
                Assert.All(own.Where(l => l.Line.Text.StartsWith("本报讯", StringComparison.Ordinal)), l => Assert.InRange(l.Line.StretchPerGap, 0, 120));
            }
        }
    }

    [Theory]
    [InlineData("en", "By", "By Jane Doe and John Roe")]
    [InlineData("en", "Staff Writer", "By Jane Doe and John Roe, Staff Writer")]
    [InlineData("en", "Photographs by", "Photographs by Jane Doe and John Roe")]
    [InlineData("de", "", "Jane Doe and John Roe")]
    public void Names_of_one_role_are_joined(string language, string role, string expected) =>
        Assert.Equal(expected, BylineWords.Of([new Byline(role, "Jane Doe", Here), new Byline(role, "John Roe", Here)], language));
}
