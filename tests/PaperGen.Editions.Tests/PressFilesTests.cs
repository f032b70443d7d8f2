using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace PaperGen.Editions.Tests;

/// <summary>What the print shop gets, and what of it the website shows.</summary>
public sealed class PressFilesTests(SampleEdition edition) : IClassFixture<SampleEdition>
{
    [Fact]
    public void Every_page_is_a_file_of_its_own_with_marks_around_it()
    {
        var page = Path.Combine(edition.Dist, "press", "2025-06-04", "p02.pdf");
        var boxes = ExternalTool.Run("pdfinfo", "-box", page).Output;
        Assert.Matches(@"TrimBox: +34\.02 +34\.02 +813\.5", boxes);
        var text = ExternalTool.Run("pdftotext", "-raw", page, "-").Output;
        Assert.Contains("2025-06-04", text, StringComparison.Ordinal);
        Assert.Contains("Magenta", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_on_marked_pages_is_on_the_black_plate_only()
    {
        var page = Path.Combine(edition.Dist, "press", "2025-06-04", "p02.pdf");
        var cover = ExternalTool.Run("gs", "-q", "-dUseTrimBox", "-o", "-", "-sDEVICE=inkcov", page).Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("0.00000", cover[0]);
    }

    [Fact]
    public void The_website_links_a_PDF_of_every_page()
    {
        Assert.True(File.Exists(Path.Combine(edition.Site, "2025", "06", "04", "page-02.pdf")));
        var html = File.ReadAllText(Path.Combine(edition.Site, "2025", "06", "04", "02", "index.html"));
        Assert.Contains("page-02.pdf\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_pages_are_light_enough_for_a_telephone() =>
        Assert.All(Directory.GetFiles(edition.Site, "page-*.svg", SearchOption.AllDirectories), file => Assert.InRange(Packed(file), 50_000, 300_000));

    [Fact]
    public void Stories_are_read_one_after_another_by_those_who_listen()
    {
        var file = Path.Combine(edition.Site, "2025", "06", "04", "2025-06-04.pdf");
        var lines = ExternalTool.Run("pdfinfo", "-struct-text", file).Output.Split('\n').Select(l => l.Trim()).ToList();
        var text = Gold.WithoutSpace(string.Concat(lines.Where(l => l.StartsWith('"')).Select(l => l.Trim('"'))));
        Assert.All(Gold.Paragraphs("2025-06-04"), paragraph => Assert.Contains(paragraph, text, StringComparison.Ordinal));
        Assert.Equal(Regex.Count(string.Join('\n', lines), @"(?m)^Art\b"), ExternalTool.Run("mutool", "show", file, "outline").Output.Split('\n').Count(l => l.Contains("\t\t", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_process_in_another_folder_prints_the_same_bytes()
    {
        var elsewhere = Path.Combine(edition.Folder, "elsewhere");
        Assert.Equal(0, PaperGenProgram.Run(Repository.Root, "build", "--only", "press", "--output", elsewhere).ExitCode);
        Assert.Equal(Hashes(Path.Combine(edition.Dist, "press")), Hashes(Path.Combine(elsewhere, "press")));
        Assert.False(Directory.Exists(Path.Combine(elsewhere, "site")));
    }

    [Fact]
    public void Sheets_are_made_as_the_newspaper_orders_them()
    {
        using var project = new TemporaryProject();
        project.Write("issues/a/issue.yml", "date: 2025-06-04\npages:\n  - number: 1\n    files: a.md\n  - number: 2\n    files: b.md\n  - number: 3\n    files: c.md\n");
        foreach (var name in new[] { "a", "b", "c" }) project.Write($"issues/a/{name}.md", $"---\nheadline: 第{name}稿\n---\n\n本报讯　工会服务职工。\n");

        const string Site = "title: 劳动午报\nissues: issues\npress:\n  imposition: 4-page\n  creep: 0.1mm\n";
        project.Write("site.yml", Site);
        var built = PaperGenProgram.Run(project.Folder, "build", "--only", "press");
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Contains("PG721", built.Error, StringComparison.Ordinal);
        Assert.Matches(@"Pages: +2\n", ExternalTool.Run("pdfinfo", project.PathOf("dist/press/2025-06-04/sheets.pdf")).Output);

        project.Write("site.yml", Site + "  profile: none.icc\n");
        built = PaperGenProgram.Run(project.Folder, "build", "--only", "press");
        Assert.Equal(1, built.ExitCode);
        Assert.Contains("site.yml:6:12: error PG723: there is no file none.icc", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_tables_and_footnotes_are_told_as_such()
    {
        using var project = new TemporaryProject();
        project.Write("site.yml", "title: Morning Post\nlanguage: en-GB\nissues: papers\n");
        project.Write("papers/2025-06-04/a.md", "---\nheadline: Boats\n---\n\nBefore.[^1]\n\n1. First\n2. Second\n   * inner\n\n   and more\n\n| Year | Boats |\n|---|--:|\n| 2024 | |\n| 2025 | 14 |\n\n[^1]: The note.\n");
        var built = PaperGenProgram.Run(project.Folder, "build");
        Assert.True(built.ExitCode == 0, built.Error);
        var tree = ExternalTool.Run("pdfinfo", "-struct-text", project.PathOf("dist/site/2025/06/04/2025-06-04.pdf")).Output.Split('\n')
            .Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '/').Select(l => l.StartsWith('"') ? l.Trim('"') : l.Split(' ', ':')[0]);
        Assert.Equal(
            "L LI Lbl 1. LBody P First LI Lbl 2. LBody P Second L LI Lbl • LBody P inner P and more "
            + "Table TR TH Year TH Boats TR TD 2024 TD TR TD 2025 TD 14 Note Lbl ¹ P The note.",
            string.Join(' ', tree.SkipWhile(t => t != "L")));
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private static long Packed(string file)
    {
        using var counted = new MemoryStream();
        using (var packed = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true)) packed.Write(File.ReadAllBytes(file));
        return counted.Length;
    }
}
