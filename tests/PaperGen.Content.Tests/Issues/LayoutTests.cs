namespace PaperGen.Content.Tests.Issues;

public class LayoutTests
{
    [Fact]
    public void A_layout_names_stories_by_slug_headline_file_and_number()
    {
        var issue = Read("""
            columns:
              - story: bridge
                span: 3
              - rows: [市图书馆通宵, water.md, 4]
            """);
        Assert.Empty(issue.Diagnostics.Where(d => d.Severity == Severity.Error));
        var layout = issue.Value.Pages[0].Layout!;
        Assert.Equal("bridge, 01-02, 01-03, 01-04", string.Join(", ", layout.Stories.Select(part => part.StoryId)));
        Assert.Equal((LayoutKind.Columns, 3, LayoutKind.Rows), (layout.Kind, layout.Parts[0].Span, layout.Parts[1].Kind));
    }

    [Fact]
    public void A_part_may_say_its_height_the_width_of_its_pictures_and_whether_it_has_a_frame()
    {
        var issue = Read("""
            rows:
              - {story: bridge, height: 30%, picture: span 2, frame: true}
              - {columns: [2, {story: 3, frame: false, picture: 1}], height: 20 lines}
              - {story: 4, height: 12}
            """);
        Assert.Empty(issue.Diagnostics.Where(d => d.Severity == Severity.Error));
        var layout = issue.Value.Pages[0].Layout!;
        Assert.Equal(
            [(new LayoutHeight(30, true), 2, true), (new LayoutHeight(20, false), null, null), (new LayoutHeight(12, false), null, null)],
            layout.Parts.Select(p => (p.Height, p.PictureSpan, p.Frame)));
        Assert.Equal((1, false), (layout.Parts[1].Parts[1].PictureSpan, layout.Parts[1].Parts[1].Frame));
        Assert.Equal(22, new LayoutHeight(30, true).LinesOf(74));
    }

    [Theory]
    [InlineData("rows: [{story: bridge, height: 3 cm}, 2, 3, 4]", "PG305", "a height such as 20 lines or 30%")]
    [InlineData("rows: [{story: bridge, height: 120%}, 2, 3, 4]", "PG323", "120% is more than the page")]
    [InlineData("rows: [{rows: [1, 2], frame: true}, 3, 4]", "PG323", "frame belongs to a story, not to rows")]
    [InlineData("rows: [{columns: [1, 2], picture: span 2}, 3, 4]", "PG323", "picture belongs to a story, not to columns")]
    [InlineData("rows: [{story: bridge, picture: wide}, 2, 3, 4]", "PG305", "a number of columns such as span 2")]
    [InlineData("rows: [bridge, libary, 3, 4]", "PG315", "libary")]
    [InlineData("rows: [bridge, 2, 3, bridge]", "PG321", "twice")]
    [InlineData("rows: [bridge, 2, 3]", "PG322", "电梯")]
    [InlineData("rows: [{story: bridge, rows: [2]}, 3, 4]", "PG320", "not several")]
    [InlineData("rows: [bridge, {span: 2}, 3, 4]", "PG320", "nothing")]
    [InlineData("rows: [bridge, {colums: [2, 3]}, 4]", "PG303", "colums")]
    public void A_layout_that_cannot_be_followed_is_an_error(string layout, string code, string words)
    {
        var errors = Read(layout).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        var error = Assert.Single(errors, d => d.Code == code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("issues/2025-10-10/issue.yml", error.Source.File);
    }

    [Fact]
    public void A_story_that_was_moved_to_another_page_is_not_missing_in_the_layout() =>
        Assert.DoesNotContain(Read("rows: [bridge, 2, 3]", "\npage: 2").Diagnostics, d => d.Severity == Severity.Error);

    private static Parsed<Issue> Read(string layout, string lastStory = "")
    {
        var folder = new FolderInMemory("issues/2025-10-10", $"""
            -- issue.yml --
            date: 2025-10-10
            pages:
              - number: 1
                files: [bridge.md, library.md, water.md, elevator.md]
                layout:
            {string.Join('\n', layout.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line))}
              - number: 2
            -- bridge.md --
            ---
            headline: 大桥合龙
            slug: bridge
            ---
            昨天上午大桥合龙。
            -- library.md --
            # 市图书馆通宵亮灯
            昨夜图书馆亮着灯。
            -- water.md --
            # 居民用上直饮水
            水龙头的水可以喝。
            -- elevator.md --
            ---
            headline: 老楼装上电梯{lastStory}
            ---
            电梯昨天通了电。
            """);
        return IssueReader.Read("issues/2025-10-10", folder);
    }
}
