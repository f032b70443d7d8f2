using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Press;

namespace PaperGen.Cli.Pipeline;

/// <summary>The preflight reports beside the press's files: one of each issue for people, their list, and all of them for programs.</summary>
internal static class PreflightFiles
{
    /// <summary>Where the press's files lie in the output.</summary>
    public const string Folder = "press/";

    /// <summary>Where the files of issues lie that are not handed over.</summary>
    public const string Refused = "press.refused/";

    /// <summary>Name of the list for people.</summary>
    public const string List = "preflight.html";

    /// <summary>Name of the file for programs.</summary>
    public const string Json = "preflight.json";

    /// <summary>Name of an issue's report.</summary>
    public static string PageOf(DateOnly date) => PrintShop.Name(date) + "-preflight.html";

    /// <summary>What the press gets of an issue, with slashes at the end of folders.</summary>
    public static ImmutableArray<string> FilesOf(DateOnly date) => [PrintShop.Name(date) + ".pdf", PrintShop.Name(date) + "/", PageOf(date)];

    /// <summary>Examines the press's files of an issue, and writes its report for people.</summary>
    public static PreflightReport Examine(PrintedEdition edition, PressOrder order, ImmutableArray<PressFile> files, Stream html) =>
        Preflight.Examine(edition.Edition, order.Issue, files, order.Problems.Concat(edition.Diagnostics).Concat(WithoutWords(edition.Issue)), html);

    /// <summary>Writes what is about all issues.</summary>
    /// <param name="editions">The issues.</param>
    /// <param name="heldBack">Where the new files of issues lie that are not handed over; empty when all are.</param>
    /// <param name="create">Opens a file by its name.</param>
    public static void Write(ImmutableArray<PrintedEdition> editions, string heldBack, Func<string, Stream> create)
    {
        var examined = editions.Where(e => e.Preflight is not null).OrderByDescending(e => e.Date)
            .Select(e => heldBack.Length > 0 && e.HasErrorsForPress
                ? new ListedReport(e.Preflight!, heldBack + PageOf(e.Date)) { IsHeldBack = true }
                : new ListedReport(e.Preflight!, PageOf(e.Date))).ToList();
        using (var list = create(List)) PreflightHtml.WriteList(examined, list);
        using var json = create(Json);
        PreflightJson.Write(examined, json);
    }

    /// <summary>Pictures of which nobody says what they show or who took them: for the editor to look at before the plates are made, no mistake in a text.</summary>
    private static IEnumerable<Diagnostic> WithoutWords(Issue issue)
    {
        foreach (var story in issue.Stories)
        {
            foreach (var figure in story.Body.OfType<Figure>())
            {
                if (figure.Caption is null) yield return new(Severity.Warning, "PG707", figure.Source, $"{figure.Image} has no caption");
                if (figure.Credits.IsEmpty && story.PhotoCredits.IsEmpty) yield return new(Severity.Warning, "PG707", figure.Source, $"{figure.Image} has no credit");
            }
        }
    }
}
