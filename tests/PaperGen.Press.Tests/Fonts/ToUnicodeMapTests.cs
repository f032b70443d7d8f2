using System.Text;

namespace PaperGen.Press.Tests.Fonts;

public class ToUnicodeMapTests
{
    [Fact]
    public void Neighbours_become_ranges() =>
        Assert.Equal(["<0001> <0003> <4E00>", "<0004> <5DE5>"], Entries(["", "一", "丁", "丂", "工"]));

    [Fact]
    public void Characters_beyond_the_BMP_are_two_units() =>
        Assert.Equal(["<0001> <D842DFB7>"], Entries(["", "𠮷"]));

    [Fact]
    public void A_ligature_is_all_its_letters() =>
        Assert.Equal(["<0001> <006600660069>"], Entries(["", "ffi"]));

    [Fact]
    public void A_range_ends_where_the_last_byte_would_carry()
    {
        var texts = Enumerable.Range(0x4EFD, 6).Select(c => ((char)c).ToString()).Prepend("").ToArray();
        Assert.Equal(["<0001> <0003> <4EFD>", "<0004> <0006> <4F00>"], Entries(texts));
    }

    [Fact]
    public void A_range_ends_where_the_code_would_carry()
    {
        var texts = new string[0x102];
        Array.Fill(texts, "");
        (texts[0xFE], texts[0xFF], texts[0x100], texts[0x101]) = ("a", "b", "c", "d");
        Assert.Equal(["<00FE> <00FF> <0061>", "<0100> <0101> <0063>"], Entries(texts));
    }

    [Fact]
    public void Blocks_hold_a_hundred_entries()
    {
        var texts = Enumerable.Range(0, 251).Select(i => i == 0 ? "" : ((char)(0x4E00 + i * 2)).ToString()).ToArray();
        var cmap = Encoding.ASCII.GetString(ToUnicodeMap.Write(texts));
        Assert.Equal(["100 beginbfchar", "100 beginbfchar", "50 beginbfchar"], cmap.Split('\n').Where(l => l.EndsWith("beginbfchar", StringComparison.Ordinal)));
    }

    [Fact]
    public void Values_that_PDF_A_forbids_are_left_out() =>
        Assert.Equal(["<0001> <0061>", "<0002> <FFFD>"], Entries(["", "\uFEFFa\0", "\uD800", "\uFFFE"]));

    private static string[] Entries(string[] texts) =>
        [.. Encoding.ASCII.GetString(ToUnicodeMap.Write(texts)).Split('\n').Where(l => l.StartsWith('<') && l != "<0000> <FFFF>").Order(StringComparer.Ordinal)];
}
