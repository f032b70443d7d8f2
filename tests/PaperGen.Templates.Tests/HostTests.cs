using System.Collections.Immutable;
using System.Globalization;

namespace PaperGen.Templates.Tests;

/// <summary>What a program hands to its templates: objects, functions, markup, lazy members.</summary>
public class HostTests
{
    [Fact]
    public void Records_and_immutable_arrays_are_read_by_snake_case_names()
    {
        var issue = new Issue("Tide", [new Story("One", new DateOnly(2026, 3, 8)), new Story("Two", null)]);
        Assert.Equal(
            "Tide 2: One 2026-03-08, Two -, ",
            Render("{{ issue.paper_name }} {{ issue.all_stories.size }}: {{ for s in issue.all_stories }}{{ s.head_line }} {{ (s.printed_on | date.to_string '%F') ?? '-' }}, {{ end }}", ("issue", issue)));
    }

    [Fact]
    public void Sequences_and_dictionaries_are_looped_over()
    {
        IEnumerable<int> numbers = Enumerable.Range(1, 3).Where(n => n != 2);
        var names = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        Assert.Equal("13 a=1;b=2; 1", Render("{{ for n in numbers; n; end }} {{ for p in names; p.key; '='; p.value; ';'; end }} {{ names.a }}", ("numbers", numbers), ("names", names)));
    }

    [Fact]
    public void Delegates_are_functions_with_named_optional_and_remaining_arguments()
    {
        var model = new ScriptObject();
        model.Import("link", (TemplateContext context, string path, string? text = null) => new Markup($"<a href=\"{path}\">{text ?? path}</a>"));
        model.Import("sum", (params int[] values) => values.Sum());
        Assert.Equal(
            "<a href=\"/x\">X</a> <a href=\"/y\">/y</a> 6",
            Render("{{ '/x' | link text: 'X' }} {{ link '/y' | html.escape }} {{ sum 1 '2' 3.0 }}", [.. model.Select(member => (member.Key, member.Value!))]));
    }

    [Fact]
    public void What_a_function_of_the_program_throws_is_an_error_at_its_call()
    {
        var model = new ScriptObject();
        model.Import("fail", string () => throw new InvalidOperationException("no such asset"));
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render("ab{{ fail }}", ("fail", model["fail"]!)));
        Assert.Equal("page(1,6) : error : no such asset", failure.Message);
        Assert.Equal("ab{{ fail }}", failure.Line);
    }

    [Fact]
    public void Globals_and_cultures_are_pushed_and_popped()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["x"] = 1.5, ["y"] = 2 });
        context.PushGlobal(new ScriptObject { ["x"] = 2.5 });
        context.PushCulture(CultureInfo.GetCultureInfo("de-DE"));
        Assert.Equal("2,5 2", Template.Parse("{{ x }} {{ y }}").Render(context));
        Assert.Equal("[1,5, \"a\"]", context.ObjectToString(new ScriptArray { 1.5, "a" }));

        context.PopCulture();
        context.PopGlobal();
        Assert.Equal("1.5 2", Template.Parse("{{ x }} {{ y }}").Render(context));
        Assert.Throws<InvalidOperationException>(() => context.PopCulture());
    }

    [Fact]
    public void Markup_is_escaped_once_only()
    {
        Assert.Equal("<b>x</b> <b>x</b> &lt;b&gt;", Render("{{ body }} {{ body | html.escape }} {{ '<b>' | html.escape }}", ("body", new Markup("<b>x</b>"))));
    }

    [Fact]
    public void Members_can_be_computed_when_they_are_read()
    {
        var lazy = new Lazy();
        Assert.Equal("11 1", Render("{{ lazy.costly }}{{ lazy.costly }} {{ lazy.plain }}", ("lazy", lazy)));
        Assert.Equal(1, lazy.Reads);
    }

    [Fact]
    public void Front_matter_is_code_before_the_text()
    {
        var template = Template.Parse("+++\ntitle = 'A'\n+++\n<{{ title }}>", lexerOptions: new LexerOptions(ScriptMode.FrontMatterAndContent));
        Assert.Equal("<A>", template.Render());
    }

    [Fact]
    public void A_model_is_given_as_an_object()
    {
        Assert.Equal("Tide", Template.Parse("{{ paper_name }}").Render(new Issue("Tide", [])));
    }

    private static string Render(string text, params (string Name, object Value)[] variables)
    {
        var context = new TemplateContext();
        var model = new ScriptObject();
        foreach (var (name, value) in variables) model.Add(name, value);
        context.PushGlobal(model);
        return Template.Parse(text, "page").Render(context);
    }

    private sealed record Issue(string PaperName, ImmutableArray<Story> AllStories);

    private sealed record Story(string HeadLine, DateOnly? PrintedOn);

    private sealed class Lazy : ScriptObject
    {
        public int Reads { get; private set; }

        public override bool Contains(string member) => member == "costly" || base.Contains(member);

        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            if (member == "plain")
            {
                value = 1;
                return true;
            }

            if (base.TryGetValue(context, span, member, out value)) return true;
            if (member != "costly") return false;
            SetValue(member, value = ++Reads, readOnly: true);
            return true;
        }
    }
}
