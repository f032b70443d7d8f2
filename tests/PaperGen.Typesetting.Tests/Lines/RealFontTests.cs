namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>Paragraphs in the fonts that the project pins.</summary>
public class RealFontTests
{
    private static readonly FontShaper Shaper = new(FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = [TestFont.NotoSerif], Latin = [TestFont.SourceSerif] },
        new RoleFaces(FontRole.Hei) { Han = [TestFont.NotoSans] },
    ]));

    [Theory]
    [InlineData(9)]
    [InlineData(13)]
    [InlineData(18)]
    public void Seeds_fill_their_measure_to_the_unit(int em)
    {
        foreach (var text in SeedText.Clean)
        {
            StyledText[] stretches = [new(text[..Math.Min(3, text.Length)], new TextStyle(FontRole.Hei)), new(text[Math.Min(3, text.Length)..], Setting.Song)];
            var broken = Paragraphs.Break(Paragraphs.Prepare(stretches, new ParagraphStyle(), Shaper), em * 1000);
            var lines = Paragraphs.Set(broken);
            for (var i = 0; i < lines.Length; i++)
            {
                var glyphs = lines[i].Runs.SelectMany(run => run.Glyphs).ToList();
                Assert.Equal(lines[i].Text.Length, glyphs.Sum(glyph => glyph.TextLength));
                Assert.DoesNotContain(glyphs, glyph => glyph.Glyph == 0);
                Assert.InRange(lines[i].Width, 1, em * 1000);
                if (i < lines.Length - 1 && broken.Lines[i].StretchPerJoint <= 500 && broken.Lines[i].Joints > 0) Assert.Equal(em * 1000, lines[i].Width);
            }
        }
    }

    [Fact]
    public void English_is_set_in_the_Latin_face_and_fills_its_measure()
    {
        const string Text = "“The committee’s officials,” said the spokeswoman, “affirmed their different findings—all of them—after "
            + "five difficult fortnights of deliberation in the office of the chief financial officer.”";
        var broken = Paragraphs.Break(Paragraphs.Prepare([new StyledText(Text, Setting.Song)], new ParagraphStyle { Indent = 0 }, Shaper), 13_000);
        var lines = Paragraphs.Set(broken);
        Assert.False(broken.IsRagged);
        Assert.All(lines, line => Assert.All(line.Runs, run => Assert.Same(TestFont.SourceSerif, run.Face)));
        Assert.All(lines.SkipLast(1), line => Assert.Equal(13_000, line.Width));
        Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Half an em may be taken from a full-width mark only; a Latin one has no such blank.</summary>
    [Theory]
    [InlineData("“GDP”，“CPI”。中文")]
    [InlineData("“don’t”是什么——“5·12”大地震……3·15，A·B，等…")]
    [InlineData("中文里夹 an English “phrase of words” here 再中文")]
    [InlineData("He said “yes” — and left for 北京“好”…")]
    public void A_mark_is_classed_as_it_is_drawn(string text)
    {
        var prepared = Paragraphs.Prepare([new StyledText(text, Setting.Song)], new ParagraphStyle(), Shaper);
        var glyphs = new List<ShapedGlyph>();
        Shaper.Shape(text, 0, text.Length, Setting.Song, glyphs);
        var marks = prepared.Boxes.Where(box => "“”‘’".Contains(text[box.Start])).ToList();
        Assert.NotEmpty(marks);
        foreach (var box in marks)
        {
            var isChinese = glyphs.Single(glyph => glyph.TextStart == box.Start).Face == TestFont.NotoSerif;
            Assert.Equal(isChinese, box.Class is CharacterClass.Open or CharacterClass.Close);
        }
    }

    [Fact]
    public void Glyphs_of_a_line_never_overlap()
    {
        foreach (var text in SeedText.Clean.Take(80))
        {
            foreach (var line in Paragraphs.Set(Paragraphs.Break(Paragraphs.Prepare([new StyledText(text, Setting.Song)], new ParagraphStyle(), Shaper), 13_000)))
            {
                var right = -1000;
                foreach (var run in line.Runs)
                {
                    var scale = run.Size.Value / line.Em.Value * 1000 / run.Face.UnitsPerEm;
                    foreach (var glyph in run.Glyphs)
                    {
                        var ink = run.Face.BoundsOf(glyph.Glyph);
                        if (ink.XMax <= ink.XMin) continue;
                        Assert.True(glyph.X + ink.XMin * scale > right - 25, $"{line.Text} at {line.Text[glyph.TextStart]}");
                        right = (int)(glyph.X + ink.XMax * scale);
                    }
                }
            }
        }
    }
}
