using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Content.Yaml;
using PaperGen.Templates;
using ContentSpan = PaperGen.Content.SourceSpan;
using TemplateSpan = PaperGen.Templates.SourceSpan;

namespace PaperGen.Site.Templating;

/// <summary>
/// Looks through the templates of a website without rendering it. Every kind of page is followed from the layout through its includes,
/// so that a part is judged by what the pages hand over to it.
/// </summary>
/// <param name="loader">The templates.</param>
/// <param name="names">The names of all HTML templates.</param>
public sealed class TemplateReview(ITemplateLoader loader, IEnumerable<string> names)
{
    // Includes that hand over ever new values to themselves end here; no theme has as many parts.
    private const int MostVisits = 2000;

    private readonly ImmutableArray<string> _names = [.. names.Order(StringComparer.Ordinal)];
    private readonly SortedDictionary<string, Template?> _templates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<TemplateSpan> _known = [];
    private readonly Dictionary<TemplateSpan, Diagnostic> _unknown = [];
    private readonly HashSet<Diagnostic> _found = [];

    /// <summary>What is wrong with the templates, in the order of files and lines.</summary>
    /// <param name="pages">The page model.</param>
    /// <param name="language">The newspaper's language, for the language files.</param>
    public ImmutableArray<Diagnostic> Review(IEnumerable<PageModel> pages, string language)
    {
        var words = new DiagnosticBag();
        _ = new SiteTemplates(loader, words).ReadWords(language);
        _found.UnionWith(words.ToImmutable());
        foreach (var name in _names) _ = Template(name);
        var own = _templates.Values.OfType<Template>().SelectMany(template => TemplateOutline.Of(template).Sets).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages) new Walk(this, page.Variables, own).Visit(SiteTemplates.Layout, ImmutableSortedDictionary<string, string>.Empty);
        foreach (var name in _names.Where(name => !_used.Contains(name)))
            Add(Severity.Info, "PG463", ContentSpan.WholeFile(Find(name) ?? name), "no page uses this template", Meant(name, _used));
        _found.UnionWith(_unknown.Where(reading => !_known.Contains(reading.Key)).Select(reading => reading.Value));
        return [.. _found.OrderBy(d => d.Source.File, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];
    }

    private static string? Meant(string? nearest) => nearest is null ? null : $"did you mean {nearest}?";

    private static string? Meant(string written, IEnumerable<string> known) => Meant(NearestWord.Of(written, known.Order(StringComparer.Ordinal)));

    private static ContentSpan Place(TemplateSpan span) => new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, 0);

    private void Add(Severity severity, string code, ContentSpan place, string message, string? hint) =>
        _found.Add(new Diagnostic(severity, code, place, message, hint));

    private string? Find(string name) => loader.GetPath(new TemplateContext(), default, name);

    /// <summary>A template without errors; those of the others are told once.</summary>
    private Template? Template(string name)
    {
        if (_templates.TryGetValue(name, out var known)) return known;
        if (Find(name) is not { } path || loader.Load(new TemplateContext(), default, path) is not { } text) return _templates[name] = null;
        var template = PaperGen.Templates.Template.Parse(text, path);
        foreach (var message in template.Messages) Add(Severity.Error, "PG457", Place(message.Span), message.Message, hint: null);
        return _templates[name] = template.HasErrors ? null : template;
    }

    /// <summary>One kind of page from its layout on.</summary>
    private sealed class Walk(TemplateReview review, ModelValue variables, IReadOnlySet<string> own)
    {
        private readonly ImmutableArray<string> _markup = [.. variables.SafePaths()];
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

        public void Visit(string name, ImmutableSortedDictionary<string, string> arguments)
        {
            review._used.Add(name);
            if (_visited.Count >= MostVisits || !_visited.Add($"{name} {string.Join(' ', arguments)}")) return;
            if (review.Template(name) is not { } template) return;
            var outline = TemplateOutline.Of(template, _markup, arguments);
            foreach (var printed in outline.Printed.Where(printed => !printed.IsSafeHtml)) TellUnescaped(printed);
            foreach (var reading in outline.Variables) TellUnknown(reading);
            foreach (var include in outline.Includes) Follow(include);
        }

        private static string Shown(string code) => code.ReplaceLineEndings(" ") is { Length: > 80 } text ? text[..79] + "…" : code.ReplaceLineEndings(" ");

        private void TellUnescaped(PrintedValue printed) => review.Add(
            Severity.Warning,
            "PG460",
            Place(printed.Span),
            $"{Shown(printed.Code)} is printed as HTML, though it can hold any text",
            $"write {{{{ {Shown(printed.Code)} | html.escape }}}}");

        private void TellUnknown(VariablePath reading)
        {
            var root = reading.Path.AsSpan();
            if (root.IndexOfAny('.', '[') is var end and >= 0) root = root[..end];
            if (own.Contains(root.ToString()) || ModelLookup.Find(variables, reading.Path, out var missing) is not null || missing is null)
            {
                review._known.Add(reading.Span);
                return;
            }

            var message = missing.Owner.Length == 0
                ? $"no page that uses this template has a variable {missing.Name}"
                : $"{missing.Owner} has no member {missing.Name}";
            review._unknown.TryAdd(reading.Span, new Diagnostic(Severity.Warning, "PG461", Place(reading.Span), message, Meant(missing.Nearest)));
        }

        // A name that is not written there is known when all pages of a kind have the same in that place.
        private void Follow(IncludedName include)
        {
            var name = include.Name ?? (include.Path is { } path ? ModelLookup.Find(variables, path, out _)?.Constant : null);
            if (name is null) return;
            if (review.Find(name) is null)
                review.Add(Severity.Error, "PG462", Place(include.Span), $"there is no template {name}", Meant(name, review._names));
            else
                Visit(name, include.Arguments);
        }
    }
}
