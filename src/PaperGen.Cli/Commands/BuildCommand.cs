using System.CommandLine;
using System.Globalization;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pipeline;
using PaperGen.Content;

namespace PaperGen.Cli.Commands;

/// <summary><c>papergen build</c>: the website and the printed newspaper, into <c>dist/</c>.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var project = ProjectOption.Create();
        var output = new Option<string?>("--output", "-o") { Description = "Folder to build into; dist/ in the project unless named." };
        var only = new Option<string?>("--only") { Description = "Build no more than this: site, the website without what comes from print, or press, what the print shop gets." };
        only.AcceptOnlyFromAmong("site", "press");
        var force = new Option<bool>("--force") { Description = "Hand over the print shop's files also when the preflight finds errors in them." };
        var date = PublicationTime.Option();
        var command = new Command("build", "Builds the website and the printed newspaper.") { project, output, only, date, force };
        command.SetAction(parsed => Run(parsed.GetValue(project), parsed.GetValue(output), parsed.GetValue(only), parsed.GetValue(date), parsed.GetValue(force)));
        return command;
    }

    private static int Run(string? projectFolder, string? outputFolder, string? only, string? date, bool isForced)
    {
        var messages = new Messages();
        var project = Project.Open(projectFolder ?? ".");
        var output = outputFolder ?? Path.Combine(project.Folder.FullPath, "dist");
        using var build = new NewspaperBuild(project, messages) { Publication = PublicationTime.Read(date) };
        var isRefused = false;
        if (only == "site")
        {
            SayWhatWasBuilt(build.BuildSite(output), "", output);
        }
        else
        {
            var printed = only == "press" ? build.BuildPress(output, isForced) : build.Build(output, isForced);
            PageLines.Say(printed);
            isRefused = PreflightLines.SayVerdict(printed, output, isForced);
            SayWhatWasBuilt(printed.Select(p => p.Issue), $", {printed.Sum(p => p.Edition.Pages.Length)} pages", output);
        }

        Messages.Say($"{messages.Errors} errors, {messages.Warnings} warnings, {messages.Notes} notes (papergen check shows them)");
        return messages.Errors > 0 || isRefused ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }

    private static void SayWhatWasBuilt(IEnumerable<Issue> issues, string pages, string output)
    {
        var stories = issues.Select(issue => issue.Stories.Count()).ToList();
        Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{stories.Count} issues, {stories.Sum()} stories{pages} → {output}"));
    }
}
