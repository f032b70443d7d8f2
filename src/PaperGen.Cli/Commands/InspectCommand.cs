using System.CommandLine;

namespace PaperGen.Cli.Commands;

internal static class InspectCommand
{
    public static Command Create() => new("inspect");
}
