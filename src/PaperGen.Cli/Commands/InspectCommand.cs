using System.CommandLine;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pipeline;
using PaperGen.Content;
using PaperGen.Pages;

namespace PaperGen.Cli.Commands;

/// <summary><c>papergen inspect</c>: shows what was understood of a file or an issue.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("file-or-issue")
        {
            Description = "A transcript or a Markdown file, the folder of an issue, or the name of an issue of this project.",
        };
        var json = new Option<bool>("--json") { Description = "Print the whole model as JSON, with every message." };
        var layout = new Option<bool>("--layout") { Description = "Compose the issue and print plan, scores and placed items of its pages as JSON." };
        var project = ProjectOption.Create();
        var command = new Command("inspect", "Shows what was understood of a file or an issue, or how its pages were composed.") { what, json, layout, project };
        command.SetAction(parsed => parsed.GetValue(layout)
            ? ShowLayout(parsed.GetRequiredValue(what), parsed.GetValue(project))
            : Run(parsed.GetRequiredValue(what), parsed.GetValue(json), parsed.GetValue(project)));
        return command;
    }

    private static int Run(string what, bool asJson, string? projectFolder)
    {
        if (File.Exists(what)) return Show(ReadFile(what), asJson);
        if (Directory.Exists(what)) return Show(ReadIssue(what, new DiskFolder(what, what)), asJson, newspaper: null);

        var project = FindProject(what, projectFolder);
        var newspaper = NewspaperReader.Read(project.ReadSiteFile()).Value;
        foreach (var (path, folder) in project.IssueFolders(newspaper))
        {
            if (Path.GetFileName(path) == what) return Show(ReadIssue(path, folder), asJson, newspaper);
        }

        throw new CommandException($"there is no file, folder or issue {what}", $"the issues lie in {newspaper.IssuesFolder}/");
    }

    private static int ShowLayout(string what, string? projectFolder)
    {
        var isFolder = Directory.Exists(what);
        var project = isFolder ? Project.Open(projectFolder ?? what) : FindProject(what, projectFolder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(what));
        var messages = new Messages { ShowNotes = true };
        using var build = new NewspaperBuild(project, messages);
        if (build.Compose(name) is not { } printed) throw new CommandException($"there is no issue {name}", "name the folder of an issue");
        Messages.Say(LayoutJson.Write(printed.Edition, printed.Reports, printed.Diagnostics).TrimEnd());
        return messages.Errors > 0 ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }

    private static Project FindProject(string what, string? projectFolder)
    {
        try
        {
            return Project.Open(projectFolder ?? ".");
        }
        catch (CommandException) when (projectFolder is null)
        {
            throw new CommandException($"there is no file or folder {what}");
        }
    }

    private static Parsed<Page> ReadFile(string path)
    {
        var file = new SourceFile(path.Replace('\\', '/'), File.ReadAllBytes(path));
        return Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN"
            ? MarkdownReader.Read(file)
            : TranscriptReader.Read(file);
    }

    private static Parsed<Issue> ReadIssue(string path, DiskFolder folder) =>
        folder.Open(IssueReader.FileName) is { } file ? IssueReader.Read(file, folder) : IssueReader.Read(path.Replace('\\', '/'), folder);

    private static int Show(Parsed<Page> page, bool asJson)
    {
        if (asJson) Messages.Say(PageJson.Write(page));
        else Outline.Say([page.Value], page.Diagnostics);
        return page.HasErrors ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }

    private static int Show(Parsed<Issue> issue, bool asJson, Newspaper? newspaper)
    {
        if (asJson) Messages.Say(IssueJson.Write(issue, newspaper));
        else Outline.Say(issue.Value.Pages, issue.Diagnostics);
        return issue.HasErrors ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }
}
