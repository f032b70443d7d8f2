namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>What holds for every paragraph of the seeds at every measure of a newspaper.</summary>
public class SeedPropertyTests
{
    private static readonly ParagraphStyle Style = new() { Indent = 2000 };

    private const string NeverFirst = "”’）》〉】〗〕］｝」』，、；：。．？！·–～/／%％‰℃°′″,.;:?!)]}";
    private const string NeverLast = "“‘（《〈【〖〔［｛「『/／¥￥$€£№#±([{";

    public static TheoryData<ProhibitionLevel, bool> Settings() => new()
    {
        { ProhibitionLevel.Gb, true },
        { ProhibitionLevel.Strict, true },
        { ProhibitionLevel.Gb, false },
        { ProhibitionLevel.Strict, false },
    };

    public static TheoryData<ProhibitionLevel> Levels() => [ProhibitionLevel.Gb, ProhibitionLevel.Strict];

    [Theory]
    [MemberData(nameof(Settings))]
    public void No_line_has_a_prohibited_mark_at_its_edge_or_runs_over(ProhibitionLevel level, bool clean)
    {
        var style = Style with { Level = level };
        ForAll(clean, style, (broken, measure, where) =>
        {
            for (var i = 0; i < broken.LineCount; i++)
            {
                var text = broken.TextOf(i);
                Assert.False(i > 0 && NeverFirst.Contains(text[0]), $"{where}: line begins with {text[0]}: {text}");
                Assert.False(i > 0 && level == ProhibitionLevel.Strict && "—…⸺⋯々".Contains(text[0]), $"{where}: {text}");
                Assert.False(i < broken.LineCount - 1 && NeverLast.Contains(text[^1]), $"{where}: line ends with {text[^1]}: {text}");
                var line = broken.Lines[i];
                Assert.True(line.Slack >= -line.Squeeze, $"{where}: overfull by {-line.Slack - line.Squeeze}: {text}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Set_lines_hold_the_text_and_nothing_else(ProhibitionLevel level, bool clean) => ForAll(clean, Style with { Level = level }, (broken, measure, where) =>
    {
        var lines = Paragraphs.Set(broken);
        var source = broken.Prepared.Text;
        var at = 0;
        foreach (var line in lines)
        {
            while (source[at] != line.Text[0]) Assert.True(char.IsWhiteSpace(source[at++]), where);
            Assert.Equal(line.Text, source.Substring(at, line.Text.Length));
            Assert.Equal(line.Text.Length, line.Runs.Sum(run => run.Glyphs.Sum(glyph => glyph.TextLength)));
            at += line.Text.Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(source[at..]), where);
    });

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_line_but_the_last_ends_at_its_measure_unless_it_would_gape(ProhibitionLevel level) => ForAll(true, Style with { Level = level }, (broken, measure, where) =>
    {
        var lines = Paragraphs.Set(broken);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.True(lines[i].Width <= measure, $"{where}: {lines[i].Text} is {lines[i].Width} wide");
            if (i == lines.Length - 1 || broken.Lines[i].StretchPerJoint > 500 || broken.Lines[i].Joints == 0) continue;
            Assert.True(lines[i].Width == measure, $"{where}: {lines[i].Text} is {lines[i].Width} wide");
        }
    });

    [Theory]
    [MemberData(nameof(Levels))]
    public void Nothing_hangs_over_the_measure_but_half_a_stop_that_may(ProhibitionLevel level)
    {
        var hanging = 0;
        ForAll(true, Style with { Level = level }, (broken, measure, where) =>
        {
            foreach (var line in Paragraphs.Set(broken))
            {
                if (line.Width <= measure) continue;
                hanging++;
                Assert.True(line.Width <= measure + 500, $"{where}: {line.Text} is {line.Width} wide");
                Assert.True("，、；：。？！".Contains(line.Text[^1]), $"{where}: {line.Text}");
            }
        }, new BreakOptions { HangingPunctuation = true });
        Assert.True(hanging > 100, "the seeds have no line that would hang");
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_paragraph_ends_with_a_lonely_character_only_where_no_other_breaks_avoid_it(ProhibitionLevel level) => ForAll(true, Style with { Level = level }, (broken, measure, where) =>
    {
        if (broken.LineCount < 2 || WeightOf(broken.TextOf(broken.LineCount - 1)) >= 2) return;
        Assert.False(HasEvenSetting(broken.Prepared, measure, leastWeight: 2), $"{where}: {broken.TextOf(broken.LineCount - 1)}");
    });

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_gap_is_wider_than_a_quarter_em_only_where_no_other_breaks_avoid_it(ProhibitionLevel level) => ForAll(true, Style with { Level = level }, (broken, measure, where) =>
    {
        for (var i = 0; i < broken.LineCount - 1; i++)
        {
            if (broken.Lines[i].StretchPerJoint > 250) Assert.False(HasEvenSetting(broken.Prepared, measure), $"{where}: {broken.TextOf(i)}");
        }
    });

    /// <summary>A plain breaker by the same rules sets the body of the seeds with 74 % of the lines exactly full, gaps up to 0.11 em and no orphan.</summary>
    [Fact]
    public void Body_text_at_13_em_is_set_as_well_as_by_the_reference()
    {
        var (full, inner, widest, lonely) = (0, 0, 0.0, 0);
        foreach (var text in SeedText.Clean.Where(text => text.Length > 30 && !text.StartsWith('#')))
        {
            var broken = Setting.Break(text, 13, Setting.Style with { Indent = 2000 });
            for (var i = 0; i < broken.LineCount - 1; i++)
            {
                inner++;
                if (broken.Lines[i].Slack == 0) full++;
                widest = Math.Max(widest, broken.Lines[i].StretchPerJoint);
            }

            if (broken.LineCount > 1 && WeightOf(broken.TextOf(broken.LineCount - 1)) < 2) lonely++;
        }

        Assert.Equal(0, lonely);
        Assert.InRange(100.0 * full / inner, 74, 100);
        Assert.InRange(widest, 0, 112); // 1 em over nine gaps
    }

    private static int WeightOf(string line) => line.Count(char.IsLetterOrDigit);

    /// <summary>Plain search for any way through the paragraph without gaping lines.</summary>
    private static bool HasEvenSetting(Prepared prepared, int measure, int leastWeight = 0)
    {
        var points = prepared.Points;
        var reached = new bool[points.Length];
        reached[0] = true;
        for (var end = 1; end < points.Length; end++)
        {
            for (var start = 0; start < end && !reached[end]; start++)
            {
                var line = points[end].End - points[start].Start;
                var slack = measure - (start == 0 ? prepared.Style.Indent!.Value : 0) - line.Width;
                var last = end == points.Length - 1;
                var even = slack >= -(line.Squeeze + line.GapSqueeze) && (last || slack - line.Stretch <= 250 * line.Joints);
                reached[end] = reached[start] && even && (!last || line.Weight >= leastWeight);
            }
        }

        return reached[^1];
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Boundaries_between_styles_change_no_break(ProhibitionLevel level)
    {
        foreach (var text in SeedText.Clean)
        {
            // Synthetic widths are the same in every style, so the same lines must come out.
            var parts = new StyledText[text.Length];
            for (var i = 0; i < text.Length; i++) parts[i] = new StyledText(text[i].ToString(), new TextStyle(FontRole.Song, i % 2 == 0 ? 400 : 700));
            var style = Style with { Level = level };
            var whole = Setting.Prepare(text, style);
            var parted = Paragraphs.Prepare(parts, style, new SyntheticShaper());
            for (var em = 8; em <= 30; em++)
            {
                Assert.Equal(Setting.Lines(Paragraphs.Break(whole, em * 1000)), Setting.Lines(Paragraphs.Break(parted, em * 1000)));
            }
        }
    }

    [Fact]
    public void Copyfitting_offers_a_line_more_or_fewer_at_a_price() => ForAll(true, Style, (broken, measure, where) =>
    {
        if (measure % 5000 != 0) return;
        var alternatives = Paragraphs.Alternatives(broken.Prepared, measure);
        Assert.Contains(alternatives, a => a.LineCount == broken.LineCount && a.Cost == broken.Cost);
        Assert.Equal(alternatives.Length, alternatives.Select(a => a.LineCount).Distinct().Count());
        foreach (var alternative in alternatives)
        {
            Assert.InRange(alternative.LineCount, broken.LineCount - 1, broken.LineCount + 1);
            Assert.True(alternative.Cost >= broken.Cost, where);
            Assert.All(alternative.Lines, line => Assert.True(line.Slack >= -line.Squeeze, where));
        }
    });

    private static void ForAll(bool clean, ParagraphStyle style, Action<BrokenParagraph, int, string> check, BreakOptions? options = null)
    {
        var texts = clean ? SeedText.Clean : SeedText.Raw;
        foreach (var text in texts)
        {
            var prepared = Setting.Prepare(text, style);
            for (var em = 8; em <= 30; em++) check(Paragraphs.Break(prepared, em * 1000, options), em * 1000, $"{em} em, {text[..Math.Min(12, text.Length)]}…");
        }
    }
}
