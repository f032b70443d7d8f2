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

    [Fact]
    public void What_one_build_converted_the_next_one_knows_unless_it_was_cut_off()
    {
        using var project = Project();
        Build("first", path: null);
        var made = TemporaryProject.Contents(project.PathOf("first"));
        project.Write("bin/node", "#!/bin/sh\nexit 3\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(project.PathOf("bin/node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Build("second", $"{project.PathOf("bin")}:/usr/bin:/bin");
        Assert.Equal(made, TemporaryProject.Contents(project.PathOf("second")));

        var kept = Directory.GetFiles(project.PathOf(".papergen/pictures"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".gitignore", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(kept);
        foreach (var (i, file) in kept.Index()) File.WriteAllBytes(file, i % 2 == 0 ? File.ReadAllBytes(file)[..^1] : []);
        Build("third", path: null);
        Assert.Equal(made, TemporaryProject.Contents(project.PathOf("third")));

        void Build(string output, string? path)
        {
            var built = PaperGenProgram.Run(project.Folder, path, ["build", "--force", "--output", output]);
            Assert.DoesNotContain("converter", built.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_camera_wrote_is_not_published_with_or_without_a_converter()
    {
        using var project = Project();
        var dot = File.ReadAllBytes(project.PathOf("papers/2026-01-02/dot.png"));
        File.WriteAllBytes(project.PathOf("papers/2026-01-02/dot.png"),
            [.. dot.AsSpan(0, 33), 0, 0, 0, 22, .. "tEXtComment\0seen at 12, 34"u8, 0xE8, 0x08, 0x93, 0xF0, .. dot.AsSpan(33)]);
        foreach (var path in new[] { null, "/nowhere" })
        {
            PaperGenProgram.Run(project.Folder, path, ["build", "--force"]);
            Assert.NotEmpty(Directory.GetFiles(project.PathOf("dist/site/pictures")));
            Assert.All(TemporaryProject.Contents(project.PathOf("dist")), file => Assert.True(file.Value.AsSpan().IndexOf("seen at"u8) < 0, file.Key));
        }
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
