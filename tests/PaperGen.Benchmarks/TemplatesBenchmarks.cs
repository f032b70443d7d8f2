using BenchmarkDotNet.Attributes;
using PaperGen.Templates;

namespace PaperGen.Benchmarks;

/// <summary>A story page with a layout, a loop of paragraphs and escaped values: what the website renders most.</summary>
[MemoryDiagnoser]
public class TemplatesBenchmarks : ITemplateLoader
{
    private const string Layout = """
        <!doctype html>
        <html lang="{{ site.lang }}"><head><title>{{ $title | html.escape }} — {{ site.title }}</title></head>
        <body>
        <nav>
        {{~ for n in site.nav ~}}
        <a href="{{ n.href }}">{{ n.label | html.escape }}</a>
        {{~ end ~}}
        </nav>
        {{ $content }}
        </body></html>
        """;

    private const string Story = """
        {{~ capture body ~}}
        <article id="{{ story.slug }}">
          <h1>{{ story.title | html.escape }}</h1>
          {{~ if story.deck ~}}
          <p class="deck">{{ story.deck | html.escape }}</p>
          {{~ end ~}}
          <time>{{ story.published | date.parse | date.to_string '%Y-%m-%d' }}</time>
          {{~ for p in story.paragraphs ~}}
          <p{{ if for.first }} class="first"{{ end }}>{{ p | html.escape }}</p>
          {{~ end ~}}
        </article>
        {{~ end ~}}
        {{ include 'layout' title:story.title content:body }}
        """;

    private readonly Template _story = Template.Parse(Story, "story");
    private readonly TemplateCache _cache = new();
    private readonly ScriptObject _model = new()
    {
        ["site"] = new ScriptObject
        {
            ["title"] = "The Tide",
            ["lang"] = "en",
            ["nav"] = new ScriptArray(Enumerable.Range(0, 8).Select(i => new ScriptObject { ["href"] = $"/{i}/", ["label"] = $"News & views {i}" })),
        },
        ["story"] = new ScriptObject
        {
            ["slug"] = "a-story",
            ["title"] = "Harbour opens <early>",
            ["deck"] = "First ships since March",
            ["published"] = "2026-03-08T05:30:00",
            ["paragraphs"] = new ScriptArray(Enumerable.Range(0, 30).Select(i => $"Paragraph {i}: " + new string('x', 200))),
        },
    };

    /// <summary>One page, as the site builds it.</summary>
    [Benchmark]
    public string Render()
    {
        var context = new TemplateContext { TemplateLoader = this, CachedTemplates = _cache };
        context.PushGlobal(_model);
        context.PushGlobal(new ScriptObject());
        return _story.Render(context);
    }

    /// <summary>The same by as many threads as there are processors, which share the parsed templates; per page.</summary>
    [Benchmark(OperationsPerInvoke = 256)]
    public void RenderByManyThreads() => Parallel.For(0, 256, _ => Render());

    /// <summary>Reading and compiling both templates.</summary>
    [Benchmark]
    public bool Parse() => Template.Parse(Layout, _story.SourceFilePath).HasErrors || Template.Parse(Story, _story.SourceFilePath).HasErrors;

    /// <inheritdoc/>
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    /// <inheritdoc/>
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Layout;
}
