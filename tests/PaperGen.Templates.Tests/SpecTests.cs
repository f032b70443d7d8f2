using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperGen.Templates.Tests;

/// <summary>
/// The pages under <c>specs/</c> are the specification: a heading names a rule, and the fenced blocks below it are the
/// <c>template</c>, its <c>model</c>, the <c>culture</c> of the page, its includes (<c>include name</c>), and the <c>output</c> or the <c>error</c>.
/// </summary>
public partial class SpecTests
{
    public static TheoryData<string, string> Rules()
    {
        var rules = new TheoryData<string, string>();
        foreach (var rule in Spec.All()) rules.Add(rule.Page, rule.Title);
        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_holds(string page, string title)
    {
        var spec = Spec.All().Single(rule => rule.Page == page && rule.Title == title);
        if (spec.Error is null)
        {
            Assert.Equal(spec.Output, spec.Render());
        }
        else
        {
            Assert.Equal(spec.Error, Assert.Throws<ScriptRuntimeException>(spec.Render).Message.ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public void Titles_are_unique_and_every_rule_says_what_happens()
    {
        var specs = Spec.All();
        Assert.Equal(specs.Count, specs.DistinctBy(spec => (spec.Page, spec.Title)).Count());
        Assert.All(specs, spec => Assert.True(spec.Output is null != spec.Error is null, $"{spec.Page}: {spec.Title}"));
    }

    /// <summary>One rule of a specification page.</summary>
    internal sealed partial record Spec(string Page, string Title, string Template, string? Model, string? Culture, ScriptObject Includes, string? Output, string? Error)
    {
        private static readonly Lazy<IReadOnlyList<Spec>> Pages = new(ReadAll);

        public static IReadOnlyList<Spec> All() => Pages.Value;

        public string Render() => Render(CancellationToken.None);

        public string Render(CancellationToken cancelled)
        {
            var context = new TemplateContext { TemplateLoader = new MapLoader(Includes), CancellationToken = cancelled };
            if (Culture is not null) context.PushCulture(CultureInfo.GetCultureInfo(Culture));
            if (Model is not null) context.PushGlobal((ScriptObject)JsonModel.Read(Model)!);
            context.PushGlobal(new ScriptObject());
            var template = PaperGen.Templates.Template.Parse(Template, "page");
            if (template.HasErrors) throw new ScriptRuntimeException(template.Messages[0].Span, string.Join("\n", template.Messages.Select(message => message.Message)));
            return template.Render(context);
        }

        private static List<Spec> ReadAll()
        {
            var specs = new List<Spec>();
            foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "PaperGen.Templates.Tests", "specs"), "*.md").Order(StringComparer.Ordinal))
            {
                var page = Path.GetFileNameWithoutExtension(file);
                foreach (var section in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n## ").Skip(1)) specs.Add(Read(page, section));
            }

            return specs;
        }

        private static Spec Read(string page, string section)
        {
            var blocks = Fence().Matches(section).Select(match => (Kind: match.Groups["kind"].Value, Text: match.Groups["text"].Value.TrimEnd('\n'))).ToList();
            string? Find(string kind) => blocks.Where(block => block.Kind == kind).Select(block => block.Text).SingleOrDefault();
            var includes = new ScriptObject();
            foreach (var (kind, text) in blocks.Where(block => block.Kind.StartsWith("include ", StringComparison.Ordinal))) includes.Add(kind["include ".Length..], text);
            return new Spec(page, section[..section.IndexOf('\n')], Find("template")!, Find("model"), Find("culture"), includes, Find("output"), Find("error"));
        }

        // Four marks, so that a template may hold three.
        [GeneratedRegex("^````(?<kind>[^\n]+)\n(?<text>(?:.*\n)*?)````$", RegexOptions.Multiline)]
        private static partial Regex Fence();
    }
}
