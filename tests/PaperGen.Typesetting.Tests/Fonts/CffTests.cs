using static PaperGen.Typesetting.Tests.CffBuilder;

namespace PaperGen.Typesetting.Tests;

/// <summary>Faces with PostScript outlines: charstrings, subroutines, font dictionaries, subsets.</summary>
public class CffTests
{
    private const string Blank = "endchar";

    [Theory]
    [InlineData("10 20 rmoveto 30 40 rlineto endchar", "M10 20L40 60Z")]
    [InlineData("500 10 20 rmoveto 30 40 rlineto endchar", "M10 20L40 60Z")] // 500 is a width
    [InlineData("10 hmoveto 1 2 3 hlineto endchar", "M10 0L11 0L11 2L14 2Z")]
    [InlineData("10 vmoveto 1 2 vlineto endchar", "M0 10L0 11L2 11Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 rrcurveto endchar", "M1 0C2 2 5 6 10 12Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 7 8 rcurveline endchar", "M1 0C2 2 5 6 10 12L17 20Z")]
    [InlineData("1 hmoveto 7 8 1 2 3 4 5 6 rlinecurve endchar", "M1 0L8 8C9 10 12 14 17 20Z")]
    [InlineData("1 hmoveto 1 2 3 4 vvcurveto endchar", "M1 0C1 1 3 4 3 8Z")]
    [InlineData("1 hmoveto 9 1 2 3 4 vvcurveto endchar", "M1 0C10 1 12 4 12 8Z")]
    [InlineData("1 hmoveto 1 2 3 4 hhcurveto endchar", "M1 0C2 0 4 3 8 3Z")]
    [InlineData("1 hmoveto 9 1 2 3 4 hhcurveto endchar", "M1 0C2 9 4 12 8 12Z")]
    [InlineData("1 hmoveto 1 2 3 4 hvcurveto endchar", "M1 0C2 0 4 3 4 7Z")]
    [InlineData("1 hmoveto 1 2 3 4 9 hvcurveto endchar", "M1 0C2 0 4 3 13 7Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 7 8 hvcurveto endchar", "M1 0C2 0 4 3 4 7C4 12 10 19 18 19Z")]
    [InlineData("1 hmoveto 1 2 3 4 vhcurveto endchar", "M1 0C1 1 3 4 7 4Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 7 hflex endchar", "M1 0C2 0 4 3 8 3C13 3 19 0 26 0Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 7 8 9 10 11 12 50 flex endchar", "M1 0C2 2 5 6 10 12C17 20 26 30 37 42Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 7 8 9 hflex1 endchar", "M1 0C2 2 5 6 10 6C16 6 23 14 32 0Z")]
    [InlineData("1 hmoveto 1 2 3 4 5 6 7 8 9 1 11 flex1 endchar", "M1 0C2 2 5 6 10 12C17 20 26 21 37 0Z")]
    [InlineData("1 2 hstemhm 3 4 hintmask x80 5 hmoveto 1 hlineto endchar", "M5 0L6 0Z")] // the mask tells of a vertical stem unsaid
    [InlineData("700 1 2 hstemhm 3 4 vstemhm cntrmask x40 5 hmoveto 1 hlineto endchar", "M5 0L6 0Z")]
    [InlineData("5 hmoveto 6 hmoveto 1 hlineto 2 vmoveto 1 vlineto endchar", "M11 0L12 0ZM12 2L12 3Z")] // a move that draws nothing
    [InlineData("1 hmoveto -2000 2000 rlineto", "M1 0L-1999 2000Z")] // without an end
    public void A_charstring_is_drawn(string charstring, string path)
    {
        var face = new CffBuilder { Glyphs = { Charstring(Blank), Charstring(charstring) }, Names = [34] }.Load();
        Assert.Equal(OutlineKind.PostScript, face.Outlines);
        Assert.Equal(path, PathOf(face, 1));
    }

    [Fact]
    public void Subroutines_of_the_glyph_s_own_dictionary_and_of_all_are_called()
    {
        var face = WithSubroutines().Load();
        Assert.Equal("M10 0L11 0L11 7Z", PathOf(face, 1));
        Assert.Equal("M10 0L12 0L12 7Z", PathOf(face, 2));
    }

    [Fact]
    public void A_subset_draws_the_same_without_subroutines()
    {
        var face = WithSubroutines().Load(advance: 350);
        var again = SubsetOf(face, new TrimmedGlyph(0, 0, 350), new TrimmedGlyph(2, 0, 350), new TrimmedGlyph(1, 0, 350), new TrimmedGlyph(2, 0, 350));
        Assert.Equal(4, again.GlyphCount);
        Assert.Equal([PathOf(face, 2), PathOf(face, 1), PathOf(face, 2)], [PathOf(again, 1), PathOf(again, 2), PathOf(again, 3)]);
        Assert.Equal(0, again.Cff!.GlobalSubroutines.Count);
        Assert.NotEqual(again.Cff.FontOf(1), again.Cff.FontOf(2));
    }

    [Fact]
    public void A_glyph_keeps_its_hints_and_its_width_in_a_subset()
    {
        byte[] hinted = Charstring("50 10 20 hstem 30 hmoveto 5 hlineto endchar");
        var face = new CffBuilder { Glyphs = { Charstring(Blank), hinted }, Names = [34], NominalWidths = [300] }.Load(advance: 350);
        var again = SubsetOf(face, new TrimmedGlyph(0, 0, 350), new TrimmedGlyph(1, 0, 350));
        Assert.Equal(hinted, again.Cff!.Charstrings[1].ToArray());
        Assert.Equal(300, again.Cff.FontAt(0).NominalWidth);
    }

    [Fact]
    public void A_mark_is_narrowed_and_its_ink_moved()
    {
        var face = new CffBuilder { Glyphs = { Charstring(Blank), Charstring("600 hmoveto 100 hlineto 50 vlineto endchar") }, Names = [34] }.Load();
        var again = SubsetOf(face, new TrimmedGlyph(0, 0, 1000), new TrimmedGlyph(1, 500, 500));
        Assert.Equal("M100 0L200 0L200 50Z", PathOf(again, 1));
        Assert.Equal(Charstring("500")[..], again.Cff!.Charstrings[1][..2].ToArray());
    }

    [Fact]
    public void An_accented_letter_is_put_together_and_stays_whole_in_a_subset()
    {
        // A is code 65 and name 34, acute is code 194 and name 125.
        var builder = new CffBuilder
        {
            Glyphs =
            {
                Charstring(Blank), Charstring("1 hmoveto 10 hlineto 10 vlineto endchar"), Charstring("2 hmoveto 3 vlineto 3 hlineto endchar"),
                Charstring("100 200 65 194 endchar"),
            },
            Names = [34, 125, 171],
        };
        var face = builder.Load();
        const string Whole = "M1 0L11 0L11 10ZM102 200L102 203L105 203Z";
        Assert.Equal(Whole, PathOf(face, 3));
        Assert.Equal(Whole, PathOf(SubsetOf(face, new TrimmedGlyph(0, 0, 1000), new TrimmedGlyph(3, 0, 1000)), 1));
    }

    [Fact]
    public void Bounds_lie_close_around_curves()
    {
        var face = new CffBuilder { Glyphs = { Charstring(Blank), Charstring("0 hmoveto 0 100 100 0 0 -100 rrcurveto endchar"), Charstring("-5 -5 rmoveto 10 10 rlineto endchar") }, Names = [34, 35] }.Load();
        Assert.Equal(new GlyphBounds(0, 0, 100, 75), face.BoundsOf(1));
        Assert.Equal(new GlyphBounds(-5, -5, 5, 5), face.BoundsOf(2));
        Assert.True(face.BoundsOf(0).IsEmpty);
    }

    [Fact]
    public void A_matrix_of_another_grid_is_the_face_s_own_units()
    {
        // 0.0005 as a dictionary writes it: half a byte a sign.
        byte[] half = [30, 0xA0, 0x00, 0x5F];
        byte[] matrix = [.. half, 139, 139, .. half, 139, 139, 12, 7];
        byte[] glyph = Charstring("100 hmoveto 200 hlineto 100 vlineto endchar");
        var fine = new CffBuilder { Glyphs = { Charstring(Blank), glyph }, Names = [34], Matrix = matrix };
        Assert.Equal("M100 0L300 0L300 100Z", PathOf(fine.Load(unitsPerEm: 2000), 1));
        Assert.Equal("M50 0L150 0L150 50Z", PathOf(fine.Load(), 1));
        var again = SubsetOf(fine.Load(unitsPerEm: 2000), new TrimmedGlyph(0, 0, 1000), new TrimmedGlyph(1, 0, 1000));
        Assert.Equal(matrix, again.Cff!.Top.BytesOf(OpenType.CffOperator.FontMatrix).ToArray());
    }

    [Theory]
    [InlineData("1 add endchar", "operator C0A")]
    [InlineData("5 callsubr endchar", "subroutine")]
    [InlineData("callgsubr endchar", "subroutine")]
    [InlineData("rmoveto endchar", "moves without")]
    [InlineData("1 2 hstemhm hintmask", "cut short")]
    [InlineData("xFF x00 x00", "cut short")]
    [InlineData("x0C", "cut short")]
    public void A_charstring_that_makes_no_sense_is_refused(string charstring, string words)
    {
        var face = new CffBuilder { Glyphs = { Charstring(Blank), Charstring(charstring) }, Names = [34] }.Load();
        var problem = Assert.Throws<FontFormatException>(() => face.OutlineOf(1));
        Assert.Equal("CFF ", problem.Table.PadRight(4));
        Assert.Contains("glyph 1 ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Throws<FontFormatException>(() => CffSubset.Write(face, [new TrimmedGlyph(0, 0, 1000), new TrimmedGlyph(1, 0, 1000)]));
    }

    [Fact]
    public void Subroutines_that_call_each_other_without_end_are_refused()
    {
        // Each of ten calls the next a thousand times.
        var builder = new CffBuilder { Glyphs = { Charstring(Blank), Charstring("-107 callgsubr endchar") }, Names = [34] };
        for (var i = 0; i < 9; i++) builder.Globals.Add([.. Enumerable.Repeat(Charstring($"{i - 106} callgsubr"), 1000).SelectMany(call => call)]);
        builder.Globals.Add(Charstring("1 hlineto return"));
        var clock = ThreadClock.Start();
        Assert.Contains("without end", Assert.Throws<FontFormatException>(() => builder.Load().OutlineOf(1)).Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed.TotalMilliseconds < 5000, $"{clock.Elapsed}");

        builder.Globals[9] = Charstring("-107 callgsubr");
        Assert.Throws<FontFormatException>(() => builder.Load().OutlineOf(1));
    }

    [Fact]
    public void Accents_on_accents_are_refused()
    {
        var face = new CffBuilder { Glyphs = { Charstring(Blank), Charstring("1 1 65 65 endchar") }, Names = [34] }.Load();
        Assert.Throws<FontFormatException>(() => face.OutlineOf(1));
    }

    private static CffBuilder WithSubroutines() => new()
    {
        Glyphs =
        {
            Charstring(Blank), Charstring("50 10 hmoveto -107 callsubr endchar"), Charstring("-50 10 hmoveto -107 callsubr"),
        },
        Globals = { Charstring("7 vlineto return") },
        Locals = [[Charstring("1 hlineto -107 callgsubr return")], [Charstring("2 hlineto -107 callgsubr endchar")]],
        NominalWidths = [300, 400],
        Select = [(0, 0), (2, 1)],
    };

    private static FontFace SubsetOf(FontFace face, params TrimmedGlyph[] glyphs)
    {
        var table = CffSubset.Write(face, glyphs);
        var font = new FontBuilder([.. glyphs.Select(_ => Array.Empty<byte>())]) { ["CFF "] = table };
        font.Remove("glyf");
        font.Remove("loca");
        return font.Load();
    }

    private static string PathOf(FontFace face, ushort glyph)
    {
        var path = new System.Text.StringBuilder();
        foreach (var step in face.OutlineOf(glyph).Steps)
        {
            path.Append(step.Move switch { PenMove.Move => 'M', PenMove.Line => 'L', PenMove.Cubic => 'C', _ => 'Z' });
            if (step.Move == PenMove.Cubic) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"{step.ControlX} {step.ControlY} {step.SecondX} {step.SecondY} ");
            if (step.Move != PenMove.Close) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"{step.X} {step.Y}");
        }

        return path.ToString();
    }
}
