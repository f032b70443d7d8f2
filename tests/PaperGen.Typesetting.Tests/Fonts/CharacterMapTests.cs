using static PaperGen.Typesetting.Tests.FontBuilder;

namespace PaperGen.Typesetting.Tests;

public class CharacterMapTests
{
    [Fact]
    public void Format_4_maps_by_difference_and_by_list()
    {
        // A–C by difference to 1–3, a–b by a list to 5 and (with the difference 1) 3, then the closing segment.
        var subtable = Format4(
            ends: [0x43, 0x62, 0xFFFF], starts: [0x41, 0x61, 0xFFFF],
            differences: [1 - 0x41, 1, 1], offsets: [0, 4, 0], list: [4, 2]);
        var face = Font(Cmap(3, 1, subtable));
        Assert.Equal([1, 2, 3, 0, 5, 3, 0, 0], "ABCDabc國".Select(c => (int)face.GlyphOf(c)));
        Assert.Equal(0, face.GlyphOf(0x10041));
    }

    [Fact]
    public void Format_4_with_a_list_that_lies_outside_has_no_glyph()
    {
        var subtable = Format4(ends: [0x43, 0xFFFF], starts: [0x41, 0xFFFF], differences: [0, 1], offsets: [0xFFF0, 0xFFFF], list: []);
        Assert.Equal(0, Font(Cmap(3, 1, subtable)).GlyphOf('A'));
    }

    [Fact]
    public void Format_12_maps_beyond_the_BMP()
    {
        var face = Font(Cmap(3, 10, Format12((0x41, 0x42, 1), (0x20000, 0x20001, 4))));
        Assert.Equal([1, 2, 0], "ABC".Select(c => (int)face.GlyphOf(c)));
        Assert.Equal((4, 5, 0), (face.GlyphOf(0x20000), face.GlyphOf(0x20001), face.GlyphOf(0x20002)));
        Assert.Equal((0, 0), (face.GlyphOf(-1), face.GlyphOf(0x110000)));
    }

    [Fact]
    public void The_map_with_the_larger_repertoire_is_taken()
    {
        var four = Format4(ends: [0x41, 0xFFFF], starts: [0x41, 0xFFFF], differences: [1 - 0x41, 1], offsets: [0, 0], list: []);
        var twelve = Format12((0x41, 0x41, 2));
        byte[] both = [.. U16(0, 2, 3, 1), .. U32(20), .. U16(3, 10), .. U32(20 + four.Length), .. four, .. twelve];
        Assert.Equal(2, Font(both).GlyphOf('A'));
    }

    [Fact]
    public void Format_14_tells_what_a_variation_selector_changes()
    {
        var twelve = Format12((0x4E00, 0x4E01, 1));
        // For FE01, 4E00 is as usual and 4E01 becomes glyph 5.
        byte[] fourteen =
        [
            .. U16(14), .. U32(0, 1), 0, 0xFE, 0x01, .. U32(21, 29),
            .. U32(1), 0, 0x4E, 0, 0,
            .. U32(1), 0, 0x4E, 1, .. U16(5),
        ];
        byte[] both = [.. U16(0, 2, 0, 5), .. U32(20 + twelve.Length), .. U16(3, 10), .. U32(20), .. twelve, .. fourteen];
        var face = Font(both);
        Assert.Equal(1, face.GlyphOf(0x4E00, 0xFE01));
        Assert.Equal(5, face.GlyphOf(0x4E01, 0xFE01));
        Assert.Equal(0, face.GlyphOf(0x4E00, 0xFE00));
        Assert.Equal(0, face.GlyphOf(0x4E05, 0xFE01));
    }

    [Fact]
    public void A_glyph_that_the_font_does_not_have_is_no_glyph() =>
        Assert.Equal(0, Font(Cmap(3, 10, Format12((0x41, 0x41, 6), (0x42, 0x42, 0x10001)))).GlyphOf('A'));

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(3)]
    public void More_ranges_than_there_is_room_for_are_refused(long count)
    {
        var subtable = Format12((0x41, 0x42, 1));
        U32(count).CopyTo(subtable, 12);
        var problem = Assert.Throws<FontFormatException>(() => Font(Cmap(3, 10, subtable)));
        Assert.Equal(("hand-made.ttf", "cmap"), (problem.File, problem.Table));
    }

    [Fact]
    public void A_font_without_a_Unicode_map_is_refused() =>
        Assert.Equal("cmap", Assert.Throws<FontFormatException>(() => Font(Cmap(1, 0, [.. U16(0, 262, 0), .. new byte[256]]))).Table);

    private static FontFace Font(byte[] cmap) =>
        new FontBuilder([.. Enumerable.Range(0, 6).Select(_ => Rectangle(0, 0, 10, 10))]) { ["cmap"] = cmap }.Load();

    private static byte[] Format4(int[] ends, int[] starts, int[] differences, int[] offsets, int[] list) =>
    [
        .. U16(4, 16 + 8 * ends.Length + 2 * list.Length, 0, 2 * ends.Length, 0, 0, 0),
        .. U16(ends), .. U16(0), .. U16(starts), .. U16(differences), .. U16(offsets), .. U16(list),
    ];
}
