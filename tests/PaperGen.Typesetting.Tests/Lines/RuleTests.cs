using System.Collections.Frozen;

namespace PaperGen.Typesetting.Tests.Lines;

public class RuleTests
{
    public static TheoryData<string, string> Rules() => Examples.Names("rules.md");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Lines_are_broken_as_the_rule_says(string file, string name)
    {
        var example = Examples.Find(file, name);
        var style = Setting.Style with
        {
            Indent = example.Word("indent", "") == "usual" ? null : (int)(example.Number("indent", 0) * 1000),
            Level = Enum.Parse<ProhibitionLevel>(example.Word("level", "gb"), ignoreCase: true),
            Marks = Enum.Parse<MarkWidth>(example.Word("marks", "full"), ignoreCase: true),
            TightAdjacentMarks = example.Settings.ContainsKey("tight"),
            TrimParagraphStart = !example.Settings.ContainsKey("keep"),
            SqueezeStops = example.Settings.ContainsKey("stops"),
            GentleSqueeze = example.Settings.ContainsKey("gentle"),
        };
        var options = new BreakOptions
        {
            HangingPunctuation = example.Settings.ContainsKey("hang"),
            Costs = example.Word("costs", "all") == "lines" ? LineCosts.LinesOnly : LineCosts.Default,
        };
        Assert.Equal(example.Expected, Setting.Lines(example.Text, example.Number("W", 10), style, options));
    }

    /// <summary>The rule book's list of pairs (T6), and more: the width in em of marks amid ideographs.</summary>
    [Theory]
    [InlineData("，“", 1.5)]
    [InlineData("。”", 1.5)]
    [InlineData("”，", 1.5)]
    [InlineData("：“", 1.5)]
    [InlineData("”“", 1.5)]
    [InlineData("（《", 1.5)]
    [InlineData("》）", 1.5)]
    [InlineData("“‘", 1.5)]
    [InlineData("’”", 1.5)]
    [InlineData("？”", 1.5)]
    [InlineData("；（", 1.5)]
    [InlineData("）（", 1.5)]
    [InlineData("》、《", 2.0)]
    [InlineData("（？", 2.0)]
    [InlineData("《》", 2.0)]
    [InlineData("“”", 2.0)]
    [InlineData("——“", 3.0)]
    [InlineData("……”", 3.0)]
    [InlineData("！！", 1.0)]
    [InlineData("？！", 1.0)]
    [InlineData("！！！", 2.0)]
    [InlineData("…………", 4.0)]
    [InlineData("·", 0.5)]
    [InlineData("—", 1.0)]
    [InlineData("——", 2.0)]
    [InlineData("⸺", 2.0)]
    [InlineData("？？？", 2.0)]
    [InlineData("”（", 1.5)]
    [InlineData("”——“", 4.0)]
    [InlineData("，……", 3.0)]
    [InlineData("·《", 1.5)]
    [InlineData("》·《", 2.5)]
    [InlineData("–", 0.5)]
    [InlineData("～", 1.0)]
    [InlineData("/", 0.5)]
    [InlineData("。’”", 2.0)]
    [InlineData("）。”", 2.0)]
    public void Marks_between_ideographs_have_their_width(string marks, double em) =>
        Assert.Equal(2000 + (int)(em * 1000), Setting.Break("甲" + marks + "乙", 30).Lines.Single() is var line ? 30_000 - line.Slack : 0);

    [Theory]
    [InlineData(MarkWidth.Full, 7.0)]
    [InlineData(MarkWidth.Kaiming, 6.5)]
    [InlineData(MarkWidth.Half, 6.0)]
    public void The_style_of_marks_sets_their_width(MarkWidth marks, double em)
    {
        var broken = Setting.Break("甲，乙丙。丁戊", 30, Setting.Style with { Marks = marks });
        Assert.Equal((int)(em * 1000), 30_000 - broken.Lines.Single().Slack);
    }

    [Theory]
    [InlineData(MarkWidth.Kaiming, "。”", 1.0)]
    [InlineData(MarkWidth.Kaiming, "？", 1.0)]
    [InlineData(MarkWidth.Kaiming, "；", 0.5)]
    [InlineData(MarkWidth.Kaiming, "，“", 1.0)]
    [InlineData(MarkWidth.Kaiming, "。“", 1.0)]
    [InlineData(MarkWidth.Half, "。”", 1.0)]
    [InlineData(MarkWidth.Half, "《》", 1.0)]
    [InlineData(MarkWidth.Half, "——“", 2.5)]
    public void Marks_that_are_half_an_em_wide_already_lose_nothing_more(MarkWidth style, string marks, double em) =>
        Assert.Equal(28_000 - (int)(em * 1000), Setting.Break("甲" + marks + "乙", 30, Setting.Style with { Marks = style }).Lines.Single().Slack);

    [Fact]
    public void The_gentler_squeeze_takes_gaps_before_the_second_half_of_a_blank()
    {
        var line = Paragraphs.Set(Setting.Break("一，二三3D四五", 7.2, Setting.Style with { GentleSqueeze = true })).Single();
        Assert.Equal(300, line.Squeeze);
        Assert.Equal([0, 1000, 1750, 2750, 3975, 4475, 5200, 6200], line.Runs.SelectMany(run => run.Glyphs).Select(glyph => glyph.X));
    }

    [Fact]
    public void Tight_style_squeezes_marks_that_meet_to_an_em() =>
        Assert.Equal(27_000, Setting.Break("甲，“乙", 30, Setting.Style with { TightAdjacentMarks = true }).Lines.Single().Slack);

    [Fact]
    public void A_paragraph_may_keep_its_first_quotation_mark_whole()
    {
        const string Text = "“欢迎职工来到我们的伴考服务点。”";
        Assert.Equal(2500, Setting.Break(Text, 30, Setting.Style with { Indent = 2000 }).Lines[0].Slack - 10_000);
        Assert.Equal(2000, Setting.Break(Text, 30, Setting.Style with { Indent = 2000, TrimParagraphStart = false }).Lines[0].Slack - 10_000);
    }

    [Fact]
    public void Digits_and_words_have_their_own_gaps()
    {
        var style = Setting.Style with { HanDigitGap = 125, HanLatinGap = 250 };
        Assert.Equal(30_000 - 2000 - 1000 - 250, Setting.Break("有12个", 30, style).Lines.Single().Slack);
        Assert.Equal(30_000 - 2000 - 1000 - 500, Setting.Break("有AB个", 30, style).Lines.Single().Slack);
        Assert.Equal(30_000 - 2000 - 1000 - 375, Setting.Break("有3D个", 30, style).Lines.Single().Slack);
        Assert.Equal(30_000 - 2000 - 1000, Setting.Break("“12”", 30, style).Lines.Single().Slack);
    }

    [Fact]
    public void Gaps_are_squeezed_only_when_marks_have_given_all()
    {
        var line = Paragraphs.Set(Setting.Break("一，二三3D四五", 6.9)).Single();
        var places = line.Runs.SelectMany(run => run.Glyphs).Select(glyph => glyph.X).ToArray();
        Assert.Equal(600, line.Squeeze);
        Assert.Equal([0, 1000, 1500, 2500, 3700, 4200, 4900, 5900], places);
    }

    [Fact]
    public void Remarks_tell_of_words_parted_and_characters_left_alone()
    {
        Assert.Equal(["T4-overlong"], Codes(Setting.Break("www.example.org.news.index", 8)));
        Assert.Equal(["T10-orphan"], Codes(Setting.Break("一二三四五六七。", 7, options: new BreakOptions { Greedy = true, Costs = LineCosts.Default }), "T10-orphan"));
        Assert.Contains("T9-gaping", Codes(Setting.Break("国家、区域/行业的重点", 5)));
        Assert.Empty(Codes(Setting.Break("一二三四五六七八九十甲乙丙丁", 10)));
    }

    [Theory]
    [InlineData("（记者 张晶三）近日", "张晶三", null)]
    [InlineData("近日张晶三出席", "张晶三", "张晶三")]
    [InlineData("共100余名职工", "100余名", null)]
    [InlineData("约23.6公里其中", "23.6公里", null)]
    [InlineData("召开第四十届会议", "第四十届", null)]
    [InlineData("在第11期中", "第11期", null)]
    [InlineData("看《压力管理》去", "压力管理", null)]
    [InlineData("提“素质高”的", "素质高", null)]
    public void What_belongs_together_is_bound_softly(string text, string whole, string? name)
    {
        var prepared = Setting.Prepare(text, Setting.Style with { Names = name is null ? null : FrozenSet.Create(StringComparer.Ordinal, name) });
        var start = text.IndexOf(whole, StringComparison.Ordinal);
        var bound = prepared.Boxes.Where(box => box.Soft != SoftBond.None).Select(box => box.Start).ToList();
        var inside = prepared.Boxes.Where(box => box.Start > start && box.Start < start + whole.Length).Select(box => box.Start);
        Assert.Equal(inside, bound);
    }

    [Fact]
    public void A_short_remainder_of_the_last_line_is_filled()
    {
        var line = Paragraphs.Set(Setting.Break("一二三四五AB六七", 9)).Single();
        Assert.Equal("一二三四五AB六七", line.Text);
        Assert.Equal(8500, line.Width);
        line = Paragraphs.Set(Setting.Break("一二三四五AB六七", 8.75)).Single();
        Assert.Equal(8750, line.Width);
    }

    private static string[] Codes(BrokenParagraph paragraph, string? only = null) =>
        [.. paragraph.FindRemarks().Select(remark => remark.Code).Where(code => only is null || code == only)];
}
