using System.Collections.Immutable;

namespace PaperGen.Templates.Tests;

/// <summary>What can be told of a template without rendering it.</summary>
public class OutlineTests
{
    [Theory]
    [InlineData("{{ story.title }}", false)]
    [InlineData("{{ story.title | html.escape }}", true)]
    [InlineData("{{ story.title | html.escape | string.upcase }}", false)]
    [InlineData("{{ story.words / 400 | math.ceil }}", true)]
    [InlineData("{{ for.index + 1 }}", true)]
    [InlineData("{{ story.lead ? 'lead' : '' }}", true)]
    [InlineData("{{ story.lead ? story.title : '' }}", false)]
    [InlineData("{{ story.title ?? 'untitled' }}", false)]
    [InlineData("{{ $'<b>{story.title | html.escape}</b>' }}", true)]
    [InlineData("{{ $'<b>{story.title}</b>' }}", false)]
    [InlineData("{{ include 'nav' }}", true)]
    [InlineData("{{ story.body }}", true)]
    [InlineData("{{ 'x' | url }}", true)]
    [InlineData("{{ story.date | date.parse | date.to_string '%Y' }}", true)]
    [InlineData("{{ capture box }}x{{ end }}{{ box }}", true)]
    [InlineData("{{ func f; ret story.title | html.escape; end; f }}", true)]
    [InlineData("{{ func f; ret story.title; end; f }}", false)]
    [InlineData("{{ title = story.title; title }}", false)]
    [InlineData("{{ title = story.title | html.escape; title }}", true)]
    [InlineData("{{ title = ''; title = title + story.title; title }}", false)]
    [InlineData("{{ text = story.body; text }}", true)]
    [InlineData("{{ url = story.title; url }}", false)]
    [InlineData("{{ with story; title; end }}", false)]
    [InlineData("{{ for deck in story.decks; deck; end }}", true)]
    [InlineData("{{ $story.body }}", true)]
    [InlineData("{{ $story.title }}", false)]
    [InlineData("{{ assets[\"site.css\"] }}", true)]
    public void What_is_printed_unescaped_is_found(string template, bool isSafe)
    {
        var outline = TemplateOutline.Of(Template.Parse(template), ["story.body", "story.decks[]", "lead.body", "assets[\"site.css\"]", "url"], Handed("$story", "lead"));
        Assert.NotEmpty(outline.Printed);
        Assert.Equal(isSafe, outline.Printed.All(printed => printed.IsSafeHtml));
    }

    [Fact]
    public void Variables_are_paths_into_the_model_also_through_loops()
    {
        var outline = TemplateOutline.Of(Template.Parse("""
            {{ total = site.count; for p in issue.pages; for s in p.stories; s.title; s["slug"]; end; end }}
            {{ total + issue.pages[0].name | html.escape }}{{ $local }}{{ include 'card' story: lead }}
            """));
        Assert.Equal(
            ["site.count", "issue.pages", "issue.pages[].stories", "issue.pages[].stories[].title", "issue.pages[].stories[].slug", "issue.pages[].name", "lead"],
            outline.Variables.Select(variable => variable.Path));
    }

    [Fact]
    public void Includes_are_named_with_what_they_are_handed()
    {
        var outline = TemplateOutline.Of(Template.Parse("{{ for s in issue.stories; include 'card' s title: $story.name n: 1; end; include page.template }}"), null, Handed("$story", "lead"));
        Assert.Equal(
            [("card", null, "$1=issue.stories[] $title=lead.name"), (null, "page.template", "$0=page.template")],
            outline.Includes.Select(i => (i.Name, i.Path, string.Join(' ', i.Arguments.Select(a => $"{a.Key}={a.Value}")))));
    }

    [Fact]
    public void Includes_are_named_with_their_place()
    {
        var include = Assert.Single(TemplateOutline.Of(Template.Parse("a\n{{ include 'nav' 1 }}", "page.html")).Includes);
        Assert.Equal(("nav", "page.html(2,12)"), (include.Name, include.Span.ToString()));
    }

    private static ImmutableSortedDictionary<string, string> Handed(string name, string path) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add(name, path);
}
