using System.Collections.Immutable;
using PaperGen.Site.Templating;
using PaperGen.Templates;

namespace PaperGen.Site.Tests;

/// <summary>The page model as templates and their authors see it.</summary>
public class PageModelTests
{
    private const string WrittenByHandUntil = "<!-- What follows is written by PageModelTests from the program itself. -->\n";

    private static readonly ImmutableArray<PageModel> s_pages = PageModels.Describe(new SomeTemplates(), "zh-Hans", Samples.Small.Assets);

    [Fact]
    public void The_guide_for_authors_says_what_the_program_does()
    {
        var file = Repository.PathOf("docs", "templates.md");
        var accepted = File.ReadAllText(file).ReplaceLineEndings("\n");
        var byHand = accepted.IndexOf(WrittenByHandUntil, StringComparison.Ordinal);
        Assert.True(byHand > 0, $"{file} has lost the line {WrittenByHandUntil}");
        var text = accepted[..(byHand + WrittenByHandUntil.Length)] + "\n" + new TemplateGuide(s_pages).Text;
        var received = Path.ChangeExtension(file, ".received.md");
        if (text == accepted)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{received} differs from {file}: read it and rename it");
    }

    [Fact]
    public void Every_member_has_its_line_in_the_text_of_the_guide_and_every_line_its_member() =>
        Assert.Empty(new TemplateGuide(s_pages).Leftovers);

    [Fact]
    public void Every_kind_of_page_is_described() =>
        Assert.Equal(
            ["about", "archive", "contributor", "front", "issue", "lists", "not-found", "page", "redirect", "search", "section", "story", "tag", "year"],
            s_pages.Select(p => p.Kind).Order(StringComparer.Ordinal));

    [Fact]
    public void The_newspaper_that_describes_the_model_leaves_nothing_out()
    {
        var types = TemplateGuide.Types(s_pages);
        Assert.All(types, type => Assert.All(type.Value, member => Assert.True(
            member.Value.Exists(v => v.Kind != ModelKind.Nothing && (v.Kind != ModelKind.List || v.Element is not null)), $"{type.Key}.{member.Key} is never anything")));
    }

    [Fact]
    public void No_variable_hides_a_function_of_the_language()
    {
        var reserved = new TemplateContext().BuiltinObject.GetMembers().ToHashSet(StringComparer.Ordinal);
        Assert.All(s_pages, page => Assert.DoesNotContain(page.Variables.Members.Keys, reserved.Contains));
    }
}
