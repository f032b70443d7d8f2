using PaperGen.Content;
using PaperGen.Site.Rendering;
using PaperGen.Site.Text;

namespace PaperGen.Site.Tests;

public class TextTests
{
    private static readonly DisplayText s_chinese = new(new OutputText("zh-Hans"));
    private static readonly string s_sentence = "这一句话正好二十个字外加一个句号结束了呢。";

    [Fact]
    public void An_opening_ends_with_a_sentence()
    {
        var story = Samples.Story("1-1", "题", string.Concat(Enumerable.Repeat(s_sentence, 10)));
        var opening = Assert.Single(new Excerpt(s_chinese, "……").Paragraphs(story, 200));
        Assert.EndsWith("。", opening);
        Assert.InRange(opening.Length, 80, 120);
    }

    [Fact]
    public void An_opening_of_one_endless_sentence_ends_with_a_clause()
    {
        var story = Samples.Story("1-1", "题", string.Concat(Enumerable.Repeat("一个分句，", 100)));
        Assert.Equal("一个分句……", Assert.Single(new Excerpt(s_chinese, "……").Paragraphs(story, 200))[^6..]);
    }

    [Theory]
    [InlineData("word ", 200)]
    [InlineData("𠮷", 200)]
    public void An_opening_cuts_no_word_and_no_character(string unit, int limit)
    {
        var story = Samples.Story("1-1", "题", string.Concat(Enumerable.Repeat(unit, 500)));
        var opening = Assert.Single(new Excerpt(s_chinese, "…").Paragraphs(story, limit));
        Assert.Empty(opening[..^1].TrimEnd().Replace(unit.Trim(), "").Replace(" ", ""));
    }

    [Fact]
    public void A_short_story_is_its_own_opening()
    {
        Assert.Equal(["一段。", "二段。"], new Excerpt(s_chinese, "…").Paragraphs(Samples.Story("1-1", "题", "一段。", "", "二段。"), 200).ToArray());
        Assert.Empty(new Excerpt(s_chinese, "…").Paragraphs(Samples.Story("1-1", "题"), 200));
    }

    [Theory]
    [InlineData("北京工会组织职工活动", "北京/工会/组织/职工/活动")]
    [InlineData("工会为职工送活动", "工会/为职工送活动")]
    [InlineData("没有学过的题目", "没有学过的题目")]
    public void A_headline_breaks_between_words_that_its_issue_knows(string headline, string broken)
    {
        string[] words = ["北京", "工会", "组织", "职工", "活动"];
        // Every pair of words once, so that only words come back, among other text.
        var text = string.Concat(words.SelectMany(a => words.Select(b => a + b + "，")));
        var others = string.Concat(Enumerable.Range(0x6000, 2000).Select(c => (char)c));
        var gaps = WordGaps.LearnFrom([Samples.Story("1-1", "题", text + others)], [headline]);
        var marked = headline;
        foreach (var gap in gaps.In(headline).Reverse()) marked = marked.Insert(gap, "/");
        Assert.Equal(broken, marked);
    }

    [Fact]
    public void A_run_too_long_for_a_line_is_broken_within()
    {
        var gaps = WordGaps.LearnFrom([], []).In("没有学过的题目也必须在某个地方断开才行").ToList();
        Assert.NotEmpty(gaps);
        Assert.All(gaps.Append(19).Zip(gaps.Prepend(0)), run => Assert.InRange(run.First - run.Second, 2, 9));
    }

    [Theory]
    [InlineData("打造阵地 赋能职工", "<span class=\"phrase\">打造阵地</span> <span class=\"phrase\">赋能职工</span>", 4)]
    [InlineData("重温《北京2022》精神", "<span class=\"phrase\">重温<span class=\"keep\">《北京2022》</span>精神</span>", 10)]
    [InlineData("“未完的引语", "<span class=\"phrase\">“未完的引语</span>", 6)]
    [InlineData("A <b> headline & more", "A &lt;b&gt; headline &amp; more", 0)]
    public void A_headline_shows_its_phrases(string title, string html, int width) =>
        Assert.Equal(new HeadlineMarkup(html, width), HeadlineMarkup.Of(title, WordGaps.LearnFrom([], [])));

    [Theory]
    [InlineData("数据(节选),见“|附录|”:", "数据（节选），见“|附录|”：")]
    [InlineData("他说:|\"好\"|,走了", "他说：|“好”|，走了")]
    [InlineData("a,| b", "a,| b")]
    public void Marks_are_normalised_over_all_runs_of_a_paragraph(string written, string shown) =>
        Assert.Equal(shown, string.Join('|', s_chinese.OfRuns(written.Split('|'))));

    [Fact]
    public void Only_chinese_is_normalised_as_chinese() =>
        Assert.Equal("東京,１２", new DisplayText(new OutputText("ja")).Of("東京,１２"));

    [Theory]
    [InlineData("https://example.com/a b", "https://example.com/a%20b")]
    [InlineData("mailto:a@example.com", "mailto:a@example.com")]
    [InlineData("../other/", "../other/")]
    [InlineData("#here", "#here")]
    [InlineData("page?x=a:b", "page?x=a:b")]
    [InlineData("javascript:x", null)]
    [InlineData("\tjava\nscript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("  ", null)]
    public void Only_harmless_addresses_are_linked(string written, string? target) => Assert.Equal(target, LinkTarget.From(written));
}
