using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Cli.Pipeline;
using PaperGen.Content;
using PaperGen.Press;

namespace PaperGen.Cli.Commands;

/// <summary>What the preflight found, on the console.</summary>
internal static class PreflightLines
{
    /// <summary>One line at the end of a build; true when the print shop's files were held back.</summary>
    public static bool SayVerdict(ImmutableArray<PrintedEdition> editions, string output, bool isForced)
    {
        var folder = Path.Combine(output, PreflightFiles.Folder);
        Messages.Say($"preflight: {Counts(Of(editions))} → {Path.Combine(folder, PreflightFiles.List)}");
        var refused = isForced ? [] : editions.Where(e => e.HasErrorsForPress).ToList();
        if (refused.Count == 0) return false;
        Messages.Fail(
            $"not for the print shop: {string.Join(", ", refused.Select(e => PrintShop.Name(e.Date)))} ({Counts(Of(refused))}); {folder} keeps what was there of it, and the new files are in {Path.Combine(output, PreflightFiles.Refused)}",
            "mend the errors that the report there names, or hand the files over all the same with --force");
        return true;
    }

    /// <summary>Every finding; true when there are errors.</summary>
    public static bool SayAll(ImmutableArray<PrintedEdition> editions, string folder)
    {
        var reports = Of(editions);
        foreach (var report in reports)
        {
            Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{report.File}: {report.Pages.Length} pages, {Counts([report])}"));
            foreach (var finding in report.Findings)
                Messages.Say($"  {(finding.Severity == Severity.Error ? "error" : "warning")}: {(finding.Pages.IsEmpty ? "" : $"page {string.Join(", ", finding.Pages)}: ")}{finding.Message}");
        }

        Messages.Say($"preflight: {Counts(reports)} → {Path.Combine(folder, PreflightFiles.List)}");
        return reports.Any(r => r.HasErrors);
    }

    private static List<PreflightReport> Of(IEnumerable<PrintedEdition> editions) => [.. editions.Select(e => e.Preflight).OfType<PreflightReport>()];

    private static string Counts(IReadOnlyCollection<PreflightReport> reports) =>
        string.Create(CultureInfo.InvariantCulture, $"{reports.Sum(r => r.Count(Severity.Error))} errors, {reports.Sum(r => r.Count(Severity.Warning))} warnings");
}
