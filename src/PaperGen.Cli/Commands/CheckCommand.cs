using System.CommandLine;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pipeline;

namespace PaperGen.Cli.Commands;

/// <summary><c>papergen check</c>: everything there is to say about the newspaper, without printing it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var project = ProjectOption.Create();
        var command = new Command("check", "Shows every message about the newspaper, without printing it.") { project };
        command.SetAction(parsed => Run(parsed.GetValue(project)));
        return command;
    }

    private static int Run(string? projectFolder)
    {
        var messages = new Messages { ShowNotes = true };
        using var build = new NewspaperBuild(Project.Open(projectFolder ?? "."), messages);
        var editions = build.Check();
        PageLines.Say(editions);
        foreach (var report in editions.SelectMany(e => e.Reports))
        {
            foreach (var verdict in report.Verdicts) Messages.Say($"  {report.Page.Folio} {verdict}");
        }

        Messages.Say($"{messages.Errors} errors, {messages.Warnings} warnings, {messages.Notes} notes");
        return messages.Errors > 0 ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }
}
