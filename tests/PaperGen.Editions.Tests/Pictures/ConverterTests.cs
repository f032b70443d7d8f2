namespace PaperGen.Editions.Tests;

/// <summary>What happens where the picture converter is not what it should be.</summary>
public sealed class ConverterTests
{
    private const string Chart = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><rect width=\"30\" height=\"20\"/></svg>";

    [Fact]
    public void Without_Node_PNG_is_printed_and_the_rest_is_an_error_that_says_what_to_install()
    {
        using var project = Project();
        var result = PaperGenProgram.Run(project.Folder, path: "/nowhere", ["build", "--force"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SVG pictures must be converted, and Node is not installed (install Node 20.9 or later and build again)", result.Error, StringComparison.Ordinal);
        var images = ExternalTool.Run("pdfimages", "-list", project.PathOf("dist/press/2026-01-02.pdf")).Output;
        Assert.Single(images.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2));
        Assert.Contains("is RGB", File.ReadAllText(project.PathOf("dist/press/preflight.json")), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(project.PathOf("dist/site/pictures"), "*.png"));
    }

    [Theory]
    [InlineData("echo 'Error: out of luck' >&2; exit 3", "the converter broke off: Error: out of luck")]
    [InlineData("head -c 100000 /dev/zero", "the converter broke off")]
    [InlineData("head -c 2 /dev/zero", "the converter broke off")]
    public void A_converter_that_dies_or_talks_nonsense_is_an_error_and_no_more(string script, string said)
    {
        using var project = Project();
        project.Write("bin/node", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(project.PathOf("bin/node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = PaperGenProgram.Run(project.Folder, path: $"{project.PathOf("bin")}:/usr/bin:/bin", ["build"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.Contains("a.md", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mistake of PaperGen's own", result.Error, StringComparison.Ordinal);
    }

    private static TemporaryProject Project()
    {
        var project = new TemporaryProject();
        project.Write("site.yml", "title: Morning Post\nlanguage: en-GB\nissues: papers\n");
        project.Write("papers/2026-01-02/a.md", "---\nheadline: New bridge opens\n---\nThe new bridge was opened yesterday.\n\n![A chart](chart.svg \"The chart. Jane Doe\")\n\n![A dot](dot.png \"The dot. Jane Doe\")\n");
        project.Write("papers/2026-01-02/chart.svg", Chart);
        File.WriteAllBytes(project.PathOf("papers/2026-01-02/dot.png"), Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4IacBRAwQCgAgFgQ5YebC6gAAAABJRU5ErkJggg=="));
        return project;
    }
}
