using System.Text.Json;

namespace PaperGen.Editions.Tests;

/// <summary>The newspapers in <c>samples/</c>: a Chinese daily of eight pages and an English weekly of four, with pictures.</summary>
public sealed class SampleNewspapersTests
{
    [Theory]
    [InlineData("yunhe", 8)]
    [InlineData("ellery", 4)]
    public void A_sample_newspaper_is_printed_full_and_without_a_fault_that_stops_a_page(string name, int pages)
    {
        var paper = PublishedPaper.Of("samples/" + name);
        var result = paper.Result;
        Assert.True(result.ExitCode == 0, result.Error);
        var lines = result.Output.Split('\n').Where(line => line.Contains(" filled, ", StringComparison.Ordinal)).ToList();
        Assert.Equal(pages, lines.Count);
        Assert.All(lines, line => Assert.Matches("nothing to mend|0 E", line));
        Assert.True(File.Exists(Path.Combine(paper.Site, "index.html")));
        Assert.Single(Directory.GetFiles(Path.Combine(paper.Dist, "press"), "*.pdf"));
    }

    [Fact]
    public void The_plan_of_an_issue_is_shown_with_its_score_and_everything_placed()
    {
        var result = PaperGenProgram.Run(Repository.Root, "inspect", Path.Combine("samples", "yunhe", "issues", "2025-10-10"), "--layout");
        Assert.True(result.ExitCode == 0, result.Error);
        using var shown = JsonDocument.Parse(result.Output);
        var page = shown.RootElement.GetProperty("pages").EnumerateArray().Last();
        // The page that issue.yml plans by hand: the essay in three columns at the left, the picture of the lane beside it.
        var plan = page.GetProperty("plan").EnumerateArray().ToDictionary(spot => spot.GetProperty("story").GetString()!);
        Assert.Equal((0, 3), (plan["one-day"].GetProperty("column").GetInt32(), plan["one-day"].GetProperty("span").GetInt32()));
        Assert.Equal((3, 0, 2), (plan["lane"].GetProperty("column").GetInt32(), plan["lane"].GetProperty("line").GetInt32(), plan["lane"].GetProperty("span").GetInt32()));
        Assert.True(page.GetProperty("cost").GetInt32() > 0);
        Assert.Equal(4, page.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("role").GetString() == "picture"));
        Assert.Contains(page.GetProperty("items").EnumerateArray(), item => item.TryGetProperty("text", out var text) && text.GetString()!.Contains("云河的一天", StringComparison.Ordinal));
    }

    [Fact]
    public void An_issue_that_is_not_there_has_no_layout()
    {
        var result = PaperGenProgram.Run(Repository.Root, "inspect", "1999-01-01", "--layout");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("1999-01-01", result.Error, StringComparison.Ordinal);
    }
}
