using PaperGen.Content;

namespace PaperGen.Site.Tests;

/// <summary>What templates can call beside the language's own functions.</summary>
public class SiteFunctionTests
{
    [Fact]
    public void An_address_leads_from_the_page_through_the_root()
    {
        var text = Story("{{ issue.address | url }} {{ asset 'icon.svg' }} {{ 'a?b&c' | url }} {{ story.address | url | html.escape }}", out _);
        Assert.Matches("^((?:\\.\\./)+)[^ ]*20[^ ]* \\1assets/icon\\.[0-9a-f]{10}\\.svg \\1a\\?b&amp;c \\1[^ ]+$", text);
    }

    [Fact]
    public void Markup_is_printed_as_it_is_also_by_escape() =>
        Assert.Equal("<b>x</b><b>y</b>", Story("{{ '<b>x</b>' | markup }}{{ '<b>y</b>' | markup | html.escape }}", out _));

    [Fact]
    public void An_asset_that_the_theme_has_not_is_an_error_with_the_nearest_name()
    {
        Assert.Null(Story("\n  {{ asset 'ikon.svg' }}", out var said));
        Assert.Equal("story.html:2:6: PG457: The theme has no asset ikon.svg (did you mean icon.svg?)", said);
    }

    [Theory]
    [InlineData("2025-06-04", "二〇二五年六月四日")]
    [InlineData("2010-10-10", "二〇一〇年十月十日")]
    [InlineData("1999-12-31", "一九九九年十二月三十一日")]
    [InlineData("2024-11-20", "二〇二四年十一月二十日")]
    public void Dates_are_written_out_in_Chinese(string date, string written)
    {
        var sources = Samples.Small with { Issues = [Samples.Issue(date, Samples.Page(1, Samples.Story("1-1", "头条", "正文。")))] };
        Assert.Equal(written, Story("{{ issue.date.chinese }}", out _, sources));
    }

    [Theory]
    [InlineData("issue.date | date.to_chinese", "二〇二五年六月四日")]
    [InlineData("issue.date | date.to_lunar", "农历乙巳年五月初九")]
    [InlineData("issue.date.iso | date.parse | date.add_days 57 | date.to_chinese", "二〇二五年七月三十一日")]
    [InlineData("'2024-11-20' | date.to_lunar", "农历甲辰年十月二十")]
    [InlineData("null | date.to_chinese", "")]
    [InlineData("issue.date.iso | date.to_string '%d.%m.%Y'", "04.06.2025")]
    [InlineData("date.format = '%Y'; date.parse '2025-06-04'", "2025")]
    [InlineData("date.default_format", "%d %b %Y")]
    public void Any_date_can_be_written_in_Chinese(string code, string written)
    {
        var sources = Samples.Small with { Issues = [Samples.Issue("2025-06-04", Samples.Page(1, Samples.Story("1-1", "头条", "正文。")))] };
        Assert.Equal(written, Story($"{{{{ {code} }}}}|", out _, sources)?.TrimEnd('|'));
    }

    [Theory]
    [InlineData("'yesterday' | date.to_chinese", "story.html:1:18: PG457: yesterday is no date")]
    [InlineData("date.to_lunar site", "story.html:1:4: PG457: This is no date")]
    [InlineData("date.to_lunar = 5", "story.html:1:9: PG457: Cannot set a value for the readonly member: date.to_lunar")]
    public void What_is_no_date_is_an_error(string code, string error)
    {
        Assert.Null(Story($"{{{{ {code} }}}}", out var said));
        Assert.Equal(error, said);
    }

    [Fact]
    public void An_archive_may_walk_through_ten_thousand_stories_many_times()
    {
        Assert.Equal("500000", Story("{{ n = 0; for i in 1..50; n = n + (1..10000 | array.size); end; n }}", out var said));
        Assert.Null(said);
        Assert.Null(Story("{{ while true; end }}", out said));
        Assert.Contains("PG457: Exceeding number of iteration limit", said, StringComparison.Ordinal);
    }

    private static string? Story(string template, out string? said, SiteSources? sources = null)
    {
        var templates = new SomeTemplates(("layout.html", "{{ if page.kind == 'story' }}{{ include page.template }}{{ end }}"), ("story.html", template));
        var site = new TestSite((sources ?? Samples.Small) with { Templates = templates });
        said = site.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Source}: {d.Code}: {d.Message}").FirstOrDefault();
        return site.Pages.Select(site.Text).FirstOrDefault(text => text.Length > 0);
    }
}
