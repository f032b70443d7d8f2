using System.CommandLine;
using System.Globalization;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pipeline;

namespace PaperGen.Cli.Commands;

/// <summary><c>papergen build</c>: the website and the printed newspaper, into <c>dist/</c>.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var project = ProjectOption.Create();
        var output = new Option<string?>("--output", "-o") { Description = "Folder to build into; dist/ in the project unless named." };
        var command = new Command("build", "Builds the website and the printed newspaper.") { project, output };
        command.SetAction(parsed => Run(parsed.GetValue(project), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string? projectFolder, string? outputFolder)
    {
        var messages = new Messages();
        var project = Project.Open(projectFolder ?? ".");
        var output = outputFolder ?? Path.Combine(project.Folder.FullPath, "dist");
        var printed = new NewspaperBuild(project, messages).Build(output);
        PageLines.Say(printed);
        Messages.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{printed.Length} issues, {printed.Sum(p => p.Issue.Stories.Count())} stories, {printed.Sum(p => p.Edition.Pages.Length)} pages → {output}"));
        Messages.Say($"{messages.Errors} errors, {messages.Warnings} warnings, {messages.Notes} notes (papergen check shows them)");
        return messages.Errors > 0 ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }
}
