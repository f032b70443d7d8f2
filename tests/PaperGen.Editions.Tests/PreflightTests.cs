using System.Text.Json;

namespace PaperGen.Editions.Tests;

public sealed class PreflightTests
{
    [Fact]
    public void Errors_keep_what_the_print_shop_last_got()
    {
        using var project = Project();
        Assert.Equal(0, PaperGenProgram.Run(project.Folder, "build").ExitCode);
        var good = TemporaryProject.Contents(project.PathOf("dist/press"));
        Assert.Contains("2025-06-04-preflight.html", good.Keys);
        Assert.Contains("preflight.html", good.Keys);

        project.Write("papers/2025-06-04/photo.jpg", "<!doctype html><title>404</title>");
        project.Write("papers/2025-06-04/a.md", Story + "\n![A photo](photo.jpg \"The bridge. Photo by Jane Doe\")\n");
        var refused = PaperGenProgram.Run(project.Folder, "build");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal(WithoutLists(good), WithoutLists(TemporaryProject.Contents(project.PathOf("dist/press"))));
        Assert.Contains("held back", File.ReadAllText(project.PathOf("dist/press/preflight.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(project.PathOf("dist/press.refused/2025-06-04.pdf")));
        Assert.Equal(1, Errors(project.PathOf("dist/press.refused/preflight.json")));

        Assert.Equal(1, PaperGenProgram.Run(project.Folder, "build", "--force").ExitCode);
        Assert.NotEqual(good, TemporaryProject.Contents(project.PathOf("dist/press")));
        Assert.False(Directory.Exists(project.PathOf("dist/press.refused")));
    }

    [Fact]
    public void An_issue_with_errors_holds_no_other_back()
    {
        using var project = Project();
        project.Write("papers/2025-06-05/a.md", Story);
        Assert.Equal(0, PaperGenProgram.Run(project.Folder, "build", "--only", "press").ExitCode);
        var before = TemporaryProject.Contents(project.PathOf("dist/press"));

        project.Write("papers/2025-06-04/photo.jpg", "<!doctype html><title>404</title>");
        project.Write("papers/2025-06-04/a.md", Story + "\n![A photo](photo.jpg \"The bridge. Photo by Jane Doe\")\n");
        project.Write("papers/2025-06-05/a.md", Story + "\nThe mayor came late.\n");
        var refused = PaperGenProgram.Run(project.Folder, "build", "--only", "press");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("not for the print shop: 2025-06-04 (1 errors", refused.Error, StringComparison.Ordinal);
        var after = TemporaryProject.Contents(project.PathOf("dist/press"));
        Assert.Equal(before.Keys, after.Keys);
        foreach (var (name, content) in before.Where(f => !f.Key.StartsWith("preflight", StringComparison.Ordinal)))
            Assert.Equal(name.StartsWith("2025-06-04", StringComparison.Ordinal), content.AsSpan().SequenceEqual(after[name]));
        Assert.Equal(["2025-06-04-preflight.html", "2025-06-04.pdf", "2025-06-04/p01.pdf", "preflight.html", "preflight.json"], TemporaryProject.Contents(project.PathOf("dist/press.refused")).Keys);
    }

    [Fact]
    public void The_press_s_files_are_examined_without_building_them()
    {
        using var project = Project();
        var checkedPress = PaperGenProgram.Run(project.Folder, "check", "--press");
        Assert.Equal(0, checkedPress.ExitCode);
        Assert.Contains("2025-06-04.pdf: 1 pages, 0 errors", checkedPress.Output, StringComparison.Ordinal);
        Assert.Contains("1 page: one side of a leaf stays blank", checkedPress.Output, StringComparison.Ordinal);
        Assert.Equal(["2025-06-04-preflight.html", "preflight.html", "preflight.json"], TemporaryProject.Contents(project.PathOf("preflight")).Keys);
        Assert.False(Directory.Exists(project.PathOf("dist")));
    }

    private const string Story = "---\nheadline: New bridge opens\nbyline: Jane Doe\n---\nThe new bridge was opened yesterday, and the two banks are one town again.\n";

    private static TemporaryProject Project()
    {
        var project = new TemporaryProject();
        project.Write("site.yml", "title: Morning Post\nlanguage: en-GB\nissues: papers\n");
        project.Write("papers/2025-06-04/a.md", Story);
        return project;
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> WithoutLists(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        files.Where(f => !f.Key.StartsWith("preflight", StringComparison.Ordinal));

    private static int Errors(string json)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(json));
        return read.RootElement[0].GetProperty("errors").GetInt32();
    }
}
