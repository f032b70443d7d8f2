using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PaperGen.Content;
using PaperGen.Templates;

namespace PaperGen.Site.Tests;

/// <summary>A website in memory, made with the templates and the theme of the repository.</summary>
internal sealed class TestSite
{
    private static readonly FolderLoader s_templates = new(Repository.PathOf("templates"));
    private static readonly ImmutableArray<ThemeAsset> s_assets = ReadAssets(Repository.PathOf("themes", "daily", "assets"));

    public TestSite(SiteSources sources)
    {
        var diagnostics = new DiagnosticBag();
        Files = SiteBuilder.Build(sources, diagnostics).ToImmutableDictionary(f => f.Path, f => f.Content.ToArray());
        Diagnostics = diagnostics.ToImmutable();
    }

    /// <summary>A path twice is an exception here: two files in one place.</summary>
    public ImmutableDictionary<string, byte[]> Files { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public IEnumerable<string> Pages => Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    /// <summary>The page, parsed so that any mistake of HTML is an exception.</summary>
    public IHtmlDocument Html(string path) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Text(path));

    public static SiteSources Sources(Newspaper paper, params Issue[] issues) => new(paper, [.. issues], s_templates) { Assets = s_assets };

    private static ImmutableArray<ThemeAsset> ReadAssets(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => new ThemeAsset(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))];

    private sealed class FolderLoader(string folder) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, PaperGen.Templates.SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, PaperGen.Templates.SourceSpan callerSpan, string templatePath) =>
            Path.Combine(folder, templatePath) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
