using System.CommandLine;

namespace PaperGen.Cli.Commands;

/// <summary>The option that names the newspaper's folder.</summary>
internal static class ProjectOption
{
    public static Option<string?> Create() =>
        new("--project", "-p") { Description = "Folder of the newspaper; the current one, or the nearest above it with a site.yml, unless named." };
}
