using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>Composes issues and writes their files, several at a time; the results come in the order of the issues.</summary>
internal sealed class PrintShop(Newspaper newspaper, Theme theme, FontBook fonts, PictureDesk pictures)
{
    private readonly FontShaper _shaper = new(fonts, newspaper.Language);

    /// <summary>Address of an issue's PDF on the website, from its root.</summary>
    public static string ScreenPath(DateOnly date) => $"{Folder(date)}/{Name(date)}.pdf";

    /// <summary>Address of a page's PDF on the website, from its root.</summary>
    public static string ScreenPath(DateOnly date, int page) => string.Create(CultureInfo.InvariantCulture, $"{Folder(date)}/page-{page:00}.pdf");

    /// <summary>Address of a page's picture on the website, from its root.</summary>
    public static string PicturePath(DateOnly date, int page) => string.Create(CultureInfo.InvariantCulture, $"{Folder(date)}/page-{page:00}.svg");

    /// <summary>Composes every issue and writes nothing.</summary>
    public ImmutableArray<PrintedEdition> Compose(IReadOnlyList<Issue> issues) => SeveralAtATime(issues, issue => Judged(Compose(issue)));

    /// <summary>Composes every issue and examines what the press would get of it.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="order">What the press writes.</param>
    /// <param name="create">Opens a report by its name, on any thread.</param>
    public ImmutableArray<PrintedEdition> Examine(IReadOnlyList<Issue> issues, PressOrder order, Func<string, Stream> create) =>
        SeveralAtATime(issues, issue =>
        {
            var edition = Compose(issue);
            if (issue.Date is not { } date) return edition;
            var (files, said) = new IssueFiles(edition.Edition, date, pictures.ForIssue(), _ => Stream.Null).Write(order, forSite: false);
            using var report = create(PreflightFiles.PageOf(date));
            return edition with { Diagnostics = edition.Diagnostics.AddRange(said), Preflight = PreflightFiles.Examine(edition, order, files, report) };
        });

    /// <summary>Composes every issue and writes its files.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="output">The folder that is built.</param>
    /// <param name="order">What the press writes.</param>
    /// <param name="forSite">Whether the website's files of the printed pages are written too.</param>
    /// <param name="asOf">When the website is read first: what shows a later story is not written for it.</param>
    public ImmutableArray<PrintedEdition> Print(IReadOnlyList<Issue> issues, OutputFolder output, PressOrder order, bool forSite, DateTimeOffset? asOf = null) =>
        SeveralAtATime(issues, issue =>
        {
            var edition = Compose(issue);
            if (issue.Date is not { } date) return Judged(edition);
            // Judged beside the press, which begins with what one processor does: it gathers the glyphs of all pages.
            var judging = Task.Run(() => Judged(edition));
            var held = HeldBackPages.Of(issue, edition.Edition, forSite ? asOf : null);
            var files = new IssueFiles(edition.Edition, date, pictures.ForIssue(), output.Create, pictures.Thumbnails(output)) { HeldBack = held.Numbers };
            var (written, said) = files.Write(order, forSite);
            using var report = output.Create(PreflightFiles.Folder + PreflightFiles.PageOf(date));
            return judging.GetAwaiter().GetResult() with
            {
                Diagnostics = edition.Diagnostics.AddRange(said).AddRange(held.Said),
                Preflight = PreflightFiles.Examine(edition, order, written, report),
                Thumbnails = files.Thumbnails,
                HeldBack = held.Numbers,
            };
        });

    /// <summary>A date as it stands in file names.</summary>
    public static string Name(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private PrintedEdition Compose(Issue issue)
    {
        var composed = PageComposer.Compose(issue, newspaper, theme, _shaper, pictures);
        return new PrintedEdition(issue, composed.Value, composed.Diagnostics);
    }

    private PrintedEdition Judged(PrintedEdition edition) => edition with { Reports = PageCheck.Check(edition.Edition, theme) };

    private static ImmutableArray<PrintedEdition> SeveralAtATime(IReadOnlyList<Issue> issues, Func<Issue, PrintedEdition> print)
    {
        var printed = new PrintedEdition[issues.Count];
        Parallel.For(0, issues.Count, index => printed[index] = print(issues[index]));
        return [.. printed];
    }

    private static string Folder(DateOnly date) => date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
}
