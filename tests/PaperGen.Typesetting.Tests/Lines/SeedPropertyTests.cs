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
    [InlineData(true)]
    [InlineData(false)]
    public void Set_lines_hold_the_text_and_nothing_else(bool clean) => ForAll(clean, Style, (broken, measure, where) =>
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

    [Fact]
    public void Every_line_but_the_last_ends_at_its_measure_unless_it_would_gape() => ForAll(true, Style, (broken, measure, where) =>
    {
        var lines = Paragraphs.Set(broken);
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (broken.Lines[i].StretchPerJoint <= 500 && broken.Lines[i].Joints > 0) Assert.True(lines[i].Width == measure, $"{where}: {lines[i].Text} is {lines[i].Width} wide");
        }
    });

    [Fact]
    public void No_paragraph_ends_with_a_lonely_character() => ForAll(true, Style, (broken, measure, where) =>
    {
        // In two short lines there is not always another place to break.
        if (broken.LineCount < 3 || measure < 9000) return;
        var last = broken.TextOf(broken.LineCount - 1);
        Assert.True(last.Count(char.IsLetterOrDigit) >= 2, $"{where}: {last}");
    });

    [Fact]
    public void A_gap_is_wider_than_a_quarter_em_only_where_no_other_breaks_avoid_it() => ForAll(true, Style, (broken, measure, where) =>
    {
        for (var i = 0; i < broken.LineCount - 1; i++)
        {
            if (broken.Lines[i].StretchPerJoint > 250) Assert.False(HasEvenSetting(broken.Prepared, measure), $"{where}: {broken.TextOf(i)}");
        }
    });

    /// <summary>Plain search for any way through the paragraph without gaping lines.</summary>
    private static bool HasEvenSetting(Prepared prepared, int measure)
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
                var even = slack >= -(line.Squeeze + line.GapSqueeze) && slack - line.Stretch <= 250 * line.Joints;
                reached[end] = reached[start] && (even || (end == points.Length - 1 && slack >= 0));
            }
        }

        return reached[^1];
    }

    [Fact]
    public void Boundaries_between_styles_change_no_break()
    {
        foreach (var text in SeedText.Clean)
        {
            // Synthetic widths are the same in every style, so the same lines must come out.
            var parts = new StyledText[text.Length];
            for (var i = 0; i < text.Length; i++) parts[i] = new StyledText(text[i].ToString(), new TextStyle(FontRole.Song, i % 2 == 0 ? 400 : 700));
            var whole = Setting.Prepare(text);
            var parted = Paragraphs.Prepare(parts, Setting.Style, new SyntheticShaper());
            foreach (var measure in (int[])[9000, 13000, 18000])
            {
                Assert.Equal(Setting.Lines(Paragraphs.Break(whole, measure)), Setting.Lines(Paragraphs.Break(parted, measure)));
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

    private static void ForAll(bool clean, ParagraphStyle style, Action<BrokenParagraph, int, string> check)
    {
        var texts = clean ? SeedText.Clean : SeedText.Raw;
        foreach (var text in texts)
        {
            var prepared = Setting.Prepare(text, style);
            for (var em = 8; em <= 30; em++) check(Paragraphs.Break(prepared, em * 1000), em * 1000, $"{em} em, {text[..Math.Min(12, text.Length)]}…");
        }
    }
}
