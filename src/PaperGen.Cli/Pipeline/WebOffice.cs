using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Site;
using PaperGen.Site.Checks;

namespace PaperGen.Cli.Pipeline;

/// <summary>Gathers what a website is made from, and writes its files as they come.</summary>
internal sealed class WebOffice(Project project, Newspaper newspaper, ThemeFolders theme, PictureDesk pictures, WebFonts fonts, DateTimeOffset? asOf, Messages messages)
{
    private const string Folder = "site/";

    /// <summary>Writes the whole website.</summary>
    /// <param name="issues">Every issue of the newspaper.</param>
    /// <param name="printed">What was printed of them; an issue need not be.</param>
    /// <param name="output">The folder that is built.</param>
    public void Publish(ImmutableArray<Issue> issues, ImmutableArray<PrintedEdition> printed, OutputFolder output)
    {
        var templates = TemplateFiles.Read(project.Folder.FullPath, theme);
        var sources = Sources(issues, printed, templates);
        var diagnostics = new DiagnosticBag();
        var lent = fonts.Make(sources.Assets, () => SiteCharacters.Of(sources, templates.Markup), diagnostics);
        sources = sources with { Assets = sources.Assets.AddRange(lent) };
        // Parts are taken one by one: whoever took several of them at the end would let the others wait.
        var parts = Partitioner.Create(SiteBuilder.Parts(sources, diagnostics), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(parts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
        {
            foreach (var file in part) output.Write(Folder + file.Path, file.Content.Span);
        });
        pictures.Web.Write(Folder, output, diagnostics);
        messages.Report(diagnostics.ToImmutable());
    }

    /// <summary>Follows every link of the website, without writing it.</summary>
    /// <param name="issues">Every issue of the newspaper.</param>
    /// <param name="composed">All of them, composed.</param>
    public ImmutableArray<Diagnostic> FollowLinks(ImmutableArray<Issue> issues, ImmutableArray<PrintedEdition> composed)
    {
        var sources = Sources(issues, composed, TemplateFiles.Read(project.Folder.FullPath, theme));
        return new LinkCheck(sources).Follow(() => pictures.Web.Addresses.Concat(sources.Printed.Values.SelectMany(issue =>
            issue.Pages.Values.SelectMany(page => (string?[])[page.Pdf, page.Picture]).Append(issue.Pdf).OfType<string>())));
    }

    private SiteSources Sources(ImmutableArray<Issue> issues, ImmutableArray<PrintedEdition> printed, TemplateFiles templates) => new(newspaper, issues, templates)
    {
        Assets = Assets(theme),
        Pictures = pictures,
        AsOf = asOf,
        Printed = printed.ToImmutableDictionary(e => e.Date, Printed),
    };

    /// <summary>The files of the theme's assets folders, ordered by name.</summary>
    public static ImmutableArray<ThemeAsset> Assets(ThemeFolders theme)
    {
        var assets = new SortedDictionary<string, ThemeAsset>(StringComparer.Ordinal);
        foreach (var folder in theme.Assets.Select(path => new DiskFolder(path, path)))
            foreach (var name in folder.List().Where(name => !assets.ContainsKey(name))) assets.Add(name, new ThemeAsset(name, folder.Open(name)!.Bytes));
        return [.. assets.Values];
    }

    private static PrintedIssue Printed(PrintedEdition edition) => new(
        edition.HeldBack.IsEmpty ? PrintShop.ScreenPath(edition.Date) : null,
        edition.Edition.Pages.ToImmutableDictionary(page => page.Number, page => new PrintedPage(
            edition.HeldBack.Contains(page.Number) ? null : PrintShop.ScreenPath(edition.Date, page.Number),
            page.Width.Value,
            page.Height.Value,
            [.. page.Stories.Select(s => new PrintedArea(s.StoryId, s.Bounds.X.Value, s.Bounds.Y.Value, s.Bounds.Width.Value, s.Bounds.Height.Value))])
        {
            Picture = edition.HeldBack.Contains(page.Number) ? null : PrintShop.PicturePath(edition.Date, page.Number),
            Thumbnail = edition.Thumbnails.GetValueOrDefault(page.Number),
        }));
}
