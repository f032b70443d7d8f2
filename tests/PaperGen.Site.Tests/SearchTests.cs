using System.Text;
using System.Text.Json;
using PaperGen.Site.Search;

namespace PaperGen.Site.Tests;

/// <summary>The index of the search, read back as its script does it.</summary>
public class SearchTests
{
    private static readonly TestSite s_site = new(Samples.Small);

    [Theory]
    [InlineData("阶段简报", "阶段 段简 简报")]
    [InlineData("第2版。Ａｂｃ Café 𠮷野家！", "第 2 版 abc cafe 𠮷野 野家")]
    [InlineData("", "")]
    [InlineData("—，。 ", "")]
    [InlineData("カメラ2台", "カメ メラ 2 台")]
    public void A_text_is_found_by_pairs_of_ideographs_and_by_words(string text, string terms)
    {
        var found = new List<string>();
        SearchText.Terms(SearchText.Fold(text), term => found.Add(term.ToString()));
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5, 5, 6)]
    [InlineData(0, 31, 32, 33, 1055, 1056, 40_000)]
    [InlineData(9_999)]
    public void A_list_of_stories_is_read_as_it_was_written(params int[] stories)
    {
        var list = new PostingList();
        foreach (var story in stories) list.Add(story);
        Assert.Equal(stories.Distinct(), Read(Written(list)));
        Assert.Equal(stories.Distinct().Count(), list.Count);
    }

    [Fact]
    public void A_list_of_nearly_all_stories_is_written_as_a_map()
    {
        var list = new PostingList();
        var stories = Enumerable.Range(0, 10_000).Where(i => i % 7 != 0).ToList();
        foreach (var story in stories) list.Add(story);
        var text = Written(list);
        Assert.InRange(text.Length, 1, 1_700);
        Assert.Equal(stories, Read(text));
    }

    [Fact]
    public void Every_story_is_in_the_index_once_and_found_by_its_headline()
    {
        var root = Script("search/root.");
        var groups = root.GetProperty("groups").EnumerateArray().Select(g => g.GetInt32()).ToList();
        var stories = groups.SelectMany((_, i) => Script($"search/stories/{i}.js").EnumerateArray()).ToList();
        Assert.Equal(groups.Sum(), stories.Count);
        var issues = root.GetProperty("issues").EnumerateArray().ToList();
        Assert.Equal(stories.Count, issues.Where((_, i) => i % 2 == 1).Sum(i => i.GetInt32()));
        Assert.Equal(s_site.Pages.Where(p => s_site.Html(p).QuerySelector("article.story") is not null).Order(),
            stories.Select(s => Uri.UnescapeDataString(s[0].GetString()!)).Order());
        for (var i = 0; i < stories.Count; i++)
        {
            var headline = stories[i][1].GetString()!;
            SearchText.Terms(SearchText.Fold(headline), term => Assert.Contains(i, StoriesOf(root, term.ToString(), inHeadlines: true)));
        }
    }

    [Fact]
    public void A_story_is_found_by_all_that_its_page_shows()
    {
        var root = Script("search/root.");
        var story = Assert.Single(StoriesOf(root, "各类", inHeadlines: true));
        foreach (var term in (string[])["引题", "第二", "提要", "楷体", "次级", "项目", "说明", "孙妍", "注释", "排版", "末段", ":section:要闻", ":by:王静"])
            Assert.Contains(story, StoriesOf(root, term, inHeadlines: false));
    }

    private static string Written(PostingList list)
    {
        var text = new StringBuilder();
        list.AppendTo(text);
        return text.ToString();
    }

    private static List<int> StoriesOf(JsonElement root, string term, bool inHeadlines)
    {
        var part = Script($"search/terms/{SearchFiles.Part(term, root.GetProperty("parts").GetInt32())}.js");
        Assert.True(part.TryGetProperty(term, out var lists), $"{term} is no term");
        return Read(lists.GetString()!.Split(' ') is var both && inHeadlines ? both[1] : both[0]);
    }

    // A script is one call with a name and a JSON value.
    private static JsonElement Script(string path)
    {
        var script = s_site.Text(s_site.Files.Keys.Single(p => p.StartsWith(path, StringComparison.Ordinal)));
        Assert.StartsWith("papergenSearch(\"", script);
        Assert.EndsWith(");\n", script);
        return JsonDocument.Parse(script[(script.IndexOf(',') + 1)..^3]).RootElement;
    }

    // docs/search.md, "Lists of stories".
    private static List<int> Read(string text)
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var stories = new List<int>();
        if (text is ['~', ..])
        {
            for (var i = 1; i < text.Length; i++)
            {
                for (var bit = 0; bit < 6; bit++)
                {
                    if ((Digits.IndexOf(text[i]) >> bit & 1) == 1) stories.Add(((i - 1) * 6) + bit);
                }
            }

            return stories;
        }

        int story = -1, distance = 0, shift = 0;
        foreach (var digit in text.Select(c => Digits.IndexOf(c)))
        {
            distance |= (digit & 31) << shift;
            shift += 5;
            if (digit > 31) continue;
            stories.Add(story += distance + 1);
            distance = shift = 0;
        }

        return stories;
    }
}
