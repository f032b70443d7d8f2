using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Tells which lines lost a space at their end, so that words of two lines do not grow together in the extracted text.</summary>
internal static class LineEnds
{
    /// <summary>For each item of a page, whether it is a line after which a space must be read.</summary>
    public static bool[] FindSpaces(ComposedPage page)
    {
        var spaces = new bool[page.Items.Length];
        var last = new Dictionary<BlockKey, int>();
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (page.Items[i] is not PlacedText text) continue;
            var block = new BlockKey(text.StoryId, text.Block, text.Role);
            if (last.TryGetValue(block, out var before))
                spaces[before] = LosesSpace((PlacedText)page.Items[before]);
            last[block] = i;
        }

        return spaces;
    }

    // Where a hyphen was added, or nothing stands on the line, no space was lost.
    private static bool LosesSpace(PlacedText line) =>
        line.Line.EndsInSpace && !line.Line.Runs.IsDefaultOrEmpty && line.Line.Runs[^1].Glyphs is [.., { TextLength: > 0 }];

    // Not a tuple: code for one that holds a reference is shared between types, and looks up which it is at each comparison.
    private readonly record struct BlockKey(string? Story, int Block, ItemRole Role);
}
