using System.Text;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Tells which lines lost a space at their end, so that words of two lines do not grow together in the extracted text.</summary>
internal static class LineEnds
{
    /// <summary>For each item of a page, whether it is a line after which a space must be read.</summary>
    public static bool[] FindSpaces(ComposedPage page)
    {
        var spaces = new bool[page.Items.Length];
        var last = new Dictionary<(string? Story, int Block, ItemRole Role), int>();
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (page.Items[i] is not PlacedText text) continue;
            var block = (text.StoryId, text.Block, text.Role);
            if (last.TryGetValue(block, out var before))
                spaces[before] = LosesSpace((PlacedText)page.Items[before], text);
            last[block] = i;
        }

        return spaces;
    }

    private static bool LosesSpace(PlacedText line, PlacedText next)
    {
        if (line.Line.EndsParagraph || line.Line.Text.Length == 0 || next.Line.Text.Length == 0) return false;
        if (line.Line.Runs.IsDefaultOrEmpty || line.Line.Runs[^1].Glyphs is not [.., { TextLength: > 0 }]) return false;
        Rune.DecodeLastFromUtf16(line.Line.Text, out var end, out _);
        Rune.DecodeFromUtf16(next.Line.Text, out var start, out _);
        return PartsWordsBySpaces(end) && PartsWordsBySpaces(start) && !MayBreakWithoutSpace(end) && !MayBreakWithoutSpace(start);
    }

    /// <summary>Scripts that part words by spaces; Han, kana and full-width forms do not, and general punctuation goes with them when it stands by itself.</summary>
    private static bool PartsWordsBySpaces(Rune rune) =>
        rune.Value < 0x2E80 || rune.Value is >= 0x1F000 and < 0x20000 or >= 0xFB00 and < 0xFE10 or >= 0xFE70 and < 0xFF00;

    private static bool MayBreakWithoutSpace(Rune rune) => rune.Value is '-' or '/' or 0x2010 or >= 0x2013 and <= 0x2015 or 0x2026;
}
