using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Cli.Fonts;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>The whole way of a newspaper: read, compose, print, write the website, swap the result in.</summary>
internal sealed class NewspaperBuild(Project project, Messages messages) : IDisposable
{
    private readonly PictureDesk _pictures = new(project.Folder);

    /// <summary>Reads in the newspaper's time zone when the website is published; null when that does not matter.</summary>
    public Func<TimeZoneInfo, DateTimeOffset>? Publication { get; init; }

    /// <summary>Reads and composes, without writing anything.</summary>
    public ImmutableArray<PrintedEdition> Check()
    {
        var (newspaper, issues) = Read();
        var look = Open(newspaper);
        messages.Report(TemplateCheck.Of(project, newspaper, FoldersOf(look.Theme)));
        _ = OrderOf(newspaper);
        var composed = Reported(ShopOf(newspaper, look).Compose(issues));
        messages.Report(OfficeOf(newspaper, look).FollowLinks(issues, composed));
        return composed;
    }

    /// <summary>Composes and examines what the press would get; the reports are written into a folder, and nothing else is.</summary>
    public ImmutableArray<PrintedEdition> CheckPress(string reportFolder)
    {
        var (newspaper, issues) = Read();
        var shop = ShopOf(newspaper, Open(newspaper));
        Directory.CreateDirectory(reportFolder);
        var printed = Reported(shop.Examine(issues, OrderOf(newspaper), Create));
        PreflightFiles.Write(printed, "", Create);
        return printed;

        FileStream Create(string name) => File.Create(Path.Combine(reportFolder, name));
    }

    /// <summary>Reads all and composes one issue, named by its folder, without writing anything; null when there is none of that name.</summary>
    public PrintedEdition? Compose(string name)
    {
        var (newspaper, issues) = Read();
        var issue = issues.FirstOrDefault(issue => issue.Source.File.Split('/').Contains(name));
        return issue is null ? null : Reported(ShopOf(newspaper, Open(newspaper)).Compose([issue]))[0];
    }

    /// <summary>Builds the website and the printed newspaper into a folder.</summary>
    /// <param name="outputFolder">The folder.</param>
    /// <param name="isForced">True to hand the press's files over whatever the preflight says of them.</param>
    public ImmutableArray<PrintedEdition> Build(string outputFolder, bool isForced)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues) = Read();
        var (theme, fonts) = Open(newspaper);
        var printed = Reported(ShopOf(newspaper, (theme, fonts)).Print(issues, output, OrderOf(newspaper), forSite: true, AsOf(newspaper)));
        HandOver(printed, output, isForced);
        OfficeOf(newspaper, (theme, fonts)).Publish(issues, printed, output);
        output.Publish();
        return printed;
    }

    /// <summary>Builds the website alone: nothing is composed, so its pages have neither pictures nor PDFs.</summary>
    public ImmutableArray<Issue> BuildSite(string outputFolder)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues) = Read();
        var (theme, fonts) = Open(newspaper);
        OfficeOf(newspaper, (theme, fonts)).Publish(issues, printed: [], output);
        output.Publish();
        return issues;
    }

    /// <summary>Builds what the print shop gets, and no website.</summary>
    public ImmutableArray<PrintedEdition> BuildPress(string outputFolder, bool isForced)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues) = Read();
        var printed = Reported(ShopOf(newspaper, Open(newspaper)).Print(issues, output, OrderOf(newspaper), forSite: false));
        HandOver(printed, output, isForced);
        output.Publish();
        return printed;
    }

    // Of an issue that a print shop must not get, what it last got stays; the new files lie beside it.
    private static void HandOver(ImmutableArray<PrintedEdition> printed, OutputFolder output, bool isForced)
    {
        var refused = isForced ? [] : printed.Where(p => p.HasErrorsForPress).ToImmutableArray();
        PreflightFiles.Write(printed, refused.IsEmpty ? "" : $"../{PreflightFiles.Refused}", name => output.Create(PreflightFiles.Folder + name));
        if (refused.IsEmpty) return;
        output.Refuse(PreflightFiles.Folder, PreflightFiles.Refused, refused.SelectMany(p => PreflightFiles.FilesOf(p.Date)));
        PreflightFiles.Write(refused, "", name => output.Create(PreflightFiles.Refused + name));
    }

    /// <summary>Ends what the build started.</summary>
    public void Dispose() => _pictures.Dispose();

    private (Newspaper Newspaper, ImmutableArray<Issue> Issues) Read()
    {
        var newsroom = new Newsroom(project, messages);
        var newspaper = newsroom.ReadNewspaper();
        return (newspaper, newsroom.ReadIssues(newspaper));
    }

    private (Theme Theme, FontBook Fonts) Open(Newspaper newspaper)
    {
        var theme = new Newsroom(project, messages).ReadTheme(newspaper);
        var shelf = new FontShelf(project.Folder.FullPath, theme.Name, newspaper.Language, FoldersOf(theme));
        var fonts = shelf.Open(theme.Faces);
        messages.Report([.. shelf.Forbidden.Select(name => new Diagnostic(
            Severity.Warning, "PG903", SourceSpan.WholeFile($"themes/{newspaper.Theme}/theme.yml"),
            $"{name} is passed over: the licence bits of its fonts (fsType) forbid embedding", "name another family, or ask the font's maker for a licence to embed"))]);
        messages.Report(shelf.FindForeign(fonts));
        return (theme, fonts);
    }

    private WebOffice OfficeOf(Newspaper newspaper, (Theme Theme, FontBook Fonts) look) => new(
        project, newspaper, FoldersOf(look.Theme), _pictures, new WebFonts(look.Theme, look.Fonts, newspaper), AsOf(newspaper), messages);

    private DateTimeOffset? AsOf(Newspaper newspaper) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(newspaper.TimeZone, out var zone) ? Publication?.Invoke(zone) : null;

    private ThemeFolders FoldersOf(Theme theme) => new(project.Folder.FullPath, theme);

    private PrintShop ShopOf(Newspaper newspaper, (Theme Theme, FontBook Fonts) look) => new(newspaper, look.Theme, look.Fonts, _pictures);

    private PressOrder OrderOf(Newspaper newspaper)
    {
        var order = PressOrder.Of(newspaper.Press, project);
        messages.Report(order.Problems);
        return order;
    }

    private ImmutableArray<PrintedEdition> Reported(ImmutableArray<PrintedEdition> printed)
    {
        foreach (var edition in printed) messages.Report(edition.Diagnostics);
        return printed;
    }
}
