using System.Globalization;

namespace PaperGen.Content;

/// <summary>Reads one issue: <c>issue.yml</c> and the transcripts and Markdown files beside it.</summary>
public static class IssueReader
{
    /// <summary>Name of the file that describes an issue.</summary>
    public const string FileName = "issue.yml";

    /// <summary>Reads the issue in a folder. Without <c>issue.yml</c> the folder's name gives the date and every transcript is a page.</summary>
    /// <param name="folderPath">The folder as the editor would type it: relative to the project, with forward slashes.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="zone">Time zone of times that name none.</param>
    public static Parsed<Issue> Read(string folderPath, ISourceFolder folder, TimeZoneInfo? zone = null)
    {
        if (folder.Open(FileName) is { } issueYml) return Read(issueYml, folder, zone);
        var diagnostics = new DiagnosticBag();
        var whole = SourceSpan.WholeFile(folderPath.TrimEnd('/'));
        if (!folder.List().Any(IssueFiles.IsContent))
        {
            diagnostics.Error("PG310", whole, $"the folder holds neither {FileName} nor any .txt or .md file", "an issue is a folder with its files");
            return diagnostics.Beside(new Issue(whole));
        }
        return Read(new IssueFile(whole), whole.File, folder, zone, diagnostics);
    }

    /// <summary>Reads the issue that a file describes.</summary>
    /// <param name="issueYml">The file.</param>
    /// <param name="folder">The folder it lies in.</param>
    /// <param name="zone">Time zone of times that name none.</param>
    public static Parsed<Issue> Read(SourceFile issueYml, ISourceFolder folder, TimeZoneInfo? zone = null)
    {
        var read = IssueFile.Keys(zone).Read(issueYml);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(read.Diagnostics);
        var slash = issueYml.Path.LastIndexOf('/');
        return Read(read.Value with { Source = SourceSpan.WholeFile(issueYml.Path) }, slash < 0 ? "" : issueYml.Path[..slash], folder, zone, diagnostics);
    }

    private static Parsed<Issue> Read(IssueFile file, string folderPath, ISourceFolder folder, TimeZoneInfo? zone, DiagnosticBag diagnostics)
    {
        var files = new IssueFiles(folder, zone, diagnostics);
        var pages = new IssuePages(files, diagnostics);
        if (file.Pages is { } entries) pages.ReadEntries(entries);
        else pages.ReadTranscripts();
        pages.ReadMarkdown(mayAddPages: file.Pages is null);
        var (finished, unplaced) = pages.Finish();
        var issueLine = finished.Select(p => p.IssueLine).FirstOrDefault(l => l is not null);
        var date = file.Date ?? (diagnostics.HasErrors ? null : DateOf(folderPath)) ?? issueLine?.Date ?? DateOf(folderPath);
        if (date is null && !diagnostics.HasErrors)
            diagnostics.Error("PG307", file.Source, "the issue has no date", $"write date: in {FileName}, or name the folder such as 2025-06-04");
        return diagnostics.Beside(new Issue(file.Source)
        {
            Date = date,
            Number = file.Number ?? issueLine?.Number,
            TotalNumber = file.TotalNumber,
            Pages = finished,
            UnplacedStories = unplaced,
        });
    }

    private static DateOnly? DateOf(string folderPath) =>
        DateOnly.TryParseExact(folderPath[(folderPath.LastIndexOf('/') + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
