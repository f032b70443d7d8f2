using System.CommandLine;

namespace PaperGen.Cli.Commands;

internal static class BuildCommand
{
    public static Command Create() => new("build");
}
