namespace PaperGen.Editions.Tests;

/// <summary>Templates of a project's own: what is said about them, and what they cannot reach.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void Check_names_the_line_of_what_is_wrong_in_a_template()
    {
        using var project = Small();
        project.Write("templates/parts/footer.html", "<footer>\n  {{ site.titel | html.escape }}{{ site.title }}\n</footer>");

        var said = PaperGenProgram.Run(project.Folder, "check").Error;

        Assert.Contains("templates/parts/footer.html:2:6: warning PG461: site has no member titel\n  hint: did you mean title?\n", said, StringComparison.Ordinal);
        Assert.Contains("templates/parts/footer.html:2:36: warning PG460: site.title is printed as HTML", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_has_nothing_to_say_about_the_program_s_own_templates()
    {
        using var project = Small();
        Assert.DoesNotContain("PG46", PaperGenProgram.Run(project.Folder, "check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../site.yml")]
    [InlineData("../site.yml")]
    [InlineData("/etc/hostname")]
    [InlineData("secret.html")]
    [InlineData("folder/secret.html")]
    public void A_template_cannot_include_what_lies_outside_of_its_folder(string name)
    {
        using var elsewhere = new TemporaryProject();
        elsewhere.Write("secret.html", "the secret");
        using var project = Small();
        project.Write("templates/parts/footer.html", $"<footer>\n  {{{{ include '{name}' }}}}\n</footer>");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(project.PathOf("templates/secret.html"), elsewhere.PathOf("secret.html"));
            Directory.CreateSymbolicLink(project.PathOf("templates/folder"), elsewhere.Folder);
        }

        var result = PaperGenProgram.Run(project.Folder, "build");

        Assert.Contains($"templates/parts/footer.html:2:6: error PG457: Include template `{name}` was not found", result.Error, StringComparison.Ordinal);
        Assert.Contains("included from", result.Error, StringComparison.Ordinal);
        Assert.All(
            TemporaryProject.Contents(project.PathOf("dist")).Values,
            bytes => Assert.DoesNotContain("the secret", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));
        Assert.Contains($"templates/parts/footer.html:2:14: error PG462: there is no template {name}", PaperGenProgram.Run(project.Folder, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_templates_that_leads_out_of_the_project_is_not_read()
    {
        if (OperatingSystem.IsWindows()) return;
        using var elsewhere = new TemporaryProject();
        elsewhere.Write("parts/footer.html", "the secret");
        using var project = Small();
        project.Write("themes/mine/theme.yml", File.ReadAllText(Repository.PathOf("themes", "daily", "theme.yml")));
        project.Write("site.yml", "title: 测试报\ntheme: mine\n");
        Directory.CreateSymbolicLink(project.PathOf("themes/mine/templates"), elsewhere.Folder);

        var result = PaperGenProgram.Run(project.Folder, "build");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is outside the project", result.Error, StringComparison.Ordinal);
    }

    private static TemporaryProject Small()
    {
        var project = new TemporaryProject();
        project.Write("site.yml", "title: 测试报\n");
        project.Write("seeds/2025-06-04/issue.yml", "date: 2025-06-04\npages:\n  - number: 1\n    files: p1.txt\n");
        project.Write("seeds/2025-06-04/p1.txt", "新桥建成通车\n\n本报讯（记者 李明）新桥昨天建成通车，两岸居民往来更加方便。\n");
        return project;
    }
}
