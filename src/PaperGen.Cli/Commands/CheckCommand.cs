using System.CommandLine;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pipeline;
using PaperGen.Pages;

namespace PaperGen.Cli.Commands;

/// <summary><c>papergen check</c>: everything there is to say about the newspaper, without printing it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var project = ProjectOption.Create();
        var press = new Option<bool>("--press") { Description = "Examine what the print shop would get (preflight), and write a report." };
        var report = new Option<string?>("--report") { Description = "Folder for the report of --press; preflight/ in the project unless named." };
        var command = new Command("check", "Shows every message about the newspaper, without printing it.") { project, press, report };
        command.SetAction(parsed => parsed.GetValue(press) || parsed.GetValue(report) is not null
            ? RunPress(parsed.GetValue(project), parsed.GetValue(report))
            : Run(parsed.GetValue(project)));
        return command;
    }

    private static int RunPress(string? projectFolder, string? reportFolder)
    {
        var messages = new Messages();
        var project = Project.Open(projectFolder ?? ".");
        var folder = reportFolder ?? Path.Combine(project.Folder.FullPath, "preflight");
        using var build = new NewspaperBuild(project, messages);
        var editions = build.CheckPress(folder);
        return PreflightLines.SayAll(editions, folder) || messages.Errors > 0 ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }

    private static int Run(string? projectFolder)
    {
        var messages = new Messages { ShowNotes = true };
        using var build = new NewspaperBuild(Project.Open(projectFolder ?? "."), messages);
        var editions = build.Check();
        PageLines.Say(editions);
        foreach (var edition in editions)
        {
            foreach (var report in edition.Reports)
            {
                Messages.Say($"  {report.Page.Folio} {report.Figures}");
                foreach (var verdict in report.Verdicts) Messages.Say($"  {report.Page.Folio} {verdict}");
            }

            foreach (var verdict in PageCheck.CheckJumps(edition.Edition)) Messages.Say($"  {verdict}");
        }

        Messages.Say($"{messages.Errors} errors, {messages.Warnings} warnings, {messages.Notes} notes");
        return messages.Errors > 0 ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }
}
