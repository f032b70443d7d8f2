using System.Globalization;
using PaperGen.Cli.Pipeline;
using PaperGen.Pages;

namespace PaperGen.Cli.Commands;

/// <summary>A line about each composed page.</summary>
internal static class PageLines
{
    public static void Say(IEnumerable<PrintedEdition> editions)
    {
        foreach (var edition in editions)
        {
            foreach (var report in edition.Reports)
            {
                Messages.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{edition.Issue.Date:yyyy-MM-dd} {report.Page.Folio}: {report.Page.Stories.Length} stories, {report.Fill:P1} filled, {Verdicts(report)}"));
            }
        }
    }

    private static string Verdicts(PageReport report) => (report.Count(VerdictLevel.Error), report.Count(VerdictLevel.Warning)) switch
    {
        (0, 0) => "nothing to mend",
        var (errors, warnings) => $"{errors} E, {warnings} W",
    };
}
