using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Templating;

namespace PaperGen.Site.Tests;

/// <summary>What a theme's author is told about templates before any page is written.</summary>
public class TemplateReviewTests
{
    private const string Layout = "{{ include page.template }}";

    private static readonly ImmutableArray<PageModel> s_pages = PageModels.Describe(new SomeTemplates(), "zh-Hans", Samples.Small.Assets);

    [Fact]
    public void The_shipped_templates_have_nothing_to_say_about() => Assert.Empty(Review(new SomeTemplates()));

    [Theory]
    [InlineData("{{ story.headline }}", "story.html:1:4: warning PG460: story.headline is printed as HTML, though it can hold any text")]
    [InlineData("a\n  {{ story.headlin | html.escape }}", "story.html:2:6: warning PG461: story has no member headlin; did you mean headline?")]
    [InlineData("{{ for p in story.bylines; for n in p.people; n.nam | html.escape; end; end }}", "story.html:1:47: warning PG461: story.bylines[].people[] has no member nam; did you mean name?")]
    [InlineData("{{ storey.headline | html.escape }}", "story.html:1:4: warning PG461: no page that uses this template has a variable storey; did you mean story?")]
    [InlineData("{{ words.archiv | html.escape }}", "story.html:1:4: warning PG461: words has no member archiv; did you mean archive?")]
    [InlineData("{{ assets['site.cs'] | html.escape }}", "story.html:1:4: warning PG461: assets has no member site.cs; did you mean site.css?")]
    [InlineData("{{ include 'parts/carb.html' }}", "story.html:1:12: error PG462: there is no template parts/carb.html; did you mean parts/card.html?")]
    [InlineData("{{ include 'parts/mine.html' story: story }}", "parts/mine.html:1:4: warning PG460: $story.summary is printed as HTML, though it can hold any text")]
    [InlineData("{{ if story }}", "story.html:1:14: error PG457:")]
    [InlineData("text\n{{ story.headline", "story.html:2:1: error PG457: The code that begins here is not closed")]
    [InlineData("{{ issue.pages.size }}", "story.html:1:4: warning PG461: issue has no member pages")]
    public void What_is_wrong_is_said_with_its_place(string story, string said)
    {
        var templates = new SomeTemplates(("layout.html", Layout), ("story.html", story), ("parts/mine.html", "{{ $story.summary }}"));
        Assert.Contains(Review(templates), d => d.StartsWith(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ story.headline_html }}{{ story.body_html }}{{ issue.page_count }}")]
    [InlineData("{{ for deck in story.decks_html }}{{ deck }}{{ end }}")]
    [InlineData("{{ if story.no_such?.x; else if missing; end }}", "PG461", "PG461")]
    [InlineData("{{ title = story.headline | html.escape; title }}")]
    [InlineData("{{ include 'parts/card.html' story: story }}{{ include 'parts/card.html' story: next }}")]
    [InlineData("{{ story.address | url }}{{ asset 'site.css' }}{{ markup story.headline }}{{ url(story.address) }}")]
    [InlineData("{{ story.tags.size }}{{ story.decks_html[0] }}")]
    public void What_is_right_is_not_spoken_of(string story, params string[] codes)
    {
        var templates = new SomeTemplates(("layout.html", Layout), ("story.html", story));
        Assert.Equal(codes, Review(templates).Where(d => d.StartsWith("story.html", StringComparison.Ordinal) && !d.Contains("PG463")).Select(d => d.Split(' ')[2].TrimEnd(':')));
    }

    [Theory]
    [InlineData("{\n  \"date\": \"日\" \"skip\": 1\n}", "words/zh-Hans.json:2:15: error PG455: the language file is not a JSON object of texts and lists of texts: '\"' is invalid after a value.")]
    [InlineData("[]", "words/zh-Hans.json: error PG455: the language file is not a JSON object of texts and lists of texts: it does not begin with {")]
    [InlineData("{\"weekdays\": [\"日\", 1]}", "words/zh-Hans.json: error PG455: the language file is not a JSON object of texts and lists of texts: weekdays is or holds something else")]
    public void A_language_file_that_cannot_be_read_is_named_with_its_line(string json, string said) =>
        Assert.Contains(Review(new SomeTemplates(("words/zh-Hans.json", json))), d => d.StartsWith(said, StringComparison.Ordinal));

    [Fact]
    public void A_template_that_no_page_uses_is_named() =>
        Assert.Contains("storry.html: info PG463: no page uses this template; did you mean story.html?", Review(new SomeTemplates(("storry.html", "x"))));

    [Fact]
    public void Templates_that_include_themselves_for_ever_are_looked_at_once() =>
        Assert.DoesNotContain(
            Review(new SomeTemplates(("layout.html", Layout), ("story.html", "{{ include 'story.html' previous: $previous.previous }}"))),
            d => d.StartsWith("story.html", StringComparison.Ordinal));

    private static List<string> Review(SomeTemplates templates) =>
        [.. new TemplateReview(templates, templates.Names).Review(s_pages, "zh-Hans").Select(Line)];

    private static string Line(Diagnostic d)
    {
        var word = d.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return $"{d.Source}: {word} {d.Code}: {d.Message}{(d.Hint?.StartsWith("did", StringComparison.Ordinal) == true ? $"; {d.Hint}" : "")}";
    }
}
