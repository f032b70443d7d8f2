using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>What a fault costs when the theme does not say: 100 is a fault that a reader sees, 1000 one that stops the page.</summary>
internal static class PenaltyWeights
{
    /// <summary>Every penalty with its default and its meaning: those of a story's shape first, then those of the page.</summary>
    public static ImmutableArray<(string Name, int Weight, string Meaning)> Meanings { get; } =
    [
        ("pull_quote", 50, "words of a story set large again, where they are not asked for"),
        ("air", 10, "grid lines of white more than a headline needs, squared"),
        ("frame_wanted", 50, "the shortest story of a full page without a frame"),
        ("vertical_wanted", 60, "a story that could have its headline from top to bottom and has not"),
        ("wide_wanted", 25, "the longest story but the lead in the page's own columns"),
        ("head_fit", 60, "a headline broken badly, or much narrower than its story"),
        ("head_size", 60, "a headline off the step that its rank asks for"),
        ("leg_length", 12, "legs of under eight lines or over 44"),
        ("leg_break", 1, "the last line of a paragraph on top of a leg"),
        ("lead_measure", 15, "a long lead in the page's own columns, or a short one in wider ones"),
        ("lead_picture", 250, "a picture of the lead over less than half of its width"),
        ("lead_width", 120, "each column that the lead lacks"),
        ("frames", 200, "a third frame, or two that touch"),
        ("head_sizes", 140, "a fifth size of headline"),
        ("ladder", 90, "a larger headline below a smaller one"),
        ("lead_place", 400, "the lead not at the top left"),
        ("same_skeleton", 60, "the skeleton of an earlier page again"),
        ("skeleton", 60, "three headlines in a row, all stories of one width"),
        ("through_cut", 250, "white or a rule through the whole page"),
        ("tombstone", 200, "headlines side by side"),
        ("white", 20, "an empty grid line in a column at the foot"),
        ("zone_rank", 40, "a higher rank in a weaker place"),
    ];

    public static ImmutableSortedDictionary<string, int> Default { get; } =
        Meanings.ToImmutableSortedDictionary(p => p.Name, p => p.Weight, StringComparer.Ordinal);
}
