namespace PaperGen.Editions.Tests;

/// <summary>A story that readers may not see yet is nowhere on the website; the press has it.</summary>
public sealed class PublicationTests
{
    private const string Secret = "Zanzibar";

    [Fact]
    public void A_story_that_is_still_to_come_is_in_no_file_of_the_website()
    {
        using var project = Project();
        var result = PaperGenProgram.Run(project.Folder, "build", "--date", "2025-06-04T08:00");
        Assert.True(result.ExitCode == 0, result.Error);

        var site = TemporaryProject.Contents(project.PathOf("dist/site"));
        Assert.Contains("2025/06/04/page-01.pdf", site.Keys);
        Assert.Contains("2025/06/04/page-01.svg", site.Keys);
        Assert.DoesNotContain("2025/06/04/page-02.pdf", site.Keys);
        Assert.DoesNotContain("2025/06/04/page-02.svg", site.Keys);
        Assert.DoesNotContain("2025/06/04/2025-06-04.pdf", site.Keys);
        Assert.All(site, file => Assert.DoesNotContain(Secret, System.Text.Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
        Assert.All(site.Keys.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal)), path => Assert.DoesNotContain(Secret, TextOf(project, "dist/site/" + path), StringComparison.Ordinal));
        // What is not there is not linked either.
        Assert.DoesNotContain("page-02", System.Text.Encoding.UTF8.GetString(site["2025/06/04/02/index.html"]), StringComparison.Ordinal);
        Assert.Contains("Bakery", System.Text.Encoding.UTF8.GetString(site["2025/06/04/02/index.html"]), StringComparison.Ordinal);

        Assert.Contains(Secret, TextOf(project, "dist/press/2025-06-04.pdf"), StringComparison.Ordinal);
        Assert.Contains(Secret, TextOf(project, "dist/press/2025-06-04/p02.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void When_its_time_has_come_everything_is_there()
    {
        using var project = Project();
        Assert.Equal(0, PaperGenProgram.Run(project.Folder, "build", "--date", "2025-06-05").ExitCode);
        Assert.Contains(Secret, TextOf(project, "dist/site/2025/06/04/page-02.pdf"), StringComparison.Ordinal);
        Assert.Contains(Secret, TextOf(project, "dist/site/2025/06/04/2025-06-04.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_contents_name_it_is_held_back_too()
    {
        using var project = Project(lead: "lead: true\n");
        var result = PaperGenProgram.Run(project.Folder, "build", "--date", "2025-06-04T08:00");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains(Secret, TextOf(project, "dist/press/2025-06-04/p01.pdf"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(project.PathOf("dist/site"), "page-0*", SearchOption.AllDirectories));
    }

    private static string TextOf(TemporaryProject project, string path) => ExternalTool.Run("pdftotext", project.PathOf(path), "-").Output;

    private static TemporaryProject Project(string lead = "")
    {
        var project = new TemporaryProject();
        project.Write("site.yml", "title: Morning Post\nlanguage: en-GB\ntheme: ledger\nissues: papers\naddress: https://example.org/\n");
        project.Write("papers/2025-06-04/a.md", "---\nheadline: New bridge opens\npage: 1\n---\nThe new bridge was opened yesterday.\n");
        project.Write("papers/2025-06-04/b.md", "---\nheadline: Bakery doubles its oven\npage: 2\nweight: 5\n---\nThe bakery has a new oven.\n");
        project.Write("papers/2025-06-04/c.md", $"---\nheadline: {Secret} agreement signed\npage: 2\n{lead}publish_at: 2025-06-05T00:00\n---\nThe agreement of {Secret} was signed at night.\n");
        return project;
    }
}
