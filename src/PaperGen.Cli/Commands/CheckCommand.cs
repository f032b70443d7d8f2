using System.CommandLine;

namespace PaperGen.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create() => new("check");
}
