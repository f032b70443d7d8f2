using System.CommandLine;
using PaperGen.Content;

namespace PaperGen.Cli.Commands;

/// <summary><c>papergen inspect</c>: shows what was understood of a file or an issue.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("file-or-issue")
        {
            Description = "A transcript or a Markdown file, the folder of an issue, or an issue's name in this project.",
        };
        var json = new Option<bool>("--json") { Description = "Print the whole model as JSON." };
        var command = new Command("inspect", "Shows what was understood of a file or an issue.") { what, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string what, bool asJson)
    {
        var full = Path.GetFullPath(what);
        if (!File.Exists(full)) throw new CommandException($"there is no file {what}");
        var file = new SourceFile(what.Replace('\\', '/'), File.ReadAllBytes(full));
        var page = TranscriptReader.Read(file);
        if (asJson) Messages.Say(PageJson.Write(page));
        return page.HasErrors ? ExitCode.PrintedWithErrors : ExitCode.Printed;
    }
}
