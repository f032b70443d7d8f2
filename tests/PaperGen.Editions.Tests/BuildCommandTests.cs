namespace PaperGen.Editions.Tests;

public sealed class BuildCommandTests
{
    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        using var first = TemporaryProject.OfSample();
        using var second = TemporaryProject.OfSample();
        Assert.Equal(0, PaperGenProgram.Run(first.Folder, "build").ExitCode);
        Assert.Equal(0, PaperGenProgram.Run(second.Folder, "build").ExitCode);

        var (a, b) = (TemporaryProject.Contents(first.PathOf("dist")), TemporaryProject.Contents(second.PathOf("dist")));
        Assert.Equal(a.Keys, b.Keys);
        Assert.All(a.Keys, path => Assert.True(a[path].AsSpan().SequenceEqual(b[path]), path));
    }

    public static TheoryData<string, string> BrokenProjects => new()
    {
        { "site.yml is missing", "there is no site.yml" },
        { "site.yml is broken", "site.yml:2:" },
        { "site.yml has an unknown key", "did you mean title?" },
        { "the issues lie outside the project", "leads out" },
        { "the issues' folder is missing", "does not exist" },
        { "site.yml is a folder", "not a file" },
        { "the theme is missing", "there is no theme" },
        { "the date is impossible", "issue.yml:1:7" },
        { "the page's text is missing", "gone.txt" },
        { "dist is a file", "is a file" },
        { "dist is write-protected", "write-protected" },
        { "dist holds somebody's files", "did not write" },
    };

    [Theory]
    [MemberData(nameof(BrokenProjects))]
    public void What_cannot_be_printed_is_said_and_the_old_result_stays(string problem, string said)
    {
        using var project = new TemporaryProject();
        project.Write("site.yml", "title: 测试报\n");
        project.Write("seeds/2025-06-04/issue.yml", "date: 2025-06-04\npages:\n  - number: 1\n    files: p1.txt\n");
        project.Write("seeds/2025-06-04/p1.txt", "新桥建成通车\n\n本报讯（记者 李明）新桥昨天建成通车，两岸居民往来更加方便。\n");
        project.Write("dist/.papergen", "");
        project.Write("dist/site/index.html", "the old result");
        var output = Break(project, problem);
        var before = TemporaryProject.Contents(project.Folder);

        var result = PaperGenProgram.Run(project.Folder, ["build", .. output]);

        MakeWritable(project.PathOf("dist"), true);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryProject.Contents(project.Folder));
    }

    [Fact]
    public void A_build_that_was_killed_while_it_swapped_loses_nothing()
    {
        using var project = new TemporaryProject();
        project.Write("site.yml", "titel: 测试报\n");
        project.Write("dist.previous/.papergen", "");
        project.Write("dist.previous/site/index.html", "the old result");
        project.Write("dist.next/site/index.html", "half of the new result");

        Assert.Equal(2, PaperGenProgram.Run(project.Folder, "build").ExitCode);

        Assert.Equal("the old result", File.ReadAllText(project.PathOf("dist/site/index.html")));
        Assert.Equal(["dist"], Directory.GetDirectories(project.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_page_in_Markdown_is_printed_with_its_picture()
    {
        using var project = new TemporaryProject();
        project.Write("site.yml", "title: 测试报\nissues: issues\n");
        project.Write("issues/2026-03-01/issue.yml", "date: 2026-03-01\npages:\n  - number: 1\n    files: park.md\n");
        project.Write("issues/2026-03-01/park.md", "---\nheadline: 公园开放\nbyline: 记者 李明\n---\n昨天上午，滨河公园重新开放。\n\n![步道](../../pictures/park.png \"新步道。\")\n\n任洁 摄\n");
        Directory.CreateDirectory(project.PathOf("pictures"));
        File.WriteAllBytes(project.PathOf("pictures/park.png"), Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4IacBRAwQCgAgFgQ5YebC6gAAAABJRU5ErkJggg=="));

        var result = PaperGenProgram.Run(project.Folder, "build", "--force");

        Assert.True(result.ExitCode <= 1, result.Error);
        Assert.Contains("PG703", result.Error, StringComparison.Ordinal); // four pixels do not print well, and the editor is told
        Assert.NotEmpty(Directory.GetFiles(project.PathOf("dist/site/pictures")));
        Assert.Contains("image", ExternalTool.Run("pdfimages", "-list", project.PathOf("dist/press/2026-03-01.pdf")).Output, StringComparison.Ordinal);
        Assert.Contains("新步道。", ExternalTool.Run("pdftotext", "-raw", project.PathOf("dist/press/2026-03-01.pdf"), "-").Output, StringComparison.Ordinal);
    }

    private static string[] Break(TemporaryProject project, string problem)
    {
        switch (problem)
        {
            case "site.yml is missing": File.Delete(project.PathOf("site.yml")); break;
            case "site.yml is broken": project.Write("site.yml", "title: 测试报\nlanguage: [zh\n"); break;
            case "site.yml has an unknown key": project.Write("site.yml", "title: 测试报\ntitel: 另一个\n"); break;
            case "the issues lie outside the project": project.Write("site.yml", "title: 测试报\nissues: ../elsewhere\n"); break;
            case "the issues' folder is missing": project.Write("site.yml", "title: 测试报\nissues: nowhere\n"); break;
            case "site.yml is a folder":
                File.Delete(project.PathOf("site.yml"));
                Directory.CreateDirectory(project.PathOf("site.yml"));
                break;
            case "the theme is missing": project.Write("site.yml", "title: 测试报\ntheme: nothing\n"); break;
            case "the date is impossible": project.Write("seeds/2025-06-04/issue.yml", "date: 2022-13-41\npages:\n  - number: 1\n    files: p1.txt\n"); break;
            case "the page's text is missing": project.Write("seeds/2025-06-04/issue.yml", "date: 2025-06-04\npages:\n  - number: 1\n    files: gone.txt\n"); break;
            case "dist is a file": project.Write("paper", "mine"); return ["--output", "paper"];
            case "dist is write-protected": MakeWritable(project.PathOf("dist"), false); break;
            case "dist holds somebody's files": project.Write("photos/cat.jpg", "mine"); return ["--output", "photos"];
            default: throw new ArgumentException(problem);
        }

        return [];
    }

    private static void MakeWritable(string folder, bool writable)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder, writable ? Readable | UnixFileMode.UserWrite : Readable);
    }
}
