using System.Text.RegularExpressions;

namespace PaperGen.Editions.Tests;

/// <summary>Templates of a project's own: what is said about them, and what they cannot reach.</summary>
public sealed partial class TemplateTests
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

    [Fact]
    public void The_theme_of_the_guide_works_as_it_is_written()
    {
        using var project = TemporaryProject.OfSample();
        var guide = File.ReadAllText(Repository.PathOf("docs", "themes.md")).ReplaceLineEndings("\n");
        foreach (Match file in GuideFile().Matches(guide))
        {
            var text = string.Join('\n', file.Groups["text"].Value.Split('\n').Select(line => line.Length > 4 ? line[4..] : ""));
            if (file.Groups["name"].Value == "site.yml") text = File.ReadAllText(project.PathOf("site.yml")).Replace("theme: daily", "", StringComparison.Ordinal) + "\n" + text;
            project.Write(file.Groups["name"].Value, text);
        }

        var check = PaperGenProgram.Run(project.Folder, "check").Error;
        var build = PaperGenProgram.Run(project.Folder, "build");

        Assert.DoesNotContain("themes/evening", check, StringComparison.Ordinal);
        Assert.True(build.ExitCode is 0 or 1, build.Error);
        var site = TemporaryProject.Contents(project.PathOf("dist/site"));
        var style = System.Text.Encoding.UTF8.GetString(site.Single(f => f.Key.EndsWith(".css", StringComparison.Ordinal)).Value);
        Assert.Contains("--red: #0b4a8f", style, StringComparison.Ordinal);
        Assert.Contains(".reading", style, StringComparison.Ordinal);
        var front = System.Text.Encoding.UTF8.GetString(site["index.html"]);
        Assert.Matches(@"<footer>\s*<p>劳动午报 · <a", front);
        Assert.Contains(" 822.0", PageSizeOf(project), StringComparison.Ordinal);
    }

    // 290 mm are 822 points.
    private static string PageSizeOf(TemporaryProject project)
    {
        var file = Directory.GetFiles(project.PathOf("dist/site"), "*.pdf", SearchOption.AllDirectories)[0];
        return ExternalTool.Run("pdfinfo", file).Output.Split('\n').Single(line => line.StartsWith("Page size", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:.*\n)??`(?<name>themes/evening/\S+?|site\.yml)`[^`\n]*(?:\n[^\n]+)*?:\n\n(?<text>(?:    .*\n|\n(?=    ))+)", RegexOptions.Multiline)]
    private static partial Regex GuideFile();

    private static TemporaryProject Small()
    {
        var project = new TemporaryProject();
        project.Write("site.yml", "title: 测试报\n");
        project.Write("seeds/2025-06-04/issue.yml", "date: 2025-06-04\npages:\n  - number: 1\n    files: p1.txt\n");
        project.Write("seeds/2025-06-04/p1.txt", "新桥建成通车\n\n本报讯（记者 李明）新桥昨天建成通车，两岸居民往来更加方便。\n");
        return project;
    }
}
