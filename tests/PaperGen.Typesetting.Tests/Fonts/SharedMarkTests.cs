using PaperGen.Typesetting.Shaping;

namespace PaperGen.Typesetting.Tests;

public class SharedMarkTests
{
    // h: set in the Chinese face, l: in the Latin face, one letter for each of “ ” ‘ ’ — … · in the text.
    [Theory]
    [InlineData("他说：“好”。", "hh")]
    [InlineData("他说“Hello”。", "hh")]
    [InlineData("“GDP”增长", "hh")]
    [InlineData("“GDP”，“CPI”。", "hhhh")]
    [InlineData("He said “yes” and left", "ll")]
    [InlineData("中文里夹 an English “phrase of words” here 再中文", "ll")]
    [InlineData("don’t", "l")]
    [InlineData("我们的don’t", "l")]
    [InlineData("“don’t”是什么", "hlh")]
    [InlineData("‘don’t’是什么", "hlh")]
    [InlineData("“‘粽’情‘六一’，童梦飞扬”", "hhhhhh")]
    [InlineData("冬奥·残奥会", "h")]
    [InlineData("Rolls·Royce", "l")]
    [InlineData("“5·12”大地震", "hhh")]
    [InlineData("Wait… what — now", "ll")]
    [InlineData("等…", "h")]
    [InlineData("“”", "hh")]
    [InlineData("2024…", "h")]
    [InlineData("“ABC", "l")]
    [InlineData("𠮷“A", "h")]
    public void A_shared_mark_goes_with_its_neighbours(string text, string scripts)
    {
        var found = string.Concat(Enumerable.Range(0, text.Length)
            .Where(i => "“”‘’—…·".Contains(text[i], StringComparison.Ordinal))
            .Select(i => SharedMarks.ScriptOf(text, i, TextScript.Han) == TextScript.Han ? 'h' : 'l'));
        Assert.Equal(scripts, found);
    }

    [Fact]
    public void Marks_without_neighbours_follow_the_newspaper() =>
        Assert.Equal(TextScript.Latin, SharedMarks.ScriptOf("2024…", 4, TextScript.Latin));

    [Fact]
    public void Where_a_stretch_ends_changes_no_face()
    {
        const string Text = "他说“GDP”——“don’t”和“Hello, world”等…再·见";
        var whole = FontShaperTests.Shape(Text, default);
        var shaper = FontShaperTests.Shaper;
        for (var cut = 1; cut < Text.Length; cut++)
        {
            if (Text[cut - 1] == '—' && Text[cut] == '—') continue; // the dash is one glyph
            var parts = new List<ShapedGlyph>();
            shaper.Shape(Text, 0, cut, default, parts);
            shaper.Shape(Text, cut, Text.Length - cut, default, parts);
            Assert.Equal(whole.Select(g => (g.Face, g.Glyph, g.TextStart)), parts.Select(g => (g.Face, g.Glyph, g.TextStart)));
        }
    }

    [Fact]
    public void A_paragraph_of_marks_alone_takes_no_time_to_speak_of()
    {
        var marks = new string('“', 20_000);
        Assert.Equal(marks.Length, FontShaperTests.Shape(marks, default).Count);
    }
}
