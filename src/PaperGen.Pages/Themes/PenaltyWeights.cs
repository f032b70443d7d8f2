using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>What a fault costs when the theme does not say: 100 is a fault that a reader sees, 1000 one that stops the page.</summary>
internal static class PenaltyWeights
{
    public static ImmutableSortedDictionary<string, int> Default { get; } = new Dictionary<string, int>
    {
        // Of a story's shape.
        ["air"] = 10,
        ["frame_wanted"] = 50,
        ["head_fit"] = 60,
        ["head_size"] = 60,
        ["leg_length"] = 12,
        ["leg_break"] = 1,
        ["lead_measure"] = 15,
        ["lead_width"] = 120,
        // Of the page.
        ["frames"] = 200,
        ["head_sizes"] = 140,
        ["ladder"] = 90,
        ["lead_place"] = 400,
        ["skeleton"] = 60,
        ["through_cut"] = 250,
        ["tombstone"] = 200,
        ["white"] = 20,
        ["zone_rank"] = 40,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
