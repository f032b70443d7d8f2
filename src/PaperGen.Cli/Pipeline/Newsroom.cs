using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Content;

namespace PaperGen.Cli.Pipeline;

/// <summary>Reads what a project holds and reports what is wrong with it.</summary>
internal sealed class Newsroom(Project project, Messages messages)
{
    /// <summary>Reads <c>site.yml</c>; a newspaper that is not understood is not printed.</summary>
    public Newspaper ReadNewspaper()
    {
        var newspaper = NewspaperReader.Read(project.ReadSiteFile());
        messages.Report(newspaper.Diagnostics);
        return newspaper.HasErrors ? throw NotPrinted(Project.SiteFile) : newspaper.Value;
    }

    /// <summary>Reads every issue, oldest first. What is not understood of one is not printed, and nothing else either.</summary>
    public ImmutableArray<Issue> ReadIssues(Newspaper newspaper)
    {
        var zone = TimeZoneOf(newspaper);
        var folders = project.IssueFolders(newspaper).ToList();
        var parsed = new Parsed<Issue>[folders.Count];
        Parallel.For(0, folders.Count, index => parsed[index] = IssueReader.Read(folders[index].Path, folders[index].Folder, zone));
        foreach (var issue in parsed) messages.Report(issue.Diagnostics);
        if (parsed.Length == 0)
        {
            throw new CommandException(
                $"the folder {newspaper.IssuesFolder} holds no issues", "make a folder for each issue, with an issue.yml (docs/content.md)");
        }

        ReportSameDates(parsed);
        if (parsed.Any(issue => issue.HasErrors) || messages.Errors > 0) throw NotPrinted("an issue");
        return [.. parsed.Select(issue => issue.Value).OrderBy(issue => issue.Date)];
    }

    private void ReportSameDates(IEnumerable<Parsed<Issue>> issues)
    {
        foreach (var same in issues.Select(i => i.Value).Where(i => i.Date is not null).GroupBy(i => i.Date).Where(g => g.Count() > 1))
        {
            var first = same.First();
            messages.Report(same.Skip(1).Select(issue => new Diagnostic(
                Severity.Error, "PG901", issue.Source, $"{first.Source.File} is of the same date, {issue.Date:yyyy-MM-dd}", "correct the date of one of them")));
        }
    }

    private static TimeZoneInfo TimeZoneOf(Newspaper newspaper) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(newspaper.TimeZone, out var zone)
            ? zone
            : throw new CommandException($"{Project.SiteFile}: {newspaper.TimeZone} is no time zone", "name one as Asia/Shanghai is named");

    /// <summary>What stops a command that cannot go on without something.</summary>
    public static CommandException NotPrinted(string what) => new($"nothing is printed: {what} is not understood");
}
