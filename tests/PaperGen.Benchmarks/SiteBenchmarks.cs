using System.Globalization;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using PaperGen.Content;
using PaperGen.Site;
using PaperGen.Templates;

namespace PaperGen.Benchmarks;

/// <summary>The website of an archive of twelve stories an issue, without writing the files: must grow with the archive and no faster.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SiteBenchmarks
{
    private SiteSources _sources = null!;

    [Params(1_000, 10_000)]
    public int Stories { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var here = Content.SourceSpan.WholeFile("archive");
        var pages = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => TranscriptReader.Read(new SourceFile(f, File.ReadAllBytes(f))).Value).ToList();
        var stories = pages.SelectMany(p => p.Stories).ToList();
        var issues = Enumerable.Range(0, (Stories + 11) / 12).Select(i => new Issue(here)
        {
            Date = new DateOnly(2022, 1, 1).AddDays(i),
            Pages =
            [
                .. Enumerable.Range(0, 4).Select(page => new Page(page + 1, here)
                {
                    Section = string.Create(CultureInfo.InvariantCulture, $"第{page + 1}类"),
                    Stories = [.. Enumerable.Range(0, 3).Select(k => stories[((i * 12) + (page * 3) + k) % stories.Count] with { Id = $"{page + 1}-{k + 1}" })],
                }),
            ],
        });
        var assets = Path.Combine(Root(), "themes", "daily", "assets");
        _sources = new SiteSources(
            new Newspaper(here) { Title = "晨光日报", Address = new Uri("https://example.org/") }, [.. issues], new Folder(Path.Combine(Root(), "templates")))
        {
            Assets = [.. Directory.GetFiles(assets, "*", SearchOption.AllDirectories).Select(f => new ThemeAsset(Path.GetRelativePath(assets, f), File.ReadAllBytes(f)))],
        };
    }

    [Benchmark]
    public long Build() => SiteBuilder.Build(_sources, new DiagnosticBag()).Sum(file => (long)file.Content.Length);

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    private sealed class Folder(string folder) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, Templates.SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, Templates.SourceSpan callerSpan, string templatePath) =>
            Path.Combine(folder, templatePath) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
