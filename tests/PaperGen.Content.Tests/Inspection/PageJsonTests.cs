using System.Text.Json;

namespace PaperGen.Content.Tests.Inspection;

public sealed class PageJsonTests
{
    private static readonly string[] s_gold = [.. Directory.GetFiles(Repository.PathOf("tests", "data", "transcripts"), "*.txt").Where(f => !f.EndsWith("floors.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_page_is_written_whole() =>
        Snapshot.Match(Write(Repository.PathOf("tests", "data", "transcripts", "zh-fragments.txt")), extension: "json");

    [Fact]
    public void The_same_page_gives_the_same_bytes_and_valid_JSON()
    {
        foreach (var file in s_gold)
        {
            var json = Write(file);
            using var document = JsonDocument.Parse(json);

            Assert.Equal(JsonValueKind.Array, document.RootElement.GetProperty("stories").ValueKind);
            Assert.Equal(json, Write(file));
        }
    }

    [Fact]
    public void An_issue_has_its_meta_data_and_all_stories_in_one_list()
    {
        var page = TranscriptReader.Read(new SourceText("p.txt", "## 标题在此处\n\n本报讯（记者 张晶）近日，活动圆满结束。")).Value;
        var issue = new Issue(SourceSpan.WholeFile("issue.yml")) { Date = new DateOnly(2025, 6, 4), Number = "118", Pages = [page] };

        using var json = JsonDocument.Parse(IssueJson.Write(new Parsed<Issue>(issue, []), new Newspaper(SourceSpan.WholeFile("site.yml")) { Title = "劳动午报" }));

        var meta = json.RootElement.GetProperty("meta");
        Assert.Equal(("劳动午报", "2025-06-04", "118", "1"), (meta.GetProperty("title").GetString(), meta.GetProperty("date").GetString(), meta.GetProperty("number").GetString(), meta.GetProperty("pages").GetString()));
        Assert.Equal("标题在此处", json.RootElement.GetProperty("stories")[0].GetProperty("headline").GetString());
    }

    private static string Write(string file) => PageJson.Write(TranscriptReader.Read(new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file))));
}
