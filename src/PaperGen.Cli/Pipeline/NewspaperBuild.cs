using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Content;

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
        var (newspaper, issues, look) = Read();
        messages.Report(TemplateCheck.Of(project, newspaper, look.Folders));
        _ = OrderOf(newspaper);
        var composed = Reported(ShopOf(newspaper, look).Compose(issues));
        messages.Report(OfficeOf(newspaper, look).FollowLinks(issues, composed));
        return composed;
    }

    /// <summary>Composes and examines what the press would get; the reports are written into a folder, and nothing else is.</summary>
    public ImmutableArray<PrintedEdition> CheckPress(string reportFolder)
    {
        var (newspaper, issues, look) = Read();
        var shop = ShopOf(newspaper, look);
        Directory.CreateDirectory(reportFolder);
        var printed = Reported(shop.Examine(issues, OrderOf(newspaper), Create));
        PreflightFiles.Write(printed, "", Create);
        return printed;

        FileStream Create(string name) => File.Create(Path.Combine(reportFolder, name));
    }

    /// <summary>Reads all and composes one issue, named by its folder, without writing anything; null when there is none of that name.</summary>
    public PrintedEdition? Compose(string name)
    {
        var (newspaper, issues, look) = Read();
        var issue = issues.FirstOrDefault(issue => issue.Source.File.Split('/').Contains(name));
        return issue is null ? null : Reported(ShopOf(newspaper, look).Compose([issue]))[0];
    }

    /// <summary>Builds the website and the printed newspaper into a folder.</summary>
    /// <param name="outputFolder">The folder.</param>
    /// <param name="isForced">True to hand the press's files over whatever the preflight says of them.</param>
    public ImmutableArray<PrintedEdition> Build(string outputFolder, bool isForced)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues, look) = Read();
        var printed = Reported(ShopOf(newspaper, look).Print(issues, output, OrderOf(newspaper), forSite: true, AsOf(newspaper)));
        HandOver(printed, output, isForced);
        OfficeOf(newspaper, look).Publish(issues, printed, output);
        output.Publish();
        return printed;
    }

    /// <summary>Builds the website alone: nothing is composed, so its pages have neither pictures nor PDFs.</summary>
    public ImmutableArray<Issue> BuildSite(string outputFolder)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues, look) = Read();
        OfficeOf(newspaper, look).Publish(issues, printed: [], output);
        output.Publish();
        return issues;
    }

    /// <summary>Builds what the print shop gets, and no website.</summary>
    public ImmutableArray<PrintedEdition> BuildPress(string outputFolder, bool isForced)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues, look) = Read();
        var printed = Reported(ShopOf(newspaper, look).Print(issues, output, OrderOf(newspaper), forSite: false));
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

    /// <summary>Reads the newspaper with all its issues, and opens its fonts beside that: neither needs the other.</summary>
    private (Newspaper Newspaper, ImmutableArray<Issue> Issues, Look Look) Read()
    {
        Prelude.Begin();
        var newsroom = new Newsroom(project, messages);
        var newspaper = newsroom.ReadNewspaper();
        var opening = Task.Run(() => Look.Open(project, newspaper));
        var issues = newsroom.ReadIssues(newspaper);
        var look = opening.GetAwaiter().GetResult();
        messages.Report(look.Diagnostics);
        return look.HasErrors ? throw Newsroom.NotPrinted(look.Value.Path) : (newspaper, issues, look.Value);
    }

    private WebOffice OfficeOf(Newspaper newspaper, Look look) => new(
        project, newspaper, look.Folders, _pictures, new WebFonts(look.Theme, look.Fonts, newspaper), AsOf(newspaper), messages);

    private DateTimeOffset? AsOf(Newspaper newspaper) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(newspaper.TimeZone, out var zone) ? Publication?.Invoke(zone) : null;

    private PrintShop ShopOf(Newspaper newspaper, Look look) => new(newspaper, look.Theme, look.Fonts, _pictures);

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
