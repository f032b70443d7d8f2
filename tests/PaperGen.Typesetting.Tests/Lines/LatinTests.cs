namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>Paragraphs of Latin script: word spaces, hyphens, TeX's demerits (T11, T18).</summary>
public class LatinTests
{
    private const string News =
        "The city council voted on Tuesday to close the eastern half of the old fish market, ending a dispute that has divided "
        + "shopkeepers and residents for almost a decade. Supporters of the redevelopment said the well-known building had become "
        + "unsafe and that its foundations would not survive another winter; opponents, among them the Fishmongers’ Association, "
        + "called the decision “premature” and announced an appeal. Under the agreement, which was published at www.example.org/"
        + "council/decisions/2025-06-04, every stallholder will receive compensation of $12,500 and the right to return to the "
        + "new hall. Mayor Christopherson described the compromise as a responsible use of extraordinarily limited resources.";

    private static readonly ParagraphStyle Style = new() { Indent = 1000 };

    public static TheoryData<int> Measures() => [8, 10, 11, 12, 13, 14, 16, 18, 20, 24, 30];

    [Theory]
    [MemberData(nameof(Measures))]
    public void No_line_runs_over_and_no_character_is_lost(int em)
    {
        var broken = Setting.Break(News, em, Style);
        Assert.False(broken.Prepared.IsChinese);
        var lines = Paragraphs.Set(broken);
        var joined = string.Concat(lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(News.Replace(" ", "", StringComparison.Ordinal), joined);
        Assert.All(lines, line => Assert.InRange(line.Width, 1, em * 1000));
        if (broken.IsRagged) return;
        // A line of two long words stays short before its only space gapes by more than an em.
        Assert.All(lines.SkipLast(1).Where(line => line.Text.Contains(' ')),
            line => Assert.True(line.Width == em * 1000 || em * 1000 - line.Width > 850 * line.Text.Count(c => c == ' '), line.Text));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Never_three_hyphens_below_each_other(int em)
    {
        var lines = Setting.Lines(News, em, Style);
        for (var i = 2; i < lines.Length; i++)
        {
            Assert.False(lines[i].EndsWith('-') && lines[i - 1].EndsWith('-') && lines[i - 2].EndsWith('-'), lines[i]);
        }
    }

    [Fact]
    public void Usual_columns_are_justified_and_wide_ones_hardly_hyphenated()
    {
        Assert.False(Setting.Break(News, 13, Style).IsRagged);
        Assert.InRange(Setting.Lines(News, 30, Style).Count(line => line.EndsWith('-')), 0, 4);
    }

    [Fact]
    public void Letters_share_what_word_spaces_lack_and_nobody_sees_it()
    {
        foreach (var em in (int[])[10, 12, 14, 18, 24])
        {
            var broken = Setting.Break(News, em, Style);
            if (broken.IsRagged) continue;
            foreach (var line in Paragraphs.Set(broken).SkipLast(1).Where(line => line.StretchPerGap is > 0 and < 1100))
            {
                // Advances within a word, beyond the half em of every letter of the test's face.
                var glyphs = line.Runs.SelectMany(run => run.Glyphs).Where(glyph => glyph.TextLength > 0).ToList();
                var tracking = glyphs.Zip(glyphs.Skip(1))
                    .Where(pair => char.IsAsciiLetter(line.Text[pair.First.TextStart]) && char.IsAsciiLetter(line.Text[pair.Second.TextStart]))
                    .Select(pair => pair.Second.X - pair.First.X - 500).ToList();
                Assert.All(tracking, more => Assert.InRange(more, 0, 30));
                // Up to a third of an em spaces grow alone; letters follow before they reach half an em.
                if (line.StretchPerGap > 120) Assert.All(tracking, more => Assert.InRange(more, 15, 30));
            }
        }
    }

    [Fact]
    public void A_ragged_paragraph_keeps_its_word_spaces_and_loses_no_text()
    {
        var prepared = Setting.Break(News, 14, Style).Prepared;
        foreach (var broken in Paragraphs.Alternatives(prepared, 14_000, new BreakOptions { Ragged = true }))
        {
            Assert.True(broken.IsRagged);
            var lines = Paragraphs.Set(broken);
            Assert.All(lines, line => Assert.Equal(0, line.StretchPerGap));
            Assert.All(lines, line => Assert.InRange(line.Width, 1, 14_000));
            Assert.Contains(lines, line => line.Width < 13_500);
            Assert.Equal(News.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_added_hyphen_is_a_glyph_without_text()
    {
        var lines = Paragraphs.Set(Setting.Break(News, 13, Style));
        var hyphenated = lines.Where(line => line.Runs[^1].Glyphs[^1].TextLength == 0).ToList();
        Assert.NotEmpty(hyphenated);
        Assert.All(hyphenated, line => Assert.Equal('-', (char)line.Runs[^1].Glyphs[^1].Glyph));
    }

    [Fact]
    public void A_column_too_narrow_for_its_words_is_set_ragged()
    {
        var broken = Setting.Break("of stallholders in strengthened halls", 6.5, Style with { Hyphenate = false, Indent = 0 });
        Assert.True(broken.IsRagged);
        Assert.All(Paragraphs.Set(broken), line => Assert.Equal(0, line.StretchPerGap));
    }

    [Fact]
    public void Captions_and_headlines_ask_for_no_hyphens() =>
        Assert.DoesNotContain(Setting.Lines(News, 14, Style with { Hyphenate = false }), line => line.EndsWith('-') && !line.EndsWith("well-", StringComparison.Ordinal));

    [Fact]
    public void A_compound_breaks_after_its_own_hyphen() =>
        Assert.Equal(["a well-", "known one"], Setting.Lines("a well-known one", 4.5, Style with { Indent = 0, Hyphenate = false }));

    [Fact]
    public void A_dash_ends_a_line_and_opens_none() =>
        Assert.Equal(["affirmed it—", "twice"], Setting.Lines("affirmed it—twice", 8, Style with { Indent = 0, Hyphenate = false }));

    [Fact]
    public void A_soft_hyphen_shows_only_at_a_line_end()
    {
        Assert.Equal(["Feuer\u00ADwehr"], Setting.Lines("Feuer\u00ADwehr", 6, Style with { Indent = 0, Language = "de" }));
        Assert.Equal(["Feuer-", "wehr"], Setting.Lines("Feuer\u00ADwehr", 3, Style with { Indent = 0, Language = "de" }));
    }

    [Fact]
    public void Word_spaces_of_one_line_differ_by_no_more_than_rounding()
    {
        foreach (var line in Paragraphs.Set(Setting.Break(News, 16, Style)).SkipLast(1))
        {
            var glyphs = line.Runs.SelectMany(run => run.Glyphs).ToList();
            var spaces = new List<int>();
            for (var i = 1; i < glyphs.Count; i++)
            {
                if (line.Text[glyphs[i - 1].TextStart] == ' ') spaces.Add(glyphs[i].X - glyphs[i - 1].X);
            }

            if (spaces.Count > 0) Assert.InRange(spaces.Max() - spaces.Min(), 0, 1);
        }
    }

    [Fact]
    public void Text_of_other_scripts_is_kept_whole()
    {
        foreach (var text in (string[])["Правительство утвердило программу развития городского транспорта", "서울시는 새로운 도서관을 열었다", "שלום עולם", "日本語の新聞はこう組まれる。ッャもー"])
        {
            var lines = Paragraphs.Set(Setting.Break(text, 9, Style));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal));
        }
    }
}
