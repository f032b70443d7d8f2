using PaperGen.Typesetting.Tests.Lines;

namespace PaperGen.Typesetting.Tests.Headlines;

public class HeadlineTests
{
    private static readonly Points Size = new(20);

    public static TheoryData<string, string> Specification() => Examples.Names("headlines.md");

    [Theory]
    [MemberData(nameof(Specification))]
    public void A_headline_is_broken_as_its_example_says(string file, string name)
    {
        var example = Examples.Find(file, name);
        var lines = (int)example.Number("lines", 2);
        var best = Prepare(example.Text, lines).Fit(Span(example.Number("span", 10))).FirstOrDefault(setting => setting.LineCount == lines);
        Assert.NotNull(best);
        Assert.Equal(example.Expected, best.Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("北京建筑大学教职工体验亲子交流乐趣")]
    [InlineData("龙潭街道为新就业形态劳动者送爱心理发券")]
    [InlineData("打造暖心服务阵地 赋能职工成长发展 为推动新时代首都高质量发展凝聚智慧和力量")]
    [InlineData("全市16个区及河北迁安均设立“暖心伴考”职工志愿服务点 提供四大类10余项服务")]
    [InlineData("陶然亭街道职工观看《北京2022》重温冬奥精神")]
    [InlineData("密云百余名专职工会社工集中提“素”")]
    public void Whatever_the_span_words_numbers_and_quotations_stay_whole(string headline)
    {
        string[] whole = ["凝聚", "亲子", "交流", "理发", "16个区", "10余", "四大", "“暖心伴考”", "《北京2022》", "“素”", "智慧", "冬奥", "服务", "工会"];
        for (var em = 6; em <= 36; em++)
        {
            foreach (var setting in Prepare(headline, 4).Fit(Span(em)).Where(setting => setting.Cost < 900))
            {
                Assert.Equal(headline.Replace(" ", "", StringComparison.Ordinal), string.Concat(setting.Lines).Replace(" ", "", StringComparison.Ordinal));
                var shown = $"{setting.Cost:0} at {em} em: {string.Join(" | ", setting.Lines)}";
                foreach (var word in whole.Where(headline.Contains)) Assert.True(setting.Lines.Any(line => line.Contains(word, StringComparison.Ordinal)), $"{word} parted, {shown}");
                Assert.False(setting.Lines.Any(line => "的地得了着过们等”》，、。".Contains(line[0])), shown);
                Assert.False(setting.Lines.Any(line => "“《".Contains(line[^1])), shown);
                Assert.All(setting.Set(), line => Assert.InRange(line.Width, 1, em * 1000));
            }
        }
    }

    /// <summary>The headlines, kickers and decks of the annotated transcripts: other papers, other subjects.</summary>
    [Fact]
    public void No_headline_of_other_papers_is_broken_inside_a_word_in_six_tenths_of_its_width_or_more()
    {
        var headlines = Directory.EnumerateFiles(Repository.PathOf("tests", "data"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("en-", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Select(line => line.TrimStart(' ', '-').Split(": ", 2))
            .Where(pair => pair is ["headline" or "kicker" or "deck", { Length: >= 10 }])
            .Select(pair => pair[1].Trim('"', '\''))
            .Distinct().ToList();
        Assert.True(headlines.Count > 60, $"{headlines.Count} headlines");
        foreach (var headline in headlines)
        {
            var prepared = Prepare(headline, 4);
            var width = prepared.WidthAt(Size).Value;
            for (var share = 0.6; share < 1; share += 0.05)
            {
                var best = prepared.Fit(new Points(width * share))[0];
                Assert.True(best.Cost < 400, $"{best.Cost:0}: {string.Join(" | ", best.Lines)}");
            }
        }
    }

    [Fact]
    public void Every_headline_of_the_seeds_has_a_setting_that_parts_nothing()
    {
        foreach (var headline in SeedText.Clean.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]))
        {
            var prepared = Prepare(headline, 3);
            for (var em = 14; em <= 40; em += 2)
            {
                var best = prepared.Fit(Span(em))[0];
                Assert.True(best.Cost < 250, $"{best.Cost:0} at {em} em: {string.Join(" | ", best.Lines)}");
            }
        }
    }

    [Fact]
    public void Sizes_are_offered_down_the_ladder()
    {
        var prepared = Prepare("昌平首个“劳动”主题公园建成开放", 2, new Points(28), new Points(24), new Points(21));
        var settings = prepared.Fit(new Points(230));
        Assert.Equal([28, 24, 21], settings.Select(setting => setting.Size.Value).Distinct().OrderDescending());
        Assert.True(settings.SequenceEqual(settings.OrderBy(setting => setting.Cost)));
        Assert.All(settings, setting => Assert.True(setting.Fill <= 1));

        // 14 ideographs and two half marks: 15 em.
        Assert.Null(prepared.FitOneLine(new Points(230)));
        Assert.Equal(24, prepared.FitOneLine(new Points(15 * 24))!.Size.Value);
    }

    [Fact]
    public void A_line_that_fills_its_span_exactly_fits() =>
        Assert.NotNull(Prepare("一二三四五六七八九十", 1, new Points(18)).FitOneLine(new Points(180)));

    [Fact]
    public void A_short_line_is_spaced_out_by_a_quarter_em_at_most()
    {
        var setting = Prepare("送爱心理发券给劳动者", 1).Fit(Span(13)).Single();
        var line = setting.Set().Single();
        Assert.Equal(250, line.StretchPerGap);
        Assert.Equal(10_000 + 9 * 250, line.Width);
    }

    [Fact]
    public void What_fits_in_no_size_is_condensed_a_little_and_no_further_than_it_must()
    {
        var setting = Prepare("北京建筑大学体验亲子", 1).Fit(Span(9.5)).Single();
        Assert.False(setting.ExceedsMaxLines);
        Assert.Equal(950, setting.Breadth);
        var line = setting.Set().Single();
        Assert.Equal(9500, line.Width);
        Assert.All(line.Runs, run => Assert.Equal(950, run.Breadth));
        Assert.Equal([0, 950, 1900], line.Runs[0].Glyphs.Take(3).Select(glyph => glyph.X));

        Assert.Equal(1000, Prepare("北京建筑大学体验亲子", 1).Fit(Span(10)).Single().Breadth);
        setting = Prepare("北京建筑大学体验亲子", 1).Fit(Span(8.9)).Single();
        Assert.True(setting.ExceedsMaxLines);
        Assert.Equal(1000, setting.Breadth);
    }

    [Fact]
    public void A_headline_that_fits_nowhere_comes_all_the_same()
    {
        var setting = Prepare("北京建筑大学教职工体验亲子交流乐趣", 2).Fit(Span(5)).Single();
        Assert.True(setting.ExceedsMaxLines);
        Assert.Equal("北京建筑大学教职工体验亲子交流乐趣", string.Concat(setting.Lines));
        Assert.All(setting.Set(), line => Assert.InRange(line.Width, 1, 5000));
    }

    [Fact]
    public void Marks_of_a_headline_take_half_an_em() =>
        Assert.Equal(13 * 20, Prepare("“一二”三、四五，六《七八》九十", 1).WidthAt(Size).Value, 3);

    [Fact]
    public void An_empty_headline_has_no_setting() => Assert.Empty(Prepare("", 2).Fit(Span(10)));

    [Fact]
    public void Names_from_bylines_stay_whole()
    {
        var issue = new IssueWords([], ["段文龙"]);
        var prepared = Typesetting.Headlines.Prepare(
            [new StyledText("全国劳模段文龙进校园", Setting.Song)], new HeadlineStyle { Sizes = [Size], MaxLines = 2 }, new SyntheticShaper(), issue);
        Assert.Equal<string>(["全国劳模", "段文龙进校园"], prepared.Fit(Span(7)).First(setting => setting.LineCount == 2).Lines.AsEnumerable());
    }

    [Fact]
    public void A_line_break_of_the_text_is_kept() =>
        Assert.Equal<string>(["学贯牌促", "交流"], Prepare("学贯牌促\n交流", 2).Fit(Span(8)).Single().Lines.AsEnumerable());

    private static Points Span(double em) => Size * em;

    private static PreparedHeadline Prepare(string text, int maxLines, params Points[] sizes) => Typesetting.Headlines.Prepare(
        [new StyledText(text, Setting.Song)],
        new HeadlineStyle { Sizes = sizes.Length == 0 ? [Size] : [.. sizes], MaxLines = maxLines },
        new SyntheticShaper());
}
