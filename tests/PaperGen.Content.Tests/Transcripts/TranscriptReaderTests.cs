using System.Text;

namespace PaperGen.Content.Tests.Transcripts;

public sealed class TranscriptReaderTests
{
    private const string CutPage = """
        ## 标题在此处

        本报讯（记者 张晶）近日，某区工会举办活动，共有三百余名职工参加，现场气氛热烈。

        活动现场，志愿者们走近职

        工，面对面开展政策宣讲与解读，耐心细致地解答职工提出的各类问题。
        """;

    private static Parsed<Page> Read(string text) => TranscriptReader.Read(new SourceText("p.txt", text.ReplaceLineEndings("\n")));

    [Fact]
    public void A_join_is_reported_at_its_line_with_the_words_on_both_sides()
    {
        var page = Read(CutPage);

        var join = Assert.Single(page.Diagnostics, d => d.Code == "PG110");
        Assert.Equal(Severity.Info, join.Severity);
        Assert.Equal((7, 1), (join.Source.Line, join.Source.Column));
        Assert.Contains("，志愿者们走近职 / 工，面对面开展政策宣", join.Message, StringComparison.Ordinal);
        var paragraph = (Paragraph)page.Value.Stories[0].Body[1];
        Assert.Equal([5, 7], paragraph.Pieces.Select(p => p.Line));
    }

    [Fact]
    public void A_sentence_that_jumps_is_a_warning_and_a_gap()
    {
        var path = Repository.PathOf("seeds", "2025-06-04", "000_c6e7ae13a0674d0f.txt");
        var page = TranscriptReader.Read(new SourceFile("000.txt", File.ReadAllBytes(path)));

        var doubt = Assert.Single(page.Diagnostics, d => d.Severity == Severity.Warning);
        Assert.Equal(("PG111", 61), (doubt.Code, doubt.Source.Line));
        Assert.Contains("万宁桥畔为 / 现代科技的交融", doubt.Message, StringComparison.Ordinal);
        var gap = Assert.Single(page.Value.Stories.SelectMany(s => s.Gaps));
        Assert.Equal(("鹏叔叔”在万宁桥畔为", "现代科技的交融中触摸"), (gap.After, gap.Before));
    }

    [Fact]
    public void A_story_that_stops_in_the_middle_of_a_sentence_has_a_gap_at_its_end()
    {
        var page = Read("## 标题在此处\n\n本报讯（记者 张晶）近日，某区工会举办活动，共有三百余名职工参加，现场\n\n## 另一个标题\n\n本报讯（记者 马超）昨日，活动圆满结束。");

        Assert.Contains(page.Diagnostics, d => d is { Code: "PG118", Source.Line: 3 });
        Assert.Equal("", Assert.Single(page.Value.Stories[0].Gaps).Before);
    }

    [Fact]
    public void An_unclosed_quotation_is_a_warning() =>
        Assert.Contains(Read("## 标题在此处\n\n本报讯（记者 张晶）他说：“我们要继续努力。\n\n近日，活动结束。").Diagnostics, d => d is { Code: "PG112", Source.Line: 3 });

    [Theory]
    [InlineData("", "PG104")]
    [InlineData("只有一行的一页，什么都看不出来。", "PG114")]
    public void What_is_no_page_is_an_error(string text, string code) =>
        Assert.Contains(Read(text).Diagnostics, d => d.Code == code && d.Severity == Severity.Error);

    [Fact]
    public void A_file_of_too_many_lines_is_an_error() =>
        Assert.Contains(Read(new StringBuilder().Insert(0, "行\n", 30_000).ToString()).Diagnostics, d => d is { Code: "PG107", Severity: Severity.Error });

    [Theory]
    [InlineData("本报讯（记者 张晶）近日", "本报讯", "记者 张晶")]
    [InlineData("本报讯(记者陈曦 实习记者曹立栋)近日", "本报讯", "记者 陈曦, 实习记者 曹立栋")]
    [InlineData("**本报讯**（记者　白　莹　通讯员 刘裕泽）近日", "本报讯", "记者 白莹, 通讯员 刘裕泽")]
    [InlineData("本报北京６月４日电（记者张三、李四）近日", "本报北京６月４日电", "记者 张三, 记者 李四")]
    [InlineData("据新华社电 近日", "据新华社电", "")]
    [InlineData("新华社联合国6月3日电（记者 尚绪谦）近日", "新华社联合国6月3日电", "记者 尚绪谦")]
    [InlineData("中新网6月4日电 近日", "中新网6月4日电", "")]
    [InlineData("本报讯 记者马小川报道 近日", "本报讯", "记者 马小川")]
    [InlineData("据新华社消息，近日", null, "")]
    [InlineData("本报讯（记者 买买提·吐尔逊）近日", "本报讯", "记者 买买提·吐尔逊")]
    public void Dateline_and_byline_are_taken_off_the_text(string lead, string? dateline, string bylines)
    {
        var story = Read($"标题在此处\n\n{lead}，某区工会举办活动，共有三百余名职工参加。\n\n活动受到职工的欢迎，大家纷纷表示收获很大。").Value.Stories[0];

        Assert.Equal(dateline, story.Dateline?.Text);
        Assert.Equal(bylines, string.Join(", ", story.Bylines.Select(b => $"{b.Role} {b.Name}")));
        if (dateline is not null) Assert.StartsWith("近日，", ((Paragraph)story.Body[0]).PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("任洁 摄", "任洁", "摄")]
    [InlineData("本报记者 孙妍 摄", "孙妍", "摄")]
    [InlineData("本报记者 孙 妍 摄", "孙妍", "摄")]
    [InlineData("本报记者 刘欣欣 摄影报道", "刘欣欣", "摄影报道")]
    [InlineData("新华社记者 张三、李四 摄", "张三,李四", "摄")]
    [InlineData("（资料图片）", "", "资料图片")]
    [InlineData("市水务局供图", "市水务局", "供图")]
    [InlineData("摄影：王小明", "王小明", "摄影")]
    [InlineData("Staff photo by John Roe", "John Roe", "Staff photo by")]
    [InlineData("Drawing by Ida Marsh", "Ida Marsh", "Drawing by")]
    [InlineData("Ledger chart by Sam Ito", "Sam Ito", "Ledger chart by")]
    [InlineData("Map by Room 8 and Sam Ito", "Room 8,Sam Ito", "Map by")]
    [InlineData("(AP Photo/Jane Doe)", "Jane Doe", "AP Photo")]
    [InlineData("Courtesy of the Springfield Library", "the Springfield Library", "Courtesy of")]
    [InlineData("Photos by Ann Lee and Bob Ray", "Ann Lee,Bob Ray", "Photos by")]
    public void A_credit_line_is_read_in_all_its_spellings(string line, string names, string kind)
    {
        var story = Read($"## 标题在此处\n\n本报讯（记者 张晶）近日，某区工会举办活动，共有三百余名职工参加。\n\n{line}\n\n## 另一个标题\n\n本报讯（记者 马超）昨日，活动圆满结束。").Value.Stories[0];

        var credit = Assert.Single(story.PhotoCredits);
        Assert.Equal((names, kind), (string.Join(',', credit.Names), credit.Kind));
    }

    [Fact]
    public void Characters_beyond_the_BMP_survive_a_column_cut()
    {
        var story = Read("## 标题在此处\n\n本报讯（记者 𠮷田）近日，某区工会举办活动，邀请了著名书法家𠮷\n\n田先生到场，三百余名职工参加。").Value.Stories[0];

        Assert.Equal("𠮷田", story.Bylines[0].Name);
        Assert.EndsWith("书法家𠮷田先生到场，三百余名职工参加。", ((Paragraph)story.Body[0]).PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approv-", "ed the plan", "approved the plan")]
    [InlineData("a well-", "known singer", "well-known singer")]
    [InlineData("a 12-year-", "old boy", "12-year-old boy")]
    [InlineData("Smith-", "Jones said", "Smith-Jones said")]
    public void A_word_divided_at_a_line_end_is_one_word_again(string left, string right, string expected)
    {
        var text = $"COUNCIL PASSES BUDGET\n\nBy Jane Doe\n\nOn Monday the members of the council heard that they {left}\n{right} after a debate of nearly four hours in a full hall on Main\nStreet, where the people of the town had been waiting all night.\nNobody left before the mayor had spoken to them and the vote was\ntaken at last.";

        Assert.Contains(Read(text).Value.Stories[0].Body.OfType<Paragraph>(), p => p.PlainText.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("他说<b>很好</b>，大家都同意这个办法。", "他说很好，大家都同意这个办法。")]
    [InlineData("他说很好<script>alert('x')</script>，大家都同意这个办法。", "他说很好，大家都同意这个办法。")]
    [InlineData("他说很好<!-- 待核 -->，大家都同意这个办法。", "他说很好，大家都同意这个办法。")]
    [InlineData("他说很好，大家都同意<李明>这个办法，且3<b又>1。", "他说很好，大家都同意<李明>这个办法，且3<b又>1。")]
    [InlineData("他说很好，大家都同意<script>这个办法。", "他说很好，大家都同意这个办法。")]
    public void What_was_copied_with_its_HTML_is_read_without(string line, string expected) =>
        Assert.Equal(expected, ((Paragraph)Read($"## 标题在此处\n\n{line}\n\n第二段也有话要说，但是没有标记。").Value.Stories[0].Body[0]).PlainText);

    [Fact]
    public void A_picture_within_a_paragraph_goes_behind_it_with_its_caption()
    {
        var body = Read("## 标题在此处\n\n本报讯（记者 李明）近日，某区工会举办活动，邀请了著名书法\n\n![书法家在写字](img/a.jpg)\n\n图为活动现场。 王强 摄\n\n家田先生到场，三百余名职工参加。").Value.Stories[0].Body;

        Assert.Equal("近日，某区工会举办活动，邀请了著名书法家田先生到场，三百余名职工参加。", Assert.IsType<Paragraph>(body[0]).PlainText);
        var figure = Assert.IsType<Figure>(body[1]);
        Assert.Equal(("img/a.jpg", "图为活动现场。", "王强"), (figure.Image, figure.Caption?.Text, figure.Credits[0].Names[0]));
    }

    [Fact]
    public void A_number_that_begins_an_item_is_not_lost()
    {
        var list = Read("## 标题在此处\n\n本报讯（记者 李明）近日，某区工会推出以下举措：\n\n1．建设100个驿站\n\n2．2025年底前开展培训\n\n以上举措受到职工欢迎。").Value.Stories[0].Body.OfType<ItemList>().Single();

        Assert.Equal(["建设100个驿站", "2025年底前开展培训"], list.Items.Select(i => ((Paragraph)i[0]).PlainText));
        Assert.Equal(1, list.Start);
    }

    [Fact]
    public void What_began_on_another_page_is_a_story_of_its_own_and_its_jump_is_reported()
    {
        var page = Read("秋粮丰收在望\n\n本报讯（记者 张三）今年秋粮长势喜人，预计增产一成。\n\n（紧接1版）会议强调，要抓好秋粮生产，确保颗粒归仓。\n\n会议还研究了其他事项。");

        Assert.Equal(["秋粮丰收在望", ""], page.Value.Stories.Select(s => s.Headline.Text));
        Assert.Equal(2, page.Value.Stories[1].Body.Length);
        Assert.Contains(page.Diagnostics, d => d is { Code: "PG122", Source.Line: 5 });
    }

    [Theory]
    [InlineData("完工。（张三）", true)]
    [InlineData("他说“完工。”（通讯员 张三）", true)]
    [InlineData("出台办法（试行）", false)]
    [InlineData("）", false)]
    [InlineData("It was over. (AP)", true)]
    public void A_sentence_ends_before_who_sent_it_in(string line, bool ends) => Assert.Equal(ends, PaperGen.Content.Transcripts.PageLine.EndsWithTerminal(line));

    [Fact]
    public void A_hostile_page_is_read_in_a_moment()
    {
        var clock = ThreadClock.Start();
        foreach (var line in (string[])["（", "“", "本报讯（记者 ", "# ", "a - ", "张三 李四 王五 ", "By A B C D ", "<!-- ", "<script> ", "[1] a[1]", "![a](b)\n"])
            Read(string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(line, 40)), 1_000)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }
}
