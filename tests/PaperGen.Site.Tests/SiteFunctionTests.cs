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

    private static string? Story(string template, out string? said, SiteSources? sources = null)
    {
        var templates = new SomeTemplates(("layout.html", "{{ if page.kind == 'story' }}{{ include page.template }}{{ end }}"), ("story.html", template));
        var site = new TestSite((sources ?? Samples.Small) with { Templates = templates });
        said = site.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Source}: {d.Code}: {d.Message}").FirstOrDefault();
        return site.Pages.Select(site.Text).FirstOrDefault(text => text.Length > 0);
    }
}
